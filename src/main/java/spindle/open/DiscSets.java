// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import spindle.format.DiscFormat;
import spindle.image.DiscImage;

/** The discs in one folder: each sheet with the files that it names, and each file that no sheet names. */
final class DiscSets {
    /** Formats whose images are sheets, those that can say most first; a sheet that names the same files again says less. */
    private static final List<String> SHEETS = List.of("ccd", "mds", "gdi", "toc", "cue");

    private final Opener opener;
    private final Path folder;
    private final Set<Path> claimed;
    private final List<Path> singles = new ArrayList<>();
    private final Map<Path, String> sheets = new HashMap<>();
    private final List<FoundImage> discs = new ArrayList<>();
    private final Map<Path, Path> repeated = new HashMap<>();
    private final Map<Path, Path> owners = new HashMap<>();
    private final Set<Path> unreadSheets = new HashSet<>();

    /**
     * @param folder the folder, relative to the one that is searched
     * @param claimed real paths of files that belong to sheets; receives those in other folders
     */
    DiscSets(List<DiscFormat> formats, OpenOptions options, Path folder, Set<Path> claimed) {
        this.opener = new Opener(formats, options.withSheet(OpenOptions.Sheet.IGNORED));
        this.folder = folder;
        this.claimed = claimed;
    }

    /** Takes a file that looks like an image of a format. */
    void add(Path file, String format) {
        if (SHEETS.contains(format)) {
            sheets.put(file, format);
        } else {
            singles.add(file);
        }
    }

    /** Tells the discs, in the order of names. */
    void visit(ImageSearch.Visitor visitor) throws IOException {
        List<Path> order = new ArrayList<>(sheets.keySet());
        order.sort(Comparator.<Path>comparingInt(sheet -> SHEETS.indexOf(sheets.get(sheet)))
                .thenComparing(Comparator.naturalOrder()));
        for (Path sheet : order) {
            take(sheet);
        }
        for (Path single : singles) {
            if (!isPart(single)) {
                discs.add(new FoundImage(single, folder, List.of(single)));
            }
        }
        discs.sort(Comparator.comparing(FoundImage::path));
        for (FoundImage disc : discs) {
            visitor.image(disc);
        }
        for (Map.Entry<Path, Path> entry : repeated.entrySet()) {
            visitor.repeated(entry.getKey(), entry.getValue());
        }
    }

    private void take(Path sheet) throws IOException {
        List<Path> files = files(sheet);
        List<Path> data = files.subList(Math.min(1, files.size()), files.size());
        Optional<Path> other = owner(data);
        if (other.isPresent()) {
            repeated.put(sheet, other.get());
            return;
        }
        for (Path file : data) {
            Path real = file.toRealPath();
            owners.put(real, sheet);
            if (!Objects.equals(real.getParent(), sheet.toRealPath().getParent())) {
                claimed.add(real);
            }
        }
        discs.add(new FoundImage(sheet, folder, files.isEmpty() ? List.of(sheet) : files));
    }

    /** {@return the files of a sheet's disc, the sheet first; none where it cannot be opened, which is told when its turn comes} */
    private List<Path> files(Path sheet) {
        try (DiscImage image = opener.open(sheet)) {
            return image.files();
        } catch (IOException e) {
            unreadSheets.add(sheet);
            return List.of();
        }
    }

    /** {@return the sheet that has all of some files already} */
    private Optional<Path> owner(List<Path> data) throws IOException {
        Optional<Path> owner = Optional.empty();
        for (Path file : data) {
            Path real = file.toRealPath();
            Optional<Path> here = Optional.ofNullable(owners.get(real));
            if (here.isEmpty()) {
                return Optional.empty();
            }
            owner = here;
        }
        return owner;
    }

    /** {@return whether a file belongs to a sheet, or is named like a sheet that cannot be read} */
    private boolean isPart(Path file) throws IOException {
        Path real = file.toRealPath();
        if (owners.containsKey(real) || claimed.contains(real)) {
            return true;
        }
        if (unreadSheets.isEmpty()) {
            return false;
        }
        for (Path sheet : SheetsBeside.of(file)) {
            if (unreadSheets.stream().anyMatch(unread -> isSame(unread, sheet))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(Path a, Path b) {
        try {
            return Files.isSameFile(a, b);
        } catch (IOException e) {
            return false;
        }
    }
}
