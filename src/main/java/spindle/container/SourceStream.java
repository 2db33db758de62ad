// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import spindle.io.ByteSource;

/** Some bytes of a source, from the first to the last. Closing it leaves the source open. */
final class SourceStream extends InputStream {
    private final ByteSource source;
    private final long end;
    private long at;

    /** @param end exclusive, no more than the source's length */
    SourceStream(ByteSource source, long start, long end) {
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
        if (count == 0) {
            return 0;
        }
        int wanted = (int) Math.min(count, end - at);
        int read = wanted <= 0 ? 0 : source.read(at, ByteBuffer.wrap(dst, offset, wanted));
        at += read;
        return read == 0 ? -1 : read;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, end - at);
    }
}
