// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import spindle.io.ByteSource;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.io.PositionalRead;
import spindle.io.SpindleException;

/** A stream that can only be decoded from its beginning on, unpacked into a file that is gone when it is closed. */
final class SpooledSource implements ByteSource {
    private static final int BUFFER_BYTES = 1 << 20;
    /** Room is looked for so often, and so much of it is left. */
    private static final long STEP_BYTES = 256L << 20;

    private final String name;
    private final FileChannel channel;
    private long length;

    private SpooledSource(String name, FileChannel channel) {
        this.name = name;
        this.channel = channel;
    }

    /**
     * Unpacks a stream, and closes the container's bytes, which are not needed any more.
     *
     * @param kind what a message calls the container: {@code gzip file}
     */
    static SpooledSource of(Packed packed, String name, InputStream in, String kind) throws IOException {
        Path file = Files.createTempFile("spindle-", ".unpacked");
        // Where the system allows it, the name goes at once and the bytes with the process, however that ends.
        FileChannel channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        SpooledSource spool = new SpooledSource(name, channel);
        try {
            spool.fill(packed, in, kind, file);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
        packed.source().close();
        return spool;
    }

    private void fill(Packed packed, InputStream in, String kind, Path file) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long checked = -1;
        int read = next(packed, in, buffer, kind);
        while (read > 0) {
            if (length / STEP_BYTES > checked) {
                OutputSet.requireRoom(file, STEP_BYTES);
                checked = length / STEP_BYTES;
            }
            write(ByteBuffer.wrap(buffer, 0, read), file);
            if (length > Packed.MOST_BYTES) {
                throw packed.unsupported("is a " + kind + " of more than 128 GiB", "unpack it first");
            }
            read = next(packed, in, buffer, kind);
        }
    }

    /** {@return the number of bytes decoded, 0 at the end} */
    private static int next(Packed packed, InputStream in, byte[] buffer, String kind) throws IOException {
        try {
            return in.readNBytes(buffer, 0, buffer.length);
        } catch (SpindleException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw packed.damaged("is a damaged " + kind + " (" + why + ")");
        }
    }

    private void write(ByteBuffer bytes, Path file) throws IOException {
        try {
            while (bytes.hasRemaining()) {
                length += channel.write(bytes, length);
            }
        } catch (IOException e) {
            String problem = "cannot be written, to unpack into: " + e.getMessage();
            throw new OutputException(file.toString(), problem, "make room, or unpack the image yourself");
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
