// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;

/**
 * Encodes LZMA of one hunk: no header, no end mark, lc = 3, lp = 0, pb = 2, the state reset at the start. The hunk is the
 * dictionary, all arrays are kept from hunk to hunk, and nothing is allocated for one.
 */
final class LzmaEncoder {
    private final RangeEncoder out = new RangeEncoder();
    private final LzmaMatches matches;
    private final LzmaPrices prices;
    private final LzmaPath path;
    private final int nice;
    private byte[] src = {};
    private int at;
    private int count;
    private int place;
    private int state;
    private final int[] reps = new int[LzmaPath.REPS];

    /**
     * @param hunkBytes the longest hunk
     * @param nice a match of so many bytes is taken without looking on
     * @param depth how many places are compared with each
     */
    LzmaEncoder(int hunkBytes, int nice, int depth) {
        this.nice = nice;
        matches = new LzmaMatches(hunkBytes, nice, depth);
        prices = new LzmaPrices(out.probs, hunkBytes, nice);
        path = new LzmaPath(out.probs, matches, prices, nice);
    }

    /** Encodes a hunk; returns its bytes, or {@link HunkCodec#DOES_NOT_FIT}. */
    int encode(byte[] hunk, int hunkAt, int hunkBytes, byte[] dst, int dstAt, int room) {
        src = hunk;
        at = hunkAt;
        count = hunkBytes;
        out.begin(dst, dstAt, room);
        matches.begin(hunk, hunkAt, hunkBytes);
        path.begin(hunk, hunkAt, hunkBytes);
        prices.begin();
        state = 0;
        Arrays.fill(reps, 1);
        place = 0;
        if (count > 0) {
            matches.find(0);
            put(LzmaPath.LITERAL, 1);
        }
        while (place < count && !out.isFull()) {
            prices.refresh();
            go(path.find(place, state, reps));
            if (place < count && matches.longest() >= nice) {
                takeLong();
            }
        }
        return out.finish();
    }

    /** Writes the steps of a way. */
    private void go(int places) {
        for (int before = 0; before < places; ) {
            int to = path.next(before);
            int begin = path.begins[to];
            int part = path.parts[to];
            if (part == 0) {
                put(begin, to - before);
            } else {
                put(begin, part);
                if (begin != LzmaPath.LITERAL) {
                    put(LzmaPath.LITERAL, 1);
                }
                put(0, to - before - part - (begin == LzmaPath.LITERAL ? 0 : 1));
            }
            before = to;
        }
    }

    /** Writes a match that is long enough not to be weighed. */
    private void takeLong() {
        int limit = Math.min(LzmaModel.MOST_MATCH, count - place);
        int distance = matches.distances[matches.found - 1];
        int length = matches.agreeing(place, place - distance, nice, limit);
        int begin = distance + LzmaPath.REPS - 1;
        int longest = nice - 1;
        for (int i = 0; i < LzmaPath.REPS; i++) {
            int repeated = matches.agreeing(place, place - reps[i], 0, limit);
            if (repeated > longest) {
                longest = repeated;
                length = repeated;
                begin = i;
            }
        }
        matches.skip(place + 1, place + length);
        put(begin, length);
    }

    /** Writes a literal, a match at another distance, or one at a distance of before. */
    private void put(int begin, int length) {
        int posState = place & LzmaModel.POS_MASK;
        int isMatch = LzmaModel.IS_MATCH + (state << LzmaModel.POS_BITS) + posState;
        if (begin == LzmaPath.LITERAL) {
            out.bit(isMatch, 0);
            literal();
            state = LzmaModel.afterLiteral(state);
        } else if (begin < LzmaPath.REPS) {
            out.bit(isMatch, 1);
            out.bit(LzmaModel.IS_REP + state, 1);
            repeat(begin, length, posState);
        } else {
            out.bit(isMatch, 1);
            out.bit(LzmaModel.IS_REP + state, 0);
            length(LzmaModel.MATCH_LENGTH, length, posState);
            int distance = begin - LzmaPath.REPS;
            distance(distance, length);
            prices.matched(posState, distance);
            LzmaPath.promote(reps, 0, begin);
            state = LzmaModel.afterMatch(state);
        }
        place += length;
    }

    private void literal() {
        int before = place > 0 ? src[at + place - 1] & 0xFF : 0;
        int row = LzmaModel.LITERAL + LzmaModel.LITERAL_PROBS * (before >>> (8 - LzmaModel.LC));
        int value = src[at + place] & 0xFF;
        if (state < LzmaModel.LITERAL_STATES) {
            out.tree(row, 8, value);
        } else {
            out.matched(row, value, src[at + place - reps[0]] & 0xFF);
        }
    }

    private void repeat(int rep, int length, int posState) {
        if (rep == 0) {
            out.bit(LzmaModel.IS_REP_0 + state, 0);
            out.bit(LzmaModel.IS_REP_0_LONG + (state << LzmaModel.POS_BITS) + posState, length == 1 ? 0 : 1);
        } else {
            out.bit(LzmaModel.IS_REP_0 + state, 1);
            out.bit(LzmaModel.IS_REP_1 + state, rep == 1 ? 0 : 1);
            if (rep > 1) {
                out.bit(LzmaModel.IS_REP_2 + state, rep - 2);
            }
            LzmaPath.promote(reps, 0, rep);
        }
        if (length == 1) {
            state = LzmaModel.afterShortRep(state);
        } else {
            length(LzmaModel.REP_LENGTH, length, posState);
            prices.repeated(posState);
            state = LzmaModel.afterRep(state);
        }
    }

    private void length(int coder, int length, int posState) {
        int value = length - LzmaModel.LEAST_MATCH;
        if (value < 8) {
            out.bit(coder, 0);
            out.tree(coder + LzmaModel.LENGTH_LOW + (posState << 3), 3, value);
        } else if (value < 16) {
            out.bit(coder, 1);
            out.bit(coder + 1, 0);
            out.tree(coder + LzmaModel.LENGTH_MID + (posState << 3), 3, value - 8);
        } else {
            out.bit(coder, 1);
            out.bit(coder + 1, 1);
            out.tree(coder + LzmaModel.LENGTH_HIGH, 8, value - 16);
        }
    }

    private void distance(int distance, int length) {
        int lengthState = Math.min(length - LzmaModel.LEAST_MATCH, LzmaModel.LENGTH_STATES - 1);
        int slot = LzmaPrices.slot(distance);
        out.tree(LzmaModel.SLOT + (lengthState << LzmaModel.SLOT_BITS), LzmaModel.SLOT_BITS, slot);
        if (slot < LzmaModel.FIRST_MODEL_SLOT) {
            return;
        }
        int bits = (slot >>> 1) - 1;
        int first = (2 | (slot & 1)) << bits;
        if (slot < LzmaModel.END_MODEL_SLOT) {
            out.reverse(LzmaModel.SPECIAL + first - slot, bits, distance - first);
        } else {
            out.direct(bits - LzmaModel.ALIGN_BITS, (distance - first) >>> LzmaModel.ALIGN_BITS);
            out.reverse(LzmaModel.ALIGN, LzmaModel.ALIGN_BITS, distance & ((1 << LzmaModel.ALIGN_BITS) - 1));
        }
    }
}
