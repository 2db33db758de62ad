// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The file that is written beside its place, under a name of its own. While it is being written it is locked: an unlocked
 * one is what a run left behind that was killed, and is removed.
 */
final class PartFile {
    private static final String SUFFIX = ".spindle.part";

    private PartFile() {}

    /**
     * Begins a file.
     *
     * @throws OutputException where it cannot be made, or another run writes it
     */
    static OutputFile begin(Path target) throws IOException {
        Path part = sibling(target, SUFFIX);
        try {
            removeStale(part, target);
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return locked(new OutputFile(target, part, channel));
        } catch (AccessDeniedException e) {
            throw new OutputException(
                    target.toString(), "may not be written by you", Remedy.of(Remedy.Action.OTHER_FOLDER));
        } catch (FileAlreadyExistsException e) {
            throw beingWritten(target, "another run");
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
        }
    }

    /** {@return the name of a file with something behind it} */
    static Path sibling(Path target, String suffix) {
        Path name = target.getFileName();
        return target.resolveSibling((name == null ? "" : name.toString()) + suffix);
    }

    private static OutputFile locked(OutputFile file) throws IOException {
        try {
            if (file.channel().tryLock() == null) {
                file.discard();
                throw beingWritten(file.target(), "another run");
            }
        } catch (OverlappingFileLockException e) {
            file.discard();
            throw beingWritten(file.target(), "this program already");
        } catch (UnsupportedOperationException e) {
            return file; // a file system without locks
        }
        return file;
    }

    private static void removeStale(Path part, Path target) throws IOException {
        if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel stale = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = stale.tryLock()) {
            if (lock == null) {
                throw beingWritten(target, "another run");
            }
            Files.delete(part);
        } catch (OverlappingFileLockException e) {
            throw beingWritten(target, "this program already");
        }
    }

    private static OutputException beingWritten(Path target, String by) {
        return new OutputException(target.toString(), "is being written by " + by, "wait for it");
    }
}
