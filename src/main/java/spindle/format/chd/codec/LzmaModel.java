// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

/**
 * Where the probabilities of LZMA lie in one array, for lc = 3, lp = 0, pb = 2, as the codecs of CHDs have them. Names and
 * numbers are those of the LZMA specification (lzma-specification.txt of the LZMA SDK).
 */
final class LzmaModel {
    /** Bits of a probability. */
    static final int PROB_BITS = 11;
    /** The probability that is certain. */
    static final int PROB_ONE = 1 << PROB_BITS;
    /** How slowly probabilities move. */
    static final int MOVE_BITS = 5;
    /** What all of them begin with. */
    static final short EVEN = PROB_ONE / 2;

    static final int LC = 3;
    static final int POS_BITS = 2;
    static final int POS_STATES = 1 << POS_BITS;
    static final int POS_MASK = POS_STATES - 1;
    static final int STATES = 12;
    /** States below this follow a literal. */
    static final int LITERAL_STATES = 7;

    static final int LEAST_MATCH = 2;
    static final int MOST_MATCH = LEAST_MATCH + 8 + 8 + 256 - 1;

    static final int LENGTH_STATES = 4;
    static final int SLOT_BITS = 6;
    static final int FIRST_MODEL_SLOT = 4;
    static final int END_MODEL_SLOT = 14;
    static final int ALIGN_BITS = 4;

    static final int IS_MATCH = 0;
    static final int IS_REP = IS_MATCH + (STATES << POS_BITS);
    static final int IS_REP_0 = IS_REP + STATES;
    static final int IS_REP_1 = IS_REP_0 + STATES;
    static final int IS_REP_2 = IS_REP_1 + STATES;
    static final int IS_REP_0_LONG = IS_REP_2 + STATES;
    static final int SLOT = IS_REP_0_LONG + (STATES << POS_BITS);
    /** Reverse trees of slots 4 to 13; each begins at its base less its slot. */
    static final int SPECIAL = SLOT + (LENGTH_STATES << SLOT_BITS);

    static final int ALIGN = SPECIAL + 128;

    /** Within a length coder: two choices, trees of 8 for each position state, one of 256. */
    static final int LENGTH_LOW = 2;

    static final int LENGTH_MID = LENGTH_LOW + (POS_STATES << 3);
    static final int LENGTH_HIGH = LENGTH_MID + (POS_STATES << 3);
    static final int LENGTH_PROBS = LENGTH_HIGH + 256;

    static final int MATCH_LENGTH = ALIGN + (1 << ALIGN_BITS);
    static final int REP_LENGTH = MATCH_LENGTH + LENGTH_PROBS;

    /** Probabilities of a literal in one context. */
    static final int LITERAL_PROBS = 0x300;

    static final int LITERAL = REP_LENGTH + LENGTH_PROBS;
    static final int PROBS = LITERAL + (LITERAL_PROBS << LC);

    private LzmaModel() {}

    /** {@return the state after a literal} */
    static int afterLiteral(int state) {
        return state < 4 ? 0 : state < 10 ? state - 3 : state - 6;
    }

    static int afterMatch(int state) {
        return state < LITERAL_STATES ? 7 : 10;
    }

    static int afterRep(int state) {
        return state < LITERAL_STATES ? 8 : 11;
    }

    /** {@return the state after one byte at the last distance} */
    static int afterShortRep(int state) {
        return state < LITERAL_STATES ? 9 : 11;
    }
}
