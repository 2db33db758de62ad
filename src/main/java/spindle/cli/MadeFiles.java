// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spindle.format.PlannedFile;
import spindle.io.OutputException;

/** The files that one run has made, by any number of threads. A run never replaces what it made itself, whatever {@code --force} says. */
final class MadeFiles {
    private final Set<Path> made = new HashSet<>();

    /**
     * Takes note of files that are to be made; refuses them where one is made for another image already.
     *
     * @param wayOut how each image gets files of its own
     * @throws OutputException where one is
     */
    synchronized void claim(List<PlannedFile> planned, String wayOut) throws IOException {
        for (PlannedFile file : planned) {
            if (made.contains(identity(file.path()))) {
                throw new OutputException(
                        file.path().toString(), "was written for another image of this run already", wayOut);
            }
        }
        add(planned);
    }

    /** Takes note of files that are made, or would be. */
    synchronized void add(List<PlannedFile> files) throws IOException {
        for (PlannedFile file : files) {
            made.add(identity(file.path()));
        }
    }

    /** {@return the path that a file has under all its names, in any case where the file system knows none} */
    private static Path identity(Path path) throws IOException {
        return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
    }
}
