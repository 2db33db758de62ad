// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that are unpacked once, from the first to the last, and then read anywhere; the file is gone when it is closed. */
public final class TemporaryFile implements ByteSource {
    /** Room is looked for so often, and so much of it is left. */
    private static final long STEP_BYTES = 256L << 20;

    private final String name;
    private final Path file;
    private final FileChannel channel;
    private long length;
    private long checked = -1;

    private TemporaryFile(String name, Path file, FileChannel channel) {
        this.name = name;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes an empty one.
     *
     * @param name what a message calls its bytes
     */
    public static TemporaryFile create(String name) throws IOException {
        Path file = Files.createTempFile(folder(), "spindle-", ".unpacked");
        // Where the system allows it, the name goes at once and the bytes with the process, however that ends.
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new TemporaryFile(name, file, channel);
    }

    /** {@return where such files are made, as the system or the user says} */
    public static Path folder() {
        return Path.of(System.getProperty("java.io.tmpdir", "."));
    }

    /**
     * Adds bytes at its end.
     *
     * @throws OutputException where there is no room for them
     */
    public void append(ByteBuffer bytes) throws IOException {
        if (length / STEP_BYTES > checked) {
            OutputSet.requireRoom(file, STEP_BYTES);
            checked = length / STEP_BYTES;
        }
        try {
            while (bytes.hasRemaining()) {
                length += channel.write(bytes, length);
            }
        } catch (IOException e) {
            String problem = "cannot be written, to unpack into: " + e.getMessage();
            throw new OutputException(file.toString(), problem, "make room, or unpack the file yourself");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        return PositionalRead.of(channel, offset, dst);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
