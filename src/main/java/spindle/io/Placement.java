// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Moves finished files into place, one after the other, and takes them back where one cannot be moved. A file that is
 * replaced keeps a second name until all are in place; its first name is never without a whole file.
 */
final class Placement {
    private static final String OLD = ".spindle.old.part";

    private final OutputSet.Overwrite overwrite;
    private final List<Path> placed = new ArrayList<>();

    Placement(OutputSet.Overwrite overwrite) {
        this.overwrite = overwrite;
    }

    /**
     * Gives a file back its name where a run that was killed had set it aside to replace it, on a file system where files
     * have one name only.
     */
    static void recover(Path target) throws IOException {
        Path old = PartFile.sibling(target, OLD);
        if (isThere(old) && !isThere(target)) {
            Files.move(old, target);
        }
    }

    /**
     * Moves a file into place.
     *
     * @throws OutputException where it cannot be moved, its place having been taken meanwhile among the reasons
     */
    void place(OutputFile file) throws IOException {
        Path target = file.target();
        try {
            if (Files.isDirectory(target)) {
                throw new OutputException(target.toString(), "has become a directory meanwhile", "name another output");
            }
            if (overwrite == OutputSet.Overwrite.REPLACE) {
                replace(file);
            } else {
                link(file);
            }
            placed.add(target);
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(
                    target.toString(), "has appeared while it was being written", Remedy.of(Remedy.Action.REPLACE));
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be moved into place: " + e.getMessage(), "");
        }
    }

    private static void replace(OutputFile file) throws IOException {
        Path target = file.target();
        if (isThere(target)) {
            setAside(target);
        }
        try {
            Files.move(file.part(), target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            restore(target);
            throw e;
        }
    }

    private static void setAside(Path target) throws IOException {
        Path old = PartFile.sibling(target, OLD);
        Files.deleteIfExists(old);
        try {
            Files.createLink(old, target);
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(target, old);
        }
    }

    /** A hard link never replaces a file, which a move may; where links are not to be had, a move has to do. */
    private static void link(OutputFile file) throws IOException {
        try {
            Files.createLink(file.target(), file.part());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(file.part(), file.target());
            return;
        }
        Files.delete(file.part());
    }

    /** Removes the files that were replaced. */
    void finish() throws IOException {
        for (Path target : placed) {
            Files.deleteIfExists(PartFile.sibling(target, OLD));
        }
    }

    /** Takes back what was placed; what was replaced is there again. */
    void takeBack() throws IOException {
        for (Path target : placed) {
            if (isThere(PartFile.sibling(target, OLD))) {
                restore(target);
            } else {
                Files.delete(target);
            }
        }
    }

    private static void restore(Path target) throws IOException {
        Path old = PartFile.sibling(target, OLD);
        if (isThere(old)) {
            Files.move(old, target, StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(old); // where both were names of one file, it was not moved
        }
    }

    private static boolean isThere(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }
}
