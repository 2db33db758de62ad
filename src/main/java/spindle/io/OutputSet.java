// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Files that appear together, whole, or not at all. Each is written as {@code NAME.spindle.part} beside its place;
 * {@link #commit()} moves them into place in the order they were added, so the one that refers to the others goes last.
 * Closing without a commit removes the parts. A part left behind by a run that was killed is removed by the next run.
 */
public final class OutputSet implements Closeable {
    private static final String PART = ".spindle.part";
    private static final String OLD = ".spindle.old.part";

    private final Overwrite overwrite;
    private final Sync sync;
    private final List<Path> sources;
    private final List<OutputFile> files = new ArrayList<>();
    private final List<Path> madeFolders = new ArrayList<>();
    private boolean committed;

    /** Whether an existing file may be replaced. */
    public enum Overwrite {
        REFUSE,
        REPLACE
    }

    /** Whether the files are flushed to the disk before they are moved into place. */
    public enum Sync {
        NONE,
        FLUSH
    }

    /** @param sources files that must not be written to, through whatever name or link */
    public OutputSet(Overwrite overwrite, Sync sync, List<Path> sources) {
        this.overwrite = overwrite;
        this.sync = sync;
        this.sources = List.copyOf(sources);
    }

    /**
     * Checks, before anything is written, that a file may be written to this place.
     *
     * @throws OutputException where it exists and may not be replaced, is a source, a directory or a device, or its
     *     directory is a file
     */
    public void check(Path target) throws IOException {
        for (Path source : sources) {
            if (isSameFile(source, target)) {
                throw new OutputException(
                        target.toString(),
                        "is the source itself, and a source is never written to",
                        "name another output");
            }
        }
        if (Files.isDirectory(target)) {
            throw new OutputException(
                    target.toString(), "is a directory", "name a file, or give the directory with -d");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                throw new OutputException(
                        target.toString(), "is a device or pipe", "name a file, or - for standard output");
            }
            if (overwrite == Overwrite.REFUSE) {
                throw new OutputException(target.toString(), "exists already", "use --force to replace it");
            }
        }
        Path folder = folderOf(target);
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new OutputException(folder.toString(), "is a file, not a directory", "name another output");
        }
    }

    /**
     * Checks that a file system has room.
     *
     * @param target a file that will be written there
     * @param bytes how much will be written
     * @throws OutputException where there is less
     */
    public static void requireRoom(Path target, long bytes) throws IOException {
        Path folder = folderOf(target);
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null) {
            return;
        }
        FileStore store = Files.getFileStore(folder);
        long free = store.getUsableSpace();
        if (free > 0 && free < bytes) {
            throw new OutputException(
                    folder.toString(),
                    "has " + free + " bytes free, and " + bytes + " are needed",
                    "make room or use -d");
        }
    }

    /**
     * Begins a file.
     *
     * @param target its place; missing folders are made
     * @throws OutputException as {@link #check}, and where it cannot be made
     */
    public synchronized OutputFile add(Path target) throws IOException {
        if (committed) {
            throw new IllegalStateException("the outputs are in place already");
        }
        check(target);
        makeFolders(folderOf(target));
        Path part = sibling(target, PART);
        try {
            removeStale(part, target);
            FileChannel channel = FileChannel.open(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
            OutputFile file = new OutputFile(target, part, channel);
            files.add(file);
            lock(channel, target);
            return file;
        } catch (AccessDeniedException e) {
            throw new OutputException(
                    target.toString(), "may not be written by you", "name another place with -o or -d");
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(target.toString(), "is being written by another run", "wait for it");
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be written: " + e.getMessage(), "");
        }
    }

    /** {@return the file that was begun for this place} */
    public synchronized OutputFile file(Path target) {
        for (OutputFile file : files) {
            if (file.target().equals(target)) {
                return file;
            }
        }
        throw new IllegalArgumentException("no output " + target);
    }

    private static void lock(FileChannel channel, Path target) throws IOException {
        try {
            if (channel.tryLock() == null) {
                throw new OutputException(target.toString(), "is being written by another run", "wait for it");
            }
        } catch (OverlappingFileLockException e) {
            throw new OutputException(target.toString(), "is being written by this program already", "wait for it");
        } catch (UnsupportedOperationException e) {
            return; // a file system without locks
        }
    }

    private static void removeStale(Path part, Path target) throws IOException {
        if (!Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (FileChannel stale = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = stale.tryLock()) {
            if (lock == null) {
                throw new OutputException(target.toString(), "is being written by another run", "wait for it");
            }
            Files.delete(part);
        } catch (OverlappingFileLockException e) {
            throw new OutputException(target.toString(), "is being written by this program already", "wait for it");
        }
    }

    /**
     * Moves the files into place, in the order they were added. Where one cannot be moved, those before it are taken
     * back.
     *
     * @throws OutputException where one cannot be moved, having appeared meanwhile among the reasons
     */
    public synchronized void commit() throws IOException {
        for (OutputFile file : files) {
            if (sync == Sync.FLUSH) {
                file.channel().force(true);
            }
            file.channel().close();
        }
        int moved = 0;
        try {
            for (; moved < files.size(); moved++) {
                move(files.get(moved));
            }
            committed = true;
        } finally {
            for (int i = 0; i < files.size(); i++) {
                Path target = files.get(i).target();
                Path old = sibling(target, OLD);
                if (committed) {
                    Files.deleteIfExists(old);
                } else if (i < moved) {
                    Files.delete(target);
                    restore(old, target);
                }
            }
        }
    }

    private void move(OutputFile file) throws IOException {
        Path target = file.target();
        try {
            if (Files.isDirectory(target)) {
                throw new OutputException(target.toString(), "has become a directory meanwhile", "name another output");
            }
            if (overwrite == Overwrite.REPLACE) {
                if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                    Files.move(target, sibling(target, OLD), StandardCopyOption.REPLACE_EXISTING);
                }
                moveOrRestore(file);
            } else {
                link(file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new OutputException(
                    target.toString(), "has appeared while it was being written", "use --force to replace it");
        } catch (SpindleException e) {
            throw e;
        } catch (IOException e) {
            throw new OutputException(target.toString(), "cannot be moved into place: " + e.getMessage(), "");
        }
    }

    private static void moveOrRestore(OutputFile file) throws IOException {
        try {
            Files.move(file.part(), file.target());
        } catch (IOException e) {
            restore(sibling(file.target(), OLD), file.target());
            throw e;
        }
    }

    private static void restore(Path old, Path target) throws IOException {
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(old, target);
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

    /** Removes what was not committed, folders made for it included. */
    @Override
    public synchronized void close() throws IOException {
        if (committed) {
            return;
        }
        committed = true;
        for (OutputFile file : files) {
            file.channel().close();
            Files.deleteIfExists(file.part());
        }
        for (int i = madeFolders.size() - 1; i >= 0; i--) {
            removeIfEmpty(madeFolders.get(i));
        }
    }

    private static void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            return; // something else was put into it meanwhile
        }
    }

    private void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolders(parent);
        }
        try {
            Files.createDirectory(folder);
            madeFolders.add(folder);
        } catch (FileAlreadyExistsException e) {
            return; // made by somebody else meanwhile
        } catch (IOException e) {
            throw new OutputException(folder.toString(), "cannot be made: " + e.getMessage(), "name another place");
        }
    }

    private static Path folderOf(Path target) {
        Path folder = target.toAbsolutePath().getParent();
        return folder == null ? target.toAbsolutePath() : folder;
    }

    private static Path sibling(Path target, String suffix) {
        Path name = target.getFileName();
        return target.resolveSibling((name == null ? "" : name.toString()) + suffix);
    }

    private static boolean isSameFile(Path source, Path target) throws IOException {
        try {
            return Files.exists(target) && Files.isSameFile(source, target);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
