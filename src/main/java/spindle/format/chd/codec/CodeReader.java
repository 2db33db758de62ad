// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Objects;

/** Reads bits, the most significant of each byte first. Behind the end it reads zeroes, and {@link #isExhausted} tells. */
public final class CodeReader {
    /** The most bits that one call takes. */
    public static final int MOST_BITS = 48;

    private final byte[] src;
    private final int end;
    private int next;
    /** Bits that are not taken yet, at the top. */
    private long bits;

    private int count;
    private int start;

    /** Begins with the first bit of {@code count} bytes from {@code at} on. */
    public CodeReader(byte[] src, int at, int count) {
        Objects.checkFromIndexSize(at, count, src.length);
        this.src = src;
        start = at;
        next = at;
        end = at + count;
    }

    /** {@return the next bits as a number, which stay} */
    public long peek(int wanted) {
        while (count < wanted) {
            long more = next < end ? src[next] & 0xFFL : 0;
            next++;
            bits |= more << (56 - count);
            count += 8;
        }
        return wanted == 0 ? 0 : bits >>> (64 - wanted);
    }

    /** Takes bits that were peeked at. */
    public void skip(int taken) {
        bits <<= taken;
        count -= taken;
    }

    /** {@return the next bits as a number, 0 to 48 of them} */
    public long take(int wanted) {
        long value = peek(wanted);
        skip(wanted);
        return value;
    }

    /** {@return whether more bits were taken than there are} */
    public boolean isExhausted() {
        return bytes() > end - start;
    }

    /** {@return how many bytes the bits that were taken reach into} */
    public int bytes() {
        return next - start - count / 8;
    }
}
