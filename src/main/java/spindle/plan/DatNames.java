// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import spindle.identity.dat.DatFile;
import spindle.identity.dat.DatLibrary;
import spindle.identity.dat.DatMatch;
import spindle.identity.digest.HashedFile;
import spindle.io.Remedy;
import spindle.io.Renaming;
import spindle.io.UnsupportedImageException;

/** The names that a DAT has for the files of a disc. */
public final class DatNames {
    /** Sheets that name their files in their text. */
    private static final Set<String> NAMING = Set.of("cue", "toc", "gdi");

    /** Files beside a sheet that hold no track: patches, CD-TEXT, a sub-channel. */
    private static final Set<String> BESIDE = Set.of("sbi", "lsd", "cdt", "sub");

    private final List<Path> files;
    private final List<String> names = new ArrayList<>();

    private DatNames(List<Path> files) {
        this.files = files;
    }

    /**
     * {@return the new names of the files of an image}
     *
     * @param files of the image, the sheet first where there is one
     * @param lookup one that is known
     * @throws UnsupportedImageException where the names cannot be given
     */
    public static Renaming of(List<Path> files, DiscLookup lookup) throws IOException {
        DatNames names = new DatNames(files);
        if (lookup.disks().isEmpty()) {
            names.name(names.onlyOne(
                    lookup.matches().stream().filter(DatMatch::isWhole).toList()));
        } else {
            String disk = DatLibrary.disk(lookup.disks().get(0), lookup.sha1().orElseThrow())
                    .map(DatFile::name)
                    .orElseThrow();
            names.names.add(disk + ".chd");
        }
        return names.renaming();
    }

    /** {@return the match, where all entries that have the disc give it the same names} */
    private DatMatch onlyOne(List<DatMatch> whole) throws UnsupportedImageException {
        List<String> games =
                whole.stream().map(match -> match.game().name()).distinct().toList();
        if (games.size() > 1) {
            throw refused("several entries have it: " + String.join(", ", games));
        }
        return whole.get(0);
    }

    private void name(DatMatch match) throws UnsupportedImageException {
        List<String> tracks = match.files().stream()
                .filter(pair -> pair.file().content() != HashedFile.Content.SHEET)
                .map(pair -> pair.listed().map(DatFile::name).orElse(""))
                .toList();
        String base = last(match.sheetName());
        List<Path> others = files.subList(1, files.size());
        long holding = others.stream().filter(file -> !isBeside(file)).count();
        boolean each = holding == tracks.size() && NAMING.contains(extension(files.get(0)));
        names.add(base + "." + extension(files.get(0)));
        int track = 0;
        for (Path file : others) {
            boolean own = each && !isBeside(file);
            names.add((own ? stem(last(tracks.get(track++))) : base) + "." + extension(file));
        }
        if (new HashSet<>(names).size() < names.size()) {
            throw refused("its files would get the same names");
        }
    }

    private static boolean isBeside(Path file) {
        return BESIDE.contains(extension(file));
    }

    private Renaming renaming() throws IOException {
        List<Renaming.Move> moves = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            Path to = place(files.get(i), names.get(i));
            if (!to.equals(files.get(i))) {
                moves.add(new Renaming.Move(files.get(i), to));
            }
        }
        if (moves.isEmpty() || files.size() == 1 || !NAMING.contains(extension(files.get(0)))) {
            return new Renaming(moves, Optional.empty());
        }
        Path sheet = files.get(0);
        moves.removeIf(move -> move.from().equals(sheet));
        return new Renaming(moves, Optional.of(new Renaming.Sheet(sheet, place(sheet, names.get(0)), text())));
    }

    private Path place(Path file, String name) throws UnsupportedImageException {
        boolean plain = !name.isEmpty()
                && name.chars().noneMatch(each -> each == '/' || each == '\\' || each == '"' || each < ' ')
                && !name.startsWith(".");
        if (!plain) {
            throw refused("the DAT has a name that no file may have: " + name);
        }
        return file.resolveSibling(name);
    }

    /** {@return the text of the sheet with the new names; all else in it stays as it is, byte for byte} */
    private byte[] text() throws IOException {
        String text = new String(Files.readAllBytes(files.get(0)), StandardCharsets.ISO_8859_1);
        for (int i = 1; i < files.size(); i++) {
            String old = bytes(String.valueOf(files.get(i).getFileName()));
            String quoted = "\"" + old + "\"";
            String bare = " " + old + " ";
            String name = "\"" + bytes(names.get(i)) + "\"";
            if (text.contains(quoted)) {
                text = text.replace(quoted, name);
            } else if (text.contains(bare)) {
                text = text.replace(bare, " " + name + " ");
            } else if (!isBeside(files.get(i))) {
                throw refused("it does not name " + files.get(i).getFileName() + " in this way");
            }
        }
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String bytes(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private UnsupportedImageException refused(String problem) {
        return new UnsupportedImageException(
                files.get(0).toString(), "cannot be renamed: " + problem, Remedy.of(Remedy.Action.PLAIN_FILES));
    }

    private static String last(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String extension(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
