// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.util.Arrays;

/** A store in an array, for tests. It counts what is read. */
final class ArrayStore implements ByteStore {
    final byte[] bytes;
    private long readBytes;

    ArrayStore(byte[] bytes) {
        this.bytes = bytes;
    }

    long readBytes() {
        return readBytes;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    @Override
    public byte[] read(long offset, int count) {
        if (offset < 0 || count < 0) {
            throw new AssertionError("read of " + count + " bytes at " + offset);
        }
        int from = (int) Math.min(offset, bytes.length);
        int to = (int) Math.min(offset + count, bytes.length);
        readBytes += to - from;
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Override
    public void write(long offset, byte[] src) {
        if (offset < 0 || offset + src.length > bytes.length) {
            throw new AssertionError("write of " + src.length + " bytes at " + offset);
        }
        System.arraycopy(src, 0, bytes, (int) offset, src.length);
    }
}
