// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A folder for unpacked files, which goes with them when it is closed. What a killed run left is removed by the next. */
public final class TemporaryFolder implements Closeable {
    static final String PREFIX = "spindle-";

    /** Locked as long as the folder is in use. */
    static final String LOCK = ".spindle.lock";

    /** A folder this young may be one whose lock is about to be taken. */
    private static final Duration YOUNG = Duration.ofMinutes(1);

    private final Path path;
    private final FileChannel lock;

    private TemporaryFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes an empty one.
     *
     * @throws OutputException where none can be made
     */
    public static TemporaryFolder create(TemporarySpace space) throws IOException {
        removeStale(space);
        try {
            Path path = Files.createTempDirectory(space.folder(), PREFIX);
            path.toFile().deleteOnExit();
            path.resolve(LOCK).toFile().deleteOnExit();
            FileChannel lock =
                    FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            lock.lock();
            return new TemporaryFolder(path, lock);
        } catch (IOException e) {
            throw space.unusable(e);
        }
    }

    /** {@return where a file of this name goes} It is removed too where the program is interrupted. */
    public Path file(String name) {
        Path file = path.resolve(name);
        file.toFile().deleteOnExit();
        return file;
    }

    /** Deletes the folder and the files in it. */
    @Override
    public void close() throws IOException {
        lock.close();
        delete(path);
    }

    private static void removeStale(TemporarySpace space) {
        Instant old = Instant.now().minus(YOUNG);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(space.folder(), PREFIX + "*")) {
            for (Path folder : found) {
                boolean isFolder = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(folder.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
                if (isFolder && Files.getLastModifiedTime(folder).toInstant().isBefore(old) && isLeft(folder)) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            return; // of another user, or removed meanwhile
        }
    }

    /** {@return whether no run is at work in a folder} */
    private static boolean isLeft(Path folder) throws IOException {
        try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // by this program
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(files::add);
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
        Files.deleteIfExists(folder);
    }
}
