// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;

/**
 * Bits into a byte array, most significant first. Every write stores eight bytes and keeps the last one if it is not
 * full, so seven bytes behind the end may be overwritten.
 */
final class BitWriter {
    /** How many bits one {@link #put} takes. */
    static final int MAX_BITS = 56;

    /** How far behind the last byte a write may reach. */
    static final int SLACK_BYTES = 8;

    private ByteBuffer dst = ByteBuffer.allocate(0);
    private int at;
    /** The bits of an unfinished byte, at the top. */
    private long pending;
    /** 0 to 7. */
    private int pendingBits;

    void reset(byte[] bytes, int start) {
        if (dst.array() != bytes) {
            dst = ByteBuffer.wrap(bytes);
        }
        at = start;
        pending = 0;
        pendingBits = 0;
    }

    /** Writes the low {@code count} bits of a number that has no others, 0 to 56. */
    void put(long value, int count) {
        long word = pending | value << 1 << (63 - pendingBits - count);
        int bits = pendingBits + count;
        dst.putLong(at, word);
        at += bits >>> 3;
        pending = word << (bits & ~7);
        pendingBits = bits & 7;
    }

    /** Writes the low {@code count} bits of a number in two's complement, 0 to 56. */
    void putSigned(long value, int count) {
        put(value & (1L << count) - 1, count);
    }

    /** {@return the offset of the next byte} Zeros are written up to there. */
    int align() {
        put(0, -pendingBits & 7);
        return at;
    }

    /**
     * Writes Rice codes (RFC 9639, 9.2.7). Benchmark: FlacBenchmark.encode.
     *
     * @param folded residuals, the sign in the lowest bit
     * @param k the parameter, 0 to 30
     */
    void putRice(int[] folded, int from, int to, int k) {
        ByteBuffer out = dst;
        int next = at;
        long word = pending;
        int bits = pendingBits;
        int one = 1 << k;
        int mask = one - 1;
        for (int i = from; i < to; i++) {
            int value = folded[i];
            int zeros = value >>> k;
            int length = zeros + 1 + k;
            if (length > MAX_BITS) {
                moveTo(next, word, bits);
                putLong(zeros, one | (value & mask), k);
                next = at;
                word = pending;
                bits = pendingBits;
                continue;
            }
            bits += length;
            word |= (long) (one | (value & mask)) << (64 - bits);
            out.putLong(next, word);
            next += bits >>> 3;
            word <<= bits & ~7;
            bits &= 7;
        }
        moveTo(next, word, bits);
    }

    private void moveTo(int next, long word, int bits) {
        at = next;
        pending = word;
        pendingBits = bits;
    }

    private void putLong(int zeros, int rest, int k) {
        int left = zeros;
        for (; left > MAX_BITS; left -= MAX_BITS) {
            put(0, MAX_BITS);
        }
        put(0, left);
        put(rest, k + 1);
    }
}
