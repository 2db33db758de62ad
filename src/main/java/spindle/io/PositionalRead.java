// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** Reads from a position of a file, until a buffer is full or the file ends. */
final class PositionalRead {
    private PositionalRead() {}

    /**
     * Reads bytes, and advances the buffer's position by as many.
     *
     * @param offset position of the first byte
     * @return the number of bytes read; fewer than asked for only at the end of the file
     */
    static int of(FileChannel channel, long offset, ByteBuffer dst) throws IOException {
        int total = 0;
        while (dst.hasRemaining()) {
            int read = channel.read(dst, offset + total);
            if (read < 0) {
                break;
            }
            total += read;
        }
        return total;
    }
}
