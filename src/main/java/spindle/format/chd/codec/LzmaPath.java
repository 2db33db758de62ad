// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

/**
 * The cheapest way through the next places of a hunk: each place has the price of the cheapest way to it, and what its last
 * step is. A step is a literal, a match, or one of these, a literal and a match at the same distance. Prices are those of
 * {@link LzmaPrices}.
 */
final class LzmaPath {
    /** What a step begins with, where it is a literal. */
    static final int LITERAL = -1;
    /** Distances of before that a step may begin with, as 0 to 3; a match at another is its distance and this less one. */
    static final int REPS = 4;

    /** Places of a way. A longer way gains nothing, for prices are of its beginning. */
    private static final int PLACES = 1024;

    /**
     * A place is on no way worth weighing where the next one costs no more than it and this, in sixteenths of a bit. A third of
     * the time for a thousandth of the length.
     */
    private static final int HOPELESS = 16;

    private static final int ROOM = PLACES + LzmaModel.MOST_MATCH + 2;

    private final short[] probs;
    private final LzmaMatches matches;
    private final LzmaPrices prices;
    private final int nice;
    private byte[] src = {};
    private int at;
    private int count;

    private final int[] price = new int[ROOM + 1];
    private final int[] states = new int[ROOM + 1];
    private final int[] reps = new int[REPS * (ROOM + 1)];
    private final int[] from = new int[ROOM + 1];
    private final int[] next = new int[ROOM + 1];
    /** What the last step to a place begins with. */
    final int[] begins = new int[ROOM + 1];
    /** The length of what it begins with, where a literal and a match follow it, or a match follows a literal; else 0. */
    final int[] parts = new int[ROOM + 1];

    private int last;

    LzmaPath(short[] probs, LzmaMatches matches, LzmaPrices prices, int nice) {
        this.probs = probs;
        this.matches = matches;
        this.prices = prices;
        this.nice = nice;
    }

    void begin(byte[] hunk, int hunkAt, int hunkBytes) {
        src = hunk;
        at = hunkAt;
        count = hunkBytes;
    }

    /**
     * Finds the way from a place on, as far as all ways meet or a match is long enough to be taken at once. That match is what
     * the matches hold then.
     *
     * @param start the place in the hunk, 1 or more
     * @param lastReps the four distances of before
     * @return how many places it has; it may be 0 where a long match is at the start
     */
    int find(int start, int state, int[] lastReps) {
        price[0] = 0;
        states[0] = state;
        System.arraycopy(lastReps, 0, reps, 0, REPS);
        last = 0;
        int place = 0;
        do {
            if (place < last && price[place + 1] <= price[place] + HOPELESS) {
                matches.skip(start + place, start + place + 1);
            } else {
                if (place > 0) {
                    settle(place);
                }
                matches.find(start + place);
                if (matches.longest() >= nice) {
                    break;
                }
                extend(start, place);
            }
            place++;
        } while (place < last && place < PLACES);
        for (int to = place; to > 0; to = from[to]) {
            next[from[to]] = to;
        }
        return place;
    }

    /** {@return the place behind a step from a place of the way} */
    int next(int place) {
        return next[place];
    }

    /** State and distances at a place, now that the cheapest way to it is known. */
    private void settle(int place) {
        int before = from[place];
        int begin = begins[place];
        int part = parts[place];
        int state = states[before];
        for (int i = 0; i < REPS; i++) {
            reps[place * REPS + i] = reps[before * REPS + i];
        }
        if (begin == LITERAL) {
            state = LzmaModel.afterLiteral(state);
        } else if (place - before == 1) {
            state = LzmaModel.afterShortRep(state);
        } else {
            state = begin < REPS ? LzmaModel.afterRep(state) : LzmaModel.afterMatch(state);
            promote(reps, place * REPS, begin);
            state = part > 0 ? LzmaModel.afterLiteral(state) : state;
        }
        states[place] = part > 0 ? LzmaModel.afterRep(state) : state;
    }

    /** Puts the distance of a match before the others. */
    static void promote(int[] reps, int row, int begin) {
        int distance = begin < REPS ? reps[row + begin] : begin - REPS + 1;
        for (int i = Math.min(begin, REPS - 1); i > 0; i--) {
            reps[row + i] = reps[row + i - 1];
        }
        reps[row] = distance;
    }

    private void relax(int to, int cost, int before, int begin, int part) {
        while (last < to) {
            price[++last] = Integer.MAX_VALUE;
        }
        if (cost < price[to]) {
            price[to] = cost;
            from[to] = before;
            begins[to] = begin;
            parts[to] = part;
        }
    }

    /** Takes all steps from a place. */
    private void extend(int start, int place) {
        int pos = start + place;
        int state = states[place];
        int posState = pos & LzmaModel.POS_MASK;
        int rep0 = reps[place * REPS];
        int isMatch = LzmaModel.IS_MATCH + (state << LzmaModel.POS_BITS) + posState;
        int literal = price[place] + prices.bit(isMatch, 0) + literal(pos, state, rep0);
        int match = price[place] + prices.bit(isMatch, 1);
        int rep = match + prices.bit(LzmaModel.IS_REP + state, 1);
        boolean isSame = src[at + pos] == src[at + pos - rep0];
        boolean isLiteralBest = place == last || literal < price[place + 1];
        relax(place + 1, literal, place, LITERAL, 0);
        if (isSame) {
            int shortRep = rep
                    + prices.bit(LzmaModel.IS_REP_0 + state, 0)
                    + prices.bit(LzmaModel.IS_REP_0_LONG + (state << LzmaModel.POS_BITS) + posState, 0);
            relax(place + 1, shortRep, place, 0, 0);
        }
        int limit = Math.min(count - pos, ROOM - place);
        if (!isSame && !isLiteralBest) {
            follow(pos, place, 0, rep0, LzmaModel.afterLiteral(state), literal, LITERAL, limit);
        }
        int longest = limit < LzmaModel.LEAST_MATCH ? 0 : repeat(pos, place, rep, limit);
        if (matches.found > 0 && matches.longest() > longest) {
            match(pos, place, match + prices.bit(LzmaModel.IS_REP + state, 0), longest, limit);
        }
    }

