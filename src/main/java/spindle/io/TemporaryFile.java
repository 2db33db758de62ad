// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Bytes that are unpacked once, from the first to the last, and then read anywhere; the file is gone when it is closed. */
public final class TemporaryFile implements ByteSource {
    /** Room is looked for so often. */
    private static final long STEP_BYTES = 1 << 20;

    private final String name;
    private final TemporarySpace space;
    private final FileChannel channel;
    private long length;
    private final long mostBytes;
    private long nextCheck;

    private TemporaryFile(String name, TemporarySpace space, long mostBytes, FileChannel channel) {
        this.name = name;
        this.space = space;
        this.mostBytes = mostBytes;
        this.channel = channel;
    }

    /**
     * Makes an empty one.
     *
     * @param name what a message calls its bytes
     * @param mostBytes how long it may get
     * @throws OutputException where the folder takes none
     */
    public static TemporaryFile create(TemporarySpace space, String name, long mostBytes) throws IOException {
        Path file = space.newFile();
        // Where the system allows it, the name goes at once and the bytes with the process, however that ends.
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        return new TemporaryFile(name, space, mostBytes, channel);
    }

    /**
     * Adds bytes at its end.
     *
     * @throws UnsupportedImageException where it gets too long
     * @throws OutputException where there is no room for them
     */
    public void append(ByteBuffer bytes) throws IOException {
        if (bytes.remaining() > mostBytes - length) {
            throw space.tooLarge(name, mostBytes);
        }
        if (length >= nextCheck) {
            space.requireRoom(bytes.remaining());
            nextCheck = length + STEP_BYTES;
        }
        try {
            while (bytes.hasRemaining()) {
                length += channel.write(bytes, length);
            }
        } catch (IOException e) {
            throw space.noRoom("cannot be written, to unpack into: " + e.getMessage());
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
