// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.ByteBuffer;
import spindle.io.ByteSource;

/** Bytes in memory as a file. */
record MadeBytes(byte[] bytes) implements ByteSource {
    @Override
    public String name() {
        return "made";
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public int read(long offset, ByteBuffer dst) {
        int count = (int) Math.max(0, Math.min(dst.remaining(), bytes.length - offset));
        dst.put(bytes, (int) Math.min(offset, bytes.length), count);
        return count;
    }

    @Override
    public void close() {}
}
