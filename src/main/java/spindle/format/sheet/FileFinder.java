// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.container.Containers;
import spindle.format.ReadOptions;

/**
 * Finds the file that a sheet names, where sheets have come from another system, have been renamed or were moved: as
 * written; by its last part beside the sheet; whatever its case; whatever its Unicode form. Nothing outside the sheet's
 * directory is looked at unless the user allows it.
 */
public final class FileFinder {
    /** Letters of the longest path that systems have: PATH_MAX of Linux. */
    private static final int LONGEST = 4096;

    private final Path directory;
    private final ReadOptions.Reach reach;
    private final Listing listing = new Listing();

    public FileFinder(Path sheet, ReadOptions.Reach reach) {
        Path parent = sheet.toAbsolutePath().getParent();
        directory = parent == null ? sheet.toAbsolutePath() : parent;
        this.reach = reach;
    }

    /** {@return the sheet's folder} */
    public Path directory() {
        return directory;
    }

    /** {@return the files in the sheet's folder} */
    public Listing listing() {
        return listing;
    }

    /** {@return the file of exactly this name, where it is there and within reach} */
    public Optional<Path> asWritten(SheetPath name) {
        if (reach == ReadOptions.Reach.ANYWHERE || !name.leadsOutside()) {
            Optional<Path> literal = existing(name.written());
            return literal.isPresent() || !name.hasBackslash() ? literal : existing(name.slashed());
        }
        return Optional.empty();
    }

    /** {@return whether the file of exactly this name is there, however the JVM's locale spells it} */
    public boolean isThere(SheetPath name) throws IOException {
        return asWritten(name).isPresent() || listing.of(directory).containsKey(name.last());
    }

    /** {@return the file that is most likely meant by a name that is not there as written} */
    public Optional<Path> alike(SheetPath name) throws IOException {
        if (name.written().length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Path> found = existing(name.last());
        for (Listing.Likeness likeness : Listing.Likeness.values()) {
            if (found.isEmpty() && !name.leadsOutside()) {
                found = listing.descend(directory, name.parts(), likeness);
            }
            if (found.isEmpty()) {
                found = listing.find(directory, name.last(), likeness);
            }
        }
        return found;
    }

    /** {@return the file of a name that is not there as written, with what a container adds to it: {@code game.bin.ecm}} */
    public Optional<Path> packed(SheetPath name) {
        Optional<Path> found = Optional.empty();
        for (String packed : Containers.packedNames(name.written())) {
            found = found.isPresent() ? found : asWritten(SheetPath.of(packed));
        }
        return found;
    }

    /** {@return the file of a name beside the sheet, in whatever case, form or container it is there} */
    public Optional<Path> beside(String name) throws IOException {
        SheetPath wanted = SheetPath.of(name);
        Optional<Path> found = asWritten(wanted);
        found = found.isPresent() ? found : alike(wanted);
        return found.isPresent() ? found : packed(wanted);
    }

    /** {@return how the sheet names a file beside it or below: with slashes, relative to itself} */
    public String nameOf(Path file) {
        Path base = directory.normalize();
        Path whole = file.toAbsolutePath().normalize();
        if (!whole.startsWith(base)) {
            return SheetPath.of(file.toString()).slashed();
        }
        List<String> parts = new ArrayList<>();
        for (Path part = whole; part != null && !part.equals(base); part = part.getParent()) {
            parts.add(0, Listing.name(part));
        }
        return String.join("/", parts);
    }

    /** {@return whether a file lies in the sheet's folder or below, links followed; or may lie anywhere} */
    public boolean isWithinReach(Path file) throws IOException {
        return reach == ReadOptions.Reach.ANYWHERE || file.toRealPath().startsWith(directory.toRealPath());
    }

    private Optional<Path> existing(String name) {
        if (name.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = directory.resolve(name);
            if (Files.exists(path)) {
                return Optional.of(path);
            }
            Path direct = path.normalize(); // without folders that are gone into only to be left again
            return !direct.equals(path) && Files.exists(direct) ? Optional.of(direct) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty(); // a name that this file system cannot have; the listing is compared by text
        }
    }
}
