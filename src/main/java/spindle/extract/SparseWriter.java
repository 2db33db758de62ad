// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/** Writes a file without the pages of it that are zero, so that the host need not store them. */
final class SparseWriter implements WritableByteChannel {
    /** Bytes of a page: what common file systems store at least. */
    private static final int PAGE = 4096;

    private final FileChannel channel;
    private long position;

    SparseWriter(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        int count = src.remaining();
        int end = src.limit();
        while (src.position() < end) {
            src.limit(Math.min(end, src.position() + PAGE));
            if (isZero(src)) {
                position += src.remaining();
                src.position(src.limit());
            } else {
                position += channel.write(src, position);
            }
        }
        return count;
    }

    private static boolean isZero(ByteBuffer bytes) {
        for (int i = bytes.position(); i < bytes.limit(); i++) {
            if (bytes.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Gives the file its length, where it ends with zeroes. */
    void finish() throws IOException {
        if (channel.size() < position) {
            channel.write(ByteBuffer.allocate(1), position - 1);
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
