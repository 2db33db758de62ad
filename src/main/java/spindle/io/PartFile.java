// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The file that is written beside its place, under a name of its own. It is locked until all files of its set are in
 * place: an unlocked one is what a run left behind that was killed, and is removed.
 */
final class PartFile {
    /** A new file gets a length below this one by chance, to be told from a file that another run begins meanwhile. */
    private static final int TOLD_BY_BYTES = 1 << 20;

    private PartFile() {}

    /**
     * Begins a file, which stays open.
     *
     * @throws OutputException where it cannot be made, or another run writes it
     */
    static OutputFile begin(Path target) throws IOException {
        return begin(target, Optional.empty());
    }

    /**
     * Begins a file.
     *
     * @param guard a file of the same set that is locked, where this one does not stay open: a second name of that file
     *     says that this one is at work
     * @throws OutputException where it cannot be made, or another run writes it
     */
    static OutputFile begin(Path target, Optional<OutputFile> guard) throws IOException {
        Path part = TemporaryName.part(target);
        try {
            removeStale(target);
            return guard.isPresent() && link(target, guard.get())
                    ? guarded(target, part)
                    : locked(target, part, make(part));
        } catch (AccessDeniedException e) {
            throw new OutputException(
                    target.toString(), "may not be written by you", Remedy.of(Remedy.Action.OTHER_FOLDER));
        } catch (FileAlreadyExistsException e) {
            throw beingWritten(target, "another run");
        } catch (SpindleException e) {
            throw e;
        } catch (FileSystemException e) {
            boolean isTooMany = TooManyFiles.isMeant(e);
            throw new OutputException(
                    target.toString(),
                    isTooMany ? TooManyFiles.PROBLEM : "cannot be written: " + e.getMessage(),
                    isTooMany ? TooManyFiles.ADVICE : "");
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
        }
    }

    /** {@return whether the name could be made; a file system without links has none} */
    private static boolean link(Path target, OutputFile guard) throws IOException {
        try {
            Files.createLink(TemporaryName.lock(target), guard.part());
            return true;
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (FileSystemException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static FileChannel make(Path part) throws IOException {
        return FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static OutputFile guarded(Path target, Path part) throws IOException {
        try {
            make(part).close();
            Optional<FileIdentity> identity = FileIdentity.of(part);
            return new OutputFile(
                    target, identity.orElseThrow(() -> beingWritten(target, "another run")), Optional.empty());
        } catch (IOException e) {
            Files.deleteIfExists(TemporaryName.lock(target));
            throw e;
        }
    }

    private static OutputFile locked(Path target, Path part, FileChannel channel) throws IOException {
        try {
            if (lock(channel)) {
                Optional<FileIdentity> identity = claimed(part, channel);
                if (identity.isPresent()) {
                    return new OutputFile(target, identity.get(), Optional.of(channel));
                }
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw beingWritten(target, "this program already");
        } catch (IOException e) {
            Files.deleteIfExists(part);
            channel.close();
            throw e;
        }
        channel.close(); // what stands under its name is another run's by now
        throw beingWritten(target, "another run");
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (UnsupportedOperationException e) {
            return true; // a file system without locks
        }
    }

    /**
     * Between the making of a file and its lock, another run may have taken it for stale and have begun its own.
     *
     * @return the file under the name of the part, if it is the one behind the channel
     */
    private static Optional<FileIdentity> claimed(Path part, FileChannel channel) throws IOException {
        long bytes = ThreadLocalRandom.current().nextInt(TOLD_BY_BYTES) + 1L;
        channel.write(ByteBuffer.allocate(1), bytes - 1);
        Optional<FileIdentity> identity;
        try {
            identity = Files.size(part) == bytes ? FileIdentity.of(part) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        channel.truncate(0);
        return identity;
    }

    /**
     * Removes the part that a killed run left.
     *
     * @throws OutputException where a run writes it
     */
    static void removeStale(Path target) throws IOException {
        removeStale(target, TemporaryName.lock(target));
        removeStale(target, TemporaryName.part(target));
    }

    private static void removeStale(Path target, Path part) throws IOException {
        if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Optional<FileIdentity> found = FileIdentity.of(part);
        try (FileChannel stale = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = stale.tryLock()) {
            if (lock == null) {
                throw beingWritten(target, "another run");
            }
            // With the lock, nobody else removes it. Without it, its run may have ended before the lock was had.
            if (found.isPresent() && found.get().isAt(part)) {
                Files.delete(part);
            }
        } catch (OverlappingFileLockException e) {
            throw beingWritten(target, "this program already");
        } catch (NoSuchFileException e) {
            return; // its run has ended meanwhile
        }
    }

    private static OutputException beingWritten(Path target, String by) {
        return new OutputException(target.toString(), "is being written by " + by, "wait for it");
    }
}
