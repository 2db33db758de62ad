// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;
import spindle.io.OutputException;

/**
 * A folder inside the target in which everything is written first, so that the target receives all or nothing. It is
 * locked while it is in use: an unlocked one is what a run left behind that was killed, and is emptied.
 */
final class StagingFolder {
    private static final String NAME = ".spindle.part";

    private final Path folder;
    private final Path content;
    private final FileChannel lock;

    private final CreationModes modes;

    private StagingFolder(Path folder, FileChannel lock) throws IOException {
        this.folder = folder;
        this.content = folder.resolve("files");
        this.lock = lock;
        delete(content);
        Files.createDirectory(content);
        this.modes = CreationModes.of(content);
    }

    /** Makes the staging folder of a target. */
    static StagingFolder in(Path target) throws IOException {
        Path folder = target.resolve(NAME);
        if (Files.isSymbolicLink(folder)) {
            throw new OutputException(folder.toString(), "is a link", "remove it");
        }
        Files.createDirectories(folder);
        FileChannel lock = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
        if (!isLocked(lock)) {
            lock.close();
            throw new OutputException(target.toString(), "is being written by another run", "wait for it");
        }
        return new StagingFolder(folder, lock);
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @Nullable FileLock got = channel.tryLock();
            return got != null;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (UnsupportedOperationException e) {
            return true; // a file system without locks
        }
    }

    /** {@return with what permissions files are made in it} */
    CreationModes modes() {
        return modes;
    }

    /** {@return where a path below the target is written first} */
    Path resolve(String path) {
        return content.resolve(path);
    }

    /** Moves everything to its place. What is in the way was found to be replaceable. */
    void moveTo(Path target) throws IOException {
        moveChildren(content, target);
    }

    private static void moveChildren(Path from, Path to) throws IOException {
        try (DirectoryStream<Path> children = Files.newDirectoryStream(from)) {
            for (Path child : children) {
                Path place = to.resolve(from.relativize(child));
                boolean both = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)
                        && Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS);
                if (both) {
                    moveChildren(child, place);
                } else {
                    Files.move(child, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Removes the folder with everything that is in it still. */
    void remove() throws IOException {
        lock.close();
        delete(folder);
    }

    private static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
