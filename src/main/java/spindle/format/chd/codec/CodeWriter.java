// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;

/** Writes bits, the most significant of each byte first, into an array that grows. */
public final class CodeWriter {
    private byte[] bytes = new byte[256];
    private int length;
    private long pending;
    private int count;

    /** Begins again. */
    public void clear() {
        length = 0;
        pending = 0;
        count = 0;
    }

    /** Writes the low bits of a number, 0 to 48 of them. */
    public void put(long value, int width) {
        pending = pending << width | (value & (1L << width) - 1);
        count += width;
        while (count >= 8) {
            count -= 8;
            append((byte) (pending >>> count));
        }
    }

    private void append(byte value) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = value;
    }

    /** {@return all bytes so far, the last one filled up with zeroes} */
    public byte[] toBytes() {
        put(0, -count & 7);
        return Arrays.copyOf(bytes, length);
    }
}
