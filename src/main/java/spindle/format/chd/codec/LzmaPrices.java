// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

/**
 * What lengths and distances cost by the probabilities of now, in sixteenths of a bit. They are counted again after so many
 * matches, not after each.
 */
final class LzmaPrices {
    /** A price is a number of {@code 1 / 2^4} bits, for probabilities of which the lowest four bits do not count. */
    private static final int PRICE_BITS = 4;

    private static final int[] OF_PROBABILITY = new int[LzmaModel.PROB_ONE >>> PRICE_BITS];
    /** Distances below this have a price each. */
    private static final int NEAR = 128;

    /** From this length on the length does not count for the price of a distance. */
    static final int LONG_LENGTH = LzmaModel.LEAST_MATCH + LzmaModel.LENGTH_STATES - 1;

    /** Matches between two counts. */
    private static final int MATCHES = 64;
    /** Far distances between two counts. */
    private static final int FAR_MATCHES = 16;

    static {
        for (int i = 0; i < OF_PROBABILITY.length; i++) {
            double probability = (i + 0.5) / OF_PROBABILITY.length;
            OF_PROBABILITY[i] = (int) Math.round(-Math.log(probability) / Math.log(2) * (1 << PRICE_BITS));
        }
    }

    private final short[] probs;
    private final int slots;
    private final int lengths;
    private final int[] slotPrices;
    private final int[] nearPrices = new int[LzmaModel.LENGTH_STATES * NEAR];
    private final int[] alignPrices = new int[1 << LzmaModel.ALIGN_BITS];
    private final int[] matchLengths;
    private final int[] repLengths;
    private int matchesLeft;
    private int farLeft;
    private final int[] matchLengthsLeft = new int[LzmaModel.POS_STATES];
    private final int[] repLengthsLeft = new int[LzmaModel.POS_STATES];

    /**
     * @param hunkBytes the longest hunk, which no distance is longer than
     * @param longest the longest match that has a price
     */
    LzmaPrices(short[] probs, int hunkBytes, int longest) {
        this.probs = probs;
        slots = slot(hunkBytes) + 1;
        lengths = longest - LzmaModel.LEAST_MATCH + 1;
        slotPrices = new int[LzmaModel.LENGTH_STATES << LzmaModel.SLOT_BITS];
        matchLengths = new int[LzmaModel.POS_STATES * lengths];
        repLengths = new int[LzmaModel.POS_STATES * lengths];
    }

    /** {@return the slot of a distance, which is one less than how far back it reaches} */
    static int slot(int distance) {
        if (distance < LzmaModel.FIRST_MODEL_SLOT) {
            return distance;
        }
        int highest = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(distance);
        return highest << 1 | (distance >>> (highest - 1) & 1);
    }

    /** {@return what a bit costs} */
    static int of(int prob, int bit) {
        return OF_PROBABILITY[(prob ^ (-bit & (LzmaModel.PROB_ONE - 1))) >>> PRICE_BITS];
    }

    int bit(int at, int bit) {
        return of(probs[at], bit);
    }

    /** Counts all prices. */
    void begin() {
        matchesLeft = 0;
        farLeft = 0;
        for (int i = 0; i < LzmaModel.POS_STATES; i++) {
            fillLengths(LzmaModel.MATCH_LENGTH, i, matchLengths);
            fillLengths(LzmaModel.REP_LENGTH, i, repLengths);
            matchLengthsLeft[i] = lengths;
            repLengthsLeft[i] = lengths;
        }
        refresh();
    }

    /** Counts what is due. */
    void refresh() {
        if (farLeft <= 0) {
            farLeft = FAR_MATCHES;
            for (int i = 0; i < alignPrices.length; i++) {
                alignPrices[i] = reverse(LzmaModel.ALIGN, LzmaModel.ALIGN_BITS, i);
            }
        }
        if (matchesLeft <= 0) {
            matchesLeft = MATCHES;
            fillDistances();
        }
    }

    /** A match was written. */
    void matched(int posState, int distance) {
        matchesLeft--;
        if (distance >= NEAR) {
            farLeft--;
        }
        if (--matchLengthsLeft[posState] == 0) {
            matchLengthsLeft[posState] = lengths;
            fillLengths(LzmaModel.MATCH_LENGTH, posState, matchLengths);
        }
    }

