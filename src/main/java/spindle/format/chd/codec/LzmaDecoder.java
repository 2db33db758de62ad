// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;

/**
 * Decodes LZMA of one hunk: no header, no end mark, lc = 3, lp = 0, pb = 2, the state reset at the start. The array that
 * receives the hunk is the dictionary. The names are those of the LZMA specification.
 */
final class LzmaDecoder {
    /** Bytes that one symbol cannot read more than: 4 + 10 + 6 + 26 + 4 bits, each a byte at most. */
    private static final int SLACK = 64;

    /** Added to a probability before it moves, where the bit is 0: it moves up to one, not down to zero. */
    private static final int ZERO_MOVE = (1 << LzmaModel.MOVE_BITS) - 1 - LzmaModel.PROB_ONE;

    private final short[] probs = new short[LzmaModel.PROBS];
    private byte[] in = new byte[SLACK];
    private int next;
    private int end;
    private int range;
    private int code;

    /**
     * Decodes a hunk.
     *
     * @return the bytes read
     * @throws DamagedHunkException where the bytes are no LZMA of that length
     */
    int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        load(src, at, count);
        Arrays.fill(probs, LzmaModel.EVEN);
        int stop = dstAt + dstCount;
        int to = dstAt;
        int state = 0;
        int rep0 = 1;
        int rep1 = 1;
        int rep2 = 1;
        int rep3 = 1;
        while (to < stop) {
            requireMore(to - dstAt, dstCount);
            int posState = (to - dstAt) & LzmaModel.POS_MASK;
            if (bit(LzmaModel.IS_MATCH + (state << LzmaModel.POS_BITS) + posState) == 0) {
                int before = to > dstAt ? dst[to - 1] & 0xFF : 0;
                int probsAt = LzmaModel.LITERAL + LzmaModel.LITERAL_PROBS * (before >>> (8 - LzmaModel.LC));
                dst[to] = (byte) (state < 7 ? literal(probsAt) : matched(probsAt, dst[to - rep0] & 0xFF));
                to++;
                state = LzmaModel.afterLiteral(state);
                continue;
            }
            int length;
            if (bit(LzmaModel.IS_REP + state) == 0) {
                rep3 = rep2;
                rep2 = rep1;
                rep1 = rep0;
                length = length(LzmaModel.MATCH_LENGTH, posState);
                rep0 = distance(length);
                state = state < 7 ? 7 : 10;
            } else {
                if (bit(LzmaModel.IS_REP_0 + state) == 0) {
                    if (bit(LzmaModel.IS_REP_0_LONG + (state << LzmaModel.POS_BITS) + posState) == 0) {
                        requireDistance(rep0, to - dstAt);
                        dst[to] = dst[to - rep0];
                        to++;
                        state = state < 7 ? 9 : 11;
                        continue;
                    }
                } else {
                    int distance;
                    if (bit(LzmaModel.IS_REP_1 + state) == 0) {
                        distance = rep1;
                    } else {
                        if (bit(LzmaModel.IS_REP_2 + state) == 0) {
                            distance = rep2;
                        } else {
                            distance = rep3;
                            rep3 = rep2;
                        }
                        rep2 = rep1;
                    }
                    rep1 = rep0;
                    rep0 = distance;
                }
                length = length(LzmaModel.REP_LENGTH, posState);
                state = state < 7 ? 8 : 11;
            }
            requireDistance(rep0, to - dstAt);
            if (length > stop - to) {
                throw new DamagedHunkException("LZMA goes on behind the hunk's end");
            }
            to = copy(dst, to, rep0, length);
        }
        normalize();
        requireMore(dstCount, dstCount);
        return next;
    }

    private void load(byte[] src, int at, int count) throws DamagedHunkException {
        if (count < 5 || src[at] != 0) {
            throw new DamagedHunkException("no LZMA, which begins with a zero byte and four others");
        }
        if (in.length < count + SLACK) {
            in = new byte[count + SLACK];
        }
        System.arraycopy(src, at, in, 0, count);
        Arrays.fill(in, count, count + SLACK, (byte) 0);
        end = count;
        code = (in[1] & 0xFF) << 24 | (in[2] & 0xFF) << 16 | (in[3] & 0xFF) << 8 | (in[4] & 0xFF);
        next = 5;
        range = -1;
    }

    private void requireMore(int done, int wanted) throws DamagedHunkException {
        if (next > end) {
            throw new DamagedHunkException("LZMA ends after " + done + " of " + wanted + " bytes");
        }
    }

    private static void requireDistance(int distance, int done) throws DamagedHunkException {
        if (Integer.compareUnsigned(distance - 1, done) >= 0) {
            throw new DamagedHunkException("LZMA refers to bytes before the hunk");
        }
    }

    private static int copy(byte[] dst, int at, int distance, int length) {
        if (distance >= length) {
            System.arraycopy(dst, at - distance, dst, at, length);
            return at + length;
        }
        int from = at - distance;
        int to = at;
        for (int i = 0; i < length; i++) {
            dst[to++] = dst[from++];
        }
        return to;
    }

    private void normalize() {
        if (range >>> 24 == 0) {
            code = code << 8 | (in[next++] & 0xFF);
            range <<= 8;
        }
    }

    private int bit(int at) {
        normalize();
        int prob = probs[at];
        int bound = (range >>> LzmaModel.PROB_BITS) * prob;
        if (code + Integer.MIN_VALUE < bound + Integer.MIN_VALUE) {
            range = bound;
            probs[at] = (short) (prob + ((LzmaModel.PROB_ONE - prob) >>> LzmaModel.MOVE_BITS));
            return 0;
        }
        code -= bound;
        range -= bound;
        probs[at] = (short) (prob - (prob >>> LzmaModel.MOVE_BITS));
        return 1;
    }

    /**
     * {@return the bits of a tree of probabilities, the highest first, below a leading 1} Without branches, for bits that are
     * hard to foretell: {@code below} is all ones where a bit is 0. Both probabilities that may come next are read before
     * the bit is known, which is 7 % faster ({@code src/bench/compare chd-extract}); below the last bit they belong to another
     * tree, and do not count.
     */
    private int tree(int at, int limit) {
        short[] p = probs;
        byte[] src = in;
        int r = range;
        int c = code;
        int n = next;
        int symbol = 1;
        int prob = p[at + 1];
        do {
            if (r >>> 24 == 0) {
                c = c << 8 | (src[n++] & 0xFF);
                r <<= 8;
            }
            int bound = (r >>> LzmaModel.PROB_BITS) * prob;
            int below = (int) (((c & 0xFFFFFFFFL) - (bound & 0xFFFFFFFFL)) >> 63);
            c -= bound & ~below;
            r = (bound & below) | (r - bound & ~below);
            int at0 = at + (symbol << 1);
            int prob0 = p[at0];
            int prob1 = p[at0 + 1];
            p[at + symbol] = (short) (prob - ((prob + (below & ZERO_MOVE)) >> LzmaModel.MOVE_BITS));
            symbol = (symbol << 1) + 1 + below;
            prob = prob1 ^ ((prob0 ^ prob1) & below);
        } while (symbol < limit);
        range = r;
        code = c;
        next = n;
        return symbol;
    }

    private int literal(int at) {
        return tree(at, 0x100);
    }

    /** A literal after a match: the byte at the last distance chooses the probabilities as long as it agrees. */
    private int matched(int at, int matchByte) {
        short[] p = probs;
        byte[] src = in;
        int r = range;
        int c = code;
        int n = next;
        int match = matchByte;
        int agrees = 0x100;
        int symbol = 1;
        do {
            if (r >>> 24 == 0) {
                c = c << 8 | (src[n++] & 0xFF);
                r <<= 8;
            }
            match <<= 1;
            int matchBit = match & agrees;
            int index = at + agrees + matchBit + symbol;
            int prob = p[index];
            int bound = (r >>> LzmaModel.PROB_BITS) * prob;
            int below = (int) (((c & 0xFFFFFFFFL) - (bound & 0xFFFFFFFFL)) >> 63);
            c -= bound & ~below;
            r = (bound & below) | (r - bound & ~below);
            p[index] = (short) (prob - ((prob + (below & ZERO_MOVE)) >> LzmaModel.MOVE_BITS));
            symbol = (symbol << 1) + 1 + below;
            agrees &= matchBit ^ below;
        } while (symbol < 0x100);
        range = r;
        code = c;
        next = n;
        return symbol;
    }

    private int length(int at, int posState) {
        if (bit(at) == 0) {
            return LzmaModel.LEAST_MATCH + tree(at + LzmaModel.LENGTH_LOW + (posState << 3), 8) - 8;
        }
        if (bit(at + 1) == 0) {
            return LzmaModel.LEAST_MATCH + 8 + tree(at + LzmaModel.LENGTH_MID + (posState << 3), 8) - 8;
        }
        return LzmaModel.LEAST_MATCH + 16 + tree(at + LzmaModel.LENGTH_HIGH, 0x100) - 0x100;
    }

    /** {@return how far back a match of such a length begins, 1 or more; 0 or less where no hunk is that long} */
    private int distance(int length) {
        int lengthState = Math.min(length - LzmaModel.LEAST_MATCH, LzmaModel.LENGTH_STATES - 1);
        int slot = tree(LzmaModel.SLOT + (lengthState << LzmaModel.SLOT_BITS), 1 << LzmaModel.SLOT_BITS)
                - (1 << LzmaModel.SLOT_BITS);
        if (slot < LzmaModel.FIRST_MODEL_SLOT) {
            return slot + 1;
        }
        int bits = (slot >>> 1) - 1;
        int base = (2 | (slot & 1)) << bits;
        if (slot < LzmaModel.END_MODEL_SLOT) {
            return base + reverse(LzmaModel.SPECIAL + base - slot, bits) + 1;
        }
        int direct = direct(bits - LzmaModel.ALIGN_BITS) << LzmaModel.ALIGN_BITS;
        return base + direct + reverse(LzmaModel.ALIGN, LzmaModel.ALIGN_BITS) + 1;
    }

    private int direct(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            normalize();
            range >>>= 1;
            int below = (code - range) >> 31;
            code -= range & ~below;
            value = value << 1 | (below + 1);
        }
        return value;
    }

    /** {@return the bits of a tree of probabilities, the lowest first} Without branches, as {@link #tree}. */
    private int reverse(int at, int count) {
        short[] p = probs;
        byte[] src = in;
        int r = range;
        int c = code;
        int n = next;
        int symbol = 1;
        int value = 0;
        for (int i = 0; i < count; i++) {
            if (r >>> 24 == 0) {
                c = c << 8 | (src[n++] & 0xFF);
                r <<= 8;
            }
            int prob = p[at + symbol];
            int bound = (r >>> LzmaModel.PROB_BITS) * prob;
            int below = (int) (((c & 0xFFFFFFFFL) - (bound & 0xFFFFFFFFL)) >> 63);
            c -= bound & ~below;
            r = (bound & below) | (r - bound & ~below);
            p[at + symbol] = (short) (prob - ((prob + (below & ZERO_MOVE)) >> LzmaModel.MOVE_BITS));
            symbol = (symbol << 1) + 1 + below;
            value |= (below + 1) << i;
        }
        range = r;
        code = c;
        next = n;
        return value;
    }
}
