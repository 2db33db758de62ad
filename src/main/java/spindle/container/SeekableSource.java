// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.tukaani.xz.SeekableInputStream;
import spindle.io.ByteSource;

/** A source as the decoder of xz wants it. Closing it leaves the source open. */
final class SeekableSource extends SeekableInputStream {
    private final ByteSource source;
    private long at;

    SeekableSource(ByteSource source) {
        this.source = source;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] dst, int offset, int count) throws IOException {
        int read = source.read(at, ByteBuffer.wrap(dst, offset, count));
        at += read;
        return read == 0 && count > 0 ? -1 : read;
    }

    @Override
    public long length() {
        return source.length();
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public void seek(long position) {
        at = position;
    }
}
