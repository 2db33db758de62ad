// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves finished files into place, one after the other, and takes them back where one cannot be moved. A file that is
 * replaced keeps a second name until all are in place, and its first name goes from the old file to the new one in one
 * step. What refers to the other files, and what is not replaced, is set aside before the first file is moved: an old sheet
 * never stands beside a new file.
 */
final class Placement {
    private final OutputSet.Overwrite overwrite;
    private final List<OutputFile> placed = new ArrayList<>();
    private final List<SetAside> aside = new ArrayList<>();

    Placement(OutputSet.Overwrite overwrite) {
        this.overwrite = overwrite;
    }

    /** Takes a file that is there out of its place. */
    void setAside(Path target) throws IOException {
        requireNoDirectory(target);
        try {
            if (FileIdentity.of(target).isPresent()) {
                aside.add(SetAside.moved(target));
            }
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be replaced: " + e.getMessage(), "");
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
            requireNoDirectory(target);
            if (!file.identity().isAt(file.part())) {
                throw new OutputException(target.toString(), "was removed while it was being written", "try again");
            }
            if (overwrite == OutputSet.Overwrite.REPLACE) {
                replace(file);
            } else {
                link(file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(
                    target.toString(), "has appeared while it was being written", Remedy.of(Remedy.Action.REPLACE));
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be moved into place: " + e.getMessage(), "");
        }
    }

    private static void requireNoDirectory(Path target) throws OutputException {
        if (Files.isDirectory(target)) {
            throw new OutputException(target.toString(), "has become a directory meanwhile", "name another output");
        }
    }

    private void replace(OutputFile file) throws IOException {
        Path target = file.target();
        if (FileIdentity.of(target).isPresent()) {
            FileOwnership.copy(target, file.part());
            aside.add(SetAside.linked(target));
        }
        placed.add(file);
        try {
            Files.move(file.part(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(file.part(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** A hard link never replaces a file, which a move may; where links are not to be had, a move has to do. */
    private void link(OutputFile file) throws IOException {
        try {
            Files.createLink(file.target(), file.part());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(file.part(), file.target());
            placed.add(file);
            return;
        }
        placed.add(file);
        removeIfPossible(file.part());
    }

    /** Removes the files that were replaced. What cannot be removed is no reason to fail: all files are in place. */
    void finish() {
        for (SetAside old : aside) {
            try {
                old.remove();
            } catch (IOException e) {
                // The next run to this place removes it.
            }
        }
    }

    /**
     * Takes back what was placed; what was replaced is there again, the sheet last.
     *
     * @throws OutputException where a file can neither be removed nor replaced by the one before it
     */
    void takeBack() throws IOException {
        Optional<IOException> failure = Optional.empty();
        for (OutputFile file : placed) {
            try {
                if (!isReplacing(file) && file.identity().isAt(file.target())) {
                    Files.deleteIfExists(file.target());
                }
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
        for (int i = aside.size() - 1; i >= 0; i--) {
            try {
                aside.get(i).restore();
            } catch (IOException e) {
                failure = Optional.of(e);
            }
        }
        if (failure.isPresent()) {
            throw failure.get();
        }
    }

    private boolean isReplacing(OutputFile file) {
        return aside.stream().anyMatch(old -> old.target().equals(file.target()));
    }

    private static void removeIfPossible(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            return; // the next run to this place removes it
        }
    }
}
