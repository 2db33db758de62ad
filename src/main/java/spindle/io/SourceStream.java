// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Objects;

/** Some bytes of a source, from the first to the last. Closing it leaves the source open. */
public final class SourceStream extends InputStream {
    private final ByteSource source;
    private final long end;
    private long at;

    /**
     * @param start position of the first byte
     * @param end exclusive, no more than the source's length
     */
    public SourceStream(ByteSource source, long start, long end) {
        this.source = source;
        this.at = start;
        this.end = end;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] dst, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, dst.length);
        if (count == 0) {
            return 0;
        }
        int wanted = (int) Math.min(count, end - at);
        int read = wanted <= 0 ? 0 : source.read(at, ByteBuffer.wrap(dst, offset, wanted));
        at += Math.max(0, read);
        return read <= 0 ? -1 : read;
    }

    @Override
    public int available() {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, end - at));
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, end - at));
        at += skipped;
        return skipped;
    }
}