    /** A match at a distance of before was written. */
    void repeated(int posState) {
        if (--repLengthsLeft[posState] == 0) {
            repLengthsLeft[posState] = lengths;
            fillLengths(LzmaModel.REP_LENGTH, posState, repLengths);
        }
    }

    /** {@return what it costs to say which distance of before is meant, for a match of two bytes or more} */
    int rep(int rep, int state, int posState) {
        if (rep == 0) {
            return bit(LzmaModel.IS_REP_0 + state, 0)
                    + bit(LzmaModel.IS_REP_0_LONG + (state << LzmaModel.POS_BITS) + posState, 1);
        }
        int price = bit(LzmaModel.IS_REP_0 + state, 1) + bit(LzmaModel.IS_REP_1 + state, rep == 1 ? 0 : 1);
        return rep == 1 ? price : price + bit(LzmaModel.IS_REP_2 + state, rep - 2);
    }

    int matchLength(int posState, int length) {
        return matchLengths[posState * lengths + length - LzmaModel.LEAST_MATCH];
    }

    int repLength(int posState, int length) {
        return repLengths[posState * lengths + length - LzmaModel.LEAST_MATCH];
    }

    /** {@return what a distance of a match costs, which is one less than how far back it reaches} */
    int distance(int distance, int length) {
        int lengthState = Math.min(length - LzmaModel.LEAST_MATCH, LzmaModel.LENGTH_STATES - 1);
        if (distance < NEAR) {
            return nearPrices[lengthState * NEAR + distance];
        }
        return slotPrices[(lengthState << LzmaModel.SLOT_BITS) + slot(distance)]
                + alignPrices[distance & (alignPrices.length - 1)];
    }

    private void fillDistances() {
        for (int lengthState = 0; lengthState < LzmaModel.LENGTH_STATES; lengthState++) {
            int row = lengthState << LzmaModel.SLOT_BITS;
            for (int slot = 0; slot < slots; slot++) {
                int price = tree(LzmaModel.SLOT + row, LzmaModel.SLOT_BITS, slot);
                boolean isFar = slot >= LzmaModel.END_MODEL_SLOT;
                slotPrices[row + slot] =
                        isFar ? price + (((slot >>> 1) - 1 - LzmaModel.ALIGN_BITS) << PRICE_BITS) : price;
            }
        }
        for (int distance = 0; distance < NEAR; distance++) {
            int slot = slot(distance);
            int rest = 0;
            if (slot >= LzmaModel.FIRST_MODEL_SLOT) {
                int bits = (slot >>> 1) - 1;
                int first = (2 | (slot & 1)) << bits;
                rest = reverse(LzmaModel.SPECIAL + first - slot, bits, distance - first);
            }
            for (int i = 0; i < LzmaModel.LENGTH_STATES; i++) {
                nearPrices[i * NEAR + distance] = slotPrices[(i << LzmaModel.SLOT_BITS) + slot] + rest;
            }
        }
    }

    private void fillLengths(int coder, int posState, int[] prices) {
        int row = posState * lengths;
        int low = bit(coder, 0);
        int mid = bit(coder, 1) + bit(coder + 1, 0);
        int high = bit(coder, 1) + bit(coder + 1, 1);
        for (int i = 0; i < lengths; i++) {
            if (i < 8) {
                prices[row + i] = low + tree(coder + LzmaModel.LENGTH_LOW + (posState << 3), 3, i);
            } else if (i < 16) {
                prices[row + i] = mid + tree(coder + LzmaModel.LENGTH_MID + (posState << 3), 3, i - 8);
            } else {
                prices[row + i] = high + tree(coder + LzmaModel.LENGTH_HIGH, 8, i - 16);
            }
        }
    }

    private int tree(int at, int bits, int value) {
        int price = 0;
        int node = 1 << bits | value;
        while (node > 1) {
            price += bit(at + (node >>> 1), node & 1);
            node >>>= 1;
        }
        return price;
    }

    private int reverse(int at, int bits, int value) {
        int price = 0;
        int node = 1;
        for (int i = 0; i < bits; i++) {
            int bit = value >>> i & 1;
            price += bit(at + node, bit);
            node = node << 1 | bit;
        }
        return price;
    }
}
