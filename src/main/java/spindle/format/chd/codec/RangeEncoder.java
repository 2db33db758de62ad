// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;

/**
 * Writes bits of LZMA with probabilities that adapt, as the LZMA specification has them, into a range of the caller's array.
 * What does not fit is dropped, and {@link #finish} says so.
 */
final class RangeEncoder {
    /** Bytes that end a stream: the four of the range, and the one that is held back. */
    private static final int END_BYTES = 5;

    final short[] probs = new short[LzmaModel.PROBS];
    private byte[] dst = {};
    private int at;
    private int next;
    private int end;
    private long low;
    private int range;
    private int held;
    private int heldCount;
    private boolean isFull;

    /** Begins a stream, with all probabilities even. */
    void begin(byte[] out, int outAt, int room) {
        dst = out;
        at = outAt;
        next = outAt;
        end = outAt + room;
        low = 0;
        range = -1;
        held = 0;
        heldCount = 1;
        isFull = false;
        Arrays.fill(probs, LzmaModel.EVEN);
    }

    /** {@return whether there was no room already} */
    boolean isFull() {
        return isFull;
    }

    /** Ends the stream; returns its bytes, or {@link HunkCodec#DOES_NOT_FIT}. */
    int finish() {
        for (int i = 0; i < END_BYTES; i++) {
            shift();
        }
        return isFull ? HunkCodec.DOES_NOT_FIT : next - at;
    }

    void bit(int prob, int bit) {
        int p = probs[prob];
        int bound = (range >>> LzmaModel.PROB_BITS) * p;
        if (bit == 0) {
            range = bound;
            probs[prob] = (short) (p + ((LzmaModel.PROB_ONE - p) >>> LzmaModel.MOVE_BITS));
        } else {
            low += bound & 0xFFFFFFFFL;
            range -= bound;
            probs[prob] = (short) (p - (p >>> LzmaModel.MOVE_BITS));
        }
        if (range >>> 24 == 0) {
            range <<= 8;
            shift();
        }
    }

    /** The bits of a value, the highest first. */
    void tree(int prob, int bits, int value) {
        int node = 1;
        for (int i = bits - 1; i >= 0; i--) {
            int bit = value >>> i & 1;
            bit(prob + node, bit);
            node = node << 1 | bit;
        }
    }

    /** The bits of a value, the lowest first. */
    void reverse(int prob, int bits, int value) {
        int node = 1;
        for (int i = 0; i < bits; i++) {
            int bit = value >>> i & 1;
            bit(prob + node, bit);
            node = node << 1 | bit;
        }
    }

    /** A literal after a match: the byte at the last distance chooses the probabilities as long as it agrees. */
    void matched(int prob, int value, int matchByte) {
        int match = matchByte;
        int agrees = 0x100;
        int node = 1;
        for (int i = 7; i >= 0; i--) {
            match <<= 1;
            int bit = value >>> i & 1;
            int matchBit = match & agrees;
            bit(prob + agrees + matchBit + node, bit);
            agrees = bit == 0 ? agrees & ~matchBit : matchBit;
            node = node << 1 | bit;
        }
    }

    /** Bits that are as often 0 as 1, the highest first. */
    void direct(int bits, int value) {
        for (int i = bits - 1; i >= 0; i--) {
            range >>>= 1;
            low += -(value >>> i & 1) & (range & 0xFFFFFFFFL);
            if (range >>> 24 == 0) {
                range <<= 8;
                shift();
            }
        }
    }

    /** Writes a byte of the sum, when no carry can change it any more. */
    private void shift() {
        int carry = (int) (low >>> 32);
        if (low < 0xFF000000L || carry != 0) {
            put(held + carry);
            for (; heldCount > 1; heldCount--) {
                put(0xFF + carry);
            }
            heldCount = 0;
            held = (int) (low >>> 24) & 0xFF;
        }
        heldCount++;
        low = (low & 0x00FFFFFFL) << 8;
    }

    private void put(int value) {
        if (next < end) {
            dst[next++] = (byte) value;
        } else {
            isFull = true;
        }
    }
}
