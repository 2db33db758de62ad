// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A regular file, opened read-only. */
public final class FileSource implements FileBytes {
    /** What Java has for bytes of a name that are no character; the file is then never found. */
    private static final char NO_CHARACTER = '\uFFFD';

    private final Path path;
    private final Optional<FileChannel> channel;
    private final long length;

    private FileSource(Path path, Optional<FileChannel> channel, long length) {
        this.path = path;
        this.channel = channel;
        this.length = length;
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableInputException where it is missing, a directory, a device, or not permitted
     */
    public static FileSource open(Path path) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                throw new UnreadableInputException(
                        path.toString(),
                        "is a directory",
                        Remedy.advice("name the image or sheet inside it").or(Remedy.Action.SEARCH_FOLDER));
            }
            if (!attributes.isRegularFile()) {
                throw new UnreadableInputException(
                        path.toString(), "is a device or pipe, not a file", "make an image file of it first");
            }
            FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
            return new FileSource(path, Optional.of(channel), channel.size());
        } catch (NoSuchFileException e) {
            throw missing(path);
        } catch (AccessDeniedException e) {
            throw new UnreadableInputException(path.toString(), "is not readable by you", "check its permissions");
        } catch (FileSystemException e) {
            if (TooManyFiles.isMeant(e)) {
                throw new UnreadableInputException(path.toString(), TooManyFiles.PROBLEM, TooManyFiles.ADVICE);
            }
            String reason = e.getReason() == null ? e.toString() : e.getReason();
            throw new UnreadableInputException(path.toString(), "cannot be opened: " + reason, "check the file");
        }
    }

    private static UnreadableInputException missing(Path path) {
        return path.toString().indexOf(NO_CHARACTER) < 0
                ? new UnreadableInputException(path.toString(), "there is no such file", "check the name")
                : new UnreadableInputException(
                        path.toString(),
                        "is not in the character set of this system, and Java opens no such file",
                        "give it a name in UTF-8");
    }

    /**
     * Opens a file for each read anew: a program may have few files open at a time.
     *
     * @throws UnreadableInputException as {@link #open}
     */
    public static FileSource openForEachRead(Path path) throws IOException {
        try (FileSource file = open(path)) {
            return new FileSource(path, Optional.empty(), file.length);
        }
    }

    /**
     * Opens a file that need not be there.
     *
     * @throws IOException where it cannot be told whether there is a regular file of this name, or it cannot be opened
     */
    public static Optional<FileSource> openIfThere(Path path) throws IOException {
        try {
            boolean isThere =
                    Files.readAttributes(path, BasicFileAttributes.class).isRegularFile();
            return isThere ? Optional.of(open(path)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Path> plainFile() {
        return Optional.of(path);
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public String name() {
        Path name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int from = dst.position();
        try {
            return readOnce(offset, dst);
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.toString() : e.getMessage();
            throw new UnreadableInputException(
                    path.toString(),
                    "cannot be read at byte " + (offset + dst.position() - from) + ": " + reason,
                    "check the disk it is on");
        }
    }

    private int readOnce(long offset, ByteBuffer dst) throws IOException {
        if (channel.isPresent()) {
            return PositionalRead.of(channel.get(), offset, dst);
        }
        try (FileChannel once = FileChannel.open(path, StandardOpenOption.READ)) {
            return PositionalRead.of(once, offset, dst);
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
