// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.io.ByteSource;

/** Bytes that lie in a source as they are. Closing it closes that. */
record SliceSource(String name, ByteSource source, long start, long length) implements ByteSource {
    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        long there = Math.min(length - offset, dst.remaining());
        if (there <= 0) {
            return 0;
        }
        int limit = dst.limit();
        dst.limit(dst.position() + (int) there);
        int read = source.read(start + offset, dst);
        dst.limit(limit);
        return read;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