    /** Steps at the distances of before; returns the length of the one at the last distance, or 1. */
    private int repeat(int pos, int place, int rep, int limit) {
        int state = states[place];
        int posState = pos & LzmaModel.POS_MASK;
        int first = 1;
        for (int i = 0; i < REPS; i++) {
            int distance = reps[place * REPS + i];
            if (src[at + pos] != src[at + pos - distance] || src[at + pos + 1] != src[at + pos + 1 - distance]) {
                continue;
            }
            int length = matches.agreeing(pos, pos - distance, 2, Math.min(limit, nice));
            int cost = rep + prices.rep(i, state, posState);
            for (int each = length; each >= LzmaModel.LEAST_MATCH; each--) {
                relax(place + each, cost + prices.repLength(posState, each), place, i, 0);
            }
            first = i == 0 ? length : first;
            int behind = cost + prices.repLength(posState, length);
            after(pos, place, length, distance, LzmaModel.afterRep(state), behind, i, limit);
        }
        return first;
    }

    /** Steps at the distances that were found, longer than what the last distance gives. */
    private void match(int pos, int place, int cost, int known, int limit) {
        int state = LzmaModel.afterMatch(states[place]);
        int posState = pos & LzmaModel.POS_MASK;
        int length = Math.max(LzmaModel.LEAST_MATCH, known + 1);
        for (int i = 0; i < matches.found; i++) {
            int distance = matches.distances[i];
            int end = matches.lengths[i];
            if (end < length) {
                continue;
            }
            int begin = distance + REPS - 1;
            int all = 0;
            for (; length < LzmaPrices.LONG_LENGTH && length <= end; length++) {
                all = cost + prices.matchLength(posState, length) + prices.distance(distance - 1, length);
                relax(place + length, all, place, begin, 0);
            }
            int far = cost + prices.distance(distance - 1, LzmaPrices.LONG_LENGTH);
            for (; length <= end; length++) {
                all = far + prices.matchLength(posState, length);
                relax(place + length, all, place, begin, 0);
            }
            after(pos, place, end, distance, state, all, begin, limit);
        }
    }

    /** A literal behind a match, and a match at the same distance. */
    private void after(int pos, int place, int length, int distance, int state, int cost, int begin, int limit) {
        int behind = pos + length;
        if (limit <= length + LzmaModel.LEAST_MATCH
                || src[at + behind + 1] != src[at + behind + 1 - distance]
                || src[at + behind + 2] != src[at + behind + 2 - distance]) {
            return;
        }
        int isMatch = LzmaModel.IS_MATCH + (state << LzmaModel.POS_BITS) + (behind & LzmaModel.POS_MASK);
        int all = cost + prices.bit(isMatch, 0) + literal(behind, state, distance);
        follow(pos, place, length, distance, LzmaModel.afterLiteral(state), all, begin, limit);
    }

    /** A match at the last distance behind a literal, where there is one. */
    private void follow(int pos, int place, int skipped, int distance, int state, int cost, int begin, int limit) {
        int behind = pos + skipped + 1;
        int most = Math.min(limit - skipped - 1, nice);
        int length = most <= 0 ? 0 : matches.agreeing(behind, behind - distance, 0, most);
        if (length >= LzmaModel.LEAST_MATCH) {
            int posState = behind & LzmaModel.POS_MASK;
            int all = cost
                    + prices.bit(LzmaModel.IS_MATCH + (state << LzmaModel.POS_BITS) + posState, 1)
                    + prices.bit(LzmaModel.IS_REP + state, 1)
                    + prices.rep(0, state, posState)
                    + prices.repLength(posState, length);
            relax(place + skipped + 1 + length, all, place, begin, Math.max(1, skipped));
        }
    }

    /** {@return what a literal costs} */
    private int literal(int pos, int state, int rep0) {
        short[] p = probs;
        int row = LzmaModel.LITERAL + LzmaModel.LITERAL_PROBS * ((src[at + pos - 1] & 0xFF) >>> (8 - LzmaModel.LC));
        int cost = 0;
        int symbol = (src[at + pos] & 0xFF) | 0x100;
        if (state < LzmaModel.LITERAL_STATES) {
            for (; symbol > 1; symbol >>>= 1) {
                cost += LzmaPrices.of(p[row + (symbol >>> 1)], symbol & 1);
            }
            return cost;
        }
        int match = src[at + pos - rep0] & 0xFF;
        int agrees = 0x100;
        for (; symbol < 0x10000; symbol <<= 1) {
            match <<= 1;
            cost += LzmaPrices.of(p[row + agrees + (match & agrees) + (symbol >>> 8)], symbol >>> 7 & 1);
            agrees &= ~(match ^ symbol << 1);
        }
        return cost;
    }
}
