// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.Arrays;
import spindle.sector.RawSector;

/**
 * Finds the errors of a sector of which no position is known. Columns and diagonals are decoded in turn, as ECMA-130, annex A
 * has it; what a crossing codeword speaks against is put off, and two bytes of a codeword are taken for wrong where only two
 * cross a codeword that fails. Where that ends short of a sector whose codewords are right, another order of the steps may do,
 * or a guess at a pair of wrong bytes.
 */
final class ErrorDecoder {
    /** What is tried in turn, most plausible first; after each step that changes something the first is tried again. */
    private enum Step {
        /** Diagonals whose one error is in their own parity, which no column crosses. */
        PARITY_OF_DIAGONALS,
        /** Single errors of columns, if the diagonal through the byte fails too. */
        COLUMNS_CROSSED,
        /** Single errors of diagonals, if the column through the byte fails too. */
        DIAGONALS_CROSSED,
        /** Two errors of a codeword, where exactly two of its bytes cross one that fails. */
        PAIRS,
        /** Single errors of columns. */
        COLUMNS,
        /** Single errors of diagonals. */
        DIAGONALS
    }

    private static final Step[] CAREFUL = {
        Step.PARITY_OF_DIAGONALS, Step.COLUMNS_CROSSED, Step.DIAGONALS_CROSSED, Step.PAIRS
    };
    private static final Step[] CAREFUL_THEN_BOLD = {
        Step.PARITY_OF_DIAGONALS, Step.COLUMNS_CROSSED, Step.DIAGONALS_CROSSED, Step.PAIRS, Step.COLUMNS, Step.DIAGONALS
    };
    private static final Step[][] ORDERS = {
        CAREFUL_THEN_BOLD,
        {Step.DIAGONALS_CROSSED, Step.COLUMNS_CROSSED, Step.PAIRS, Step.DIAGONALS, Step.COLUMNS},
        {Step.COLUMNS, Step.DIAGONALS},
        {Step.DIAGONALS, Step.COLUMNS},
    };
    /** Wrong corrections can chase each other for ever: so many in a row may leave as many codewords wrong as before. */
    private static final int MAX_STEPS_IN_VAIN = 12;

    /** A sector that needs more passes over its codewords is beyond repair; those that can be repaired need a few hundred at most. */
    static final int MAX_STEPS = 1000;

    private static final int MAX_GUESSES = 100;

    private final DamagedSector loaded;
    private final DamagedSector now;
    private final DamagedSector stalled = new DamagedSector();
    private final SectorProof proof;
    private final int[] candidates = new int[ProductCode.MAX_LENGTH];
    private final int[] guessed = new int[ProductCode.MAX_LENGTH];
    private final boolean[] guessedAt = new boolean[ProductCode.P_CODEWORDS];
    private int steps;

    /**
     * Creates a decoder.
     *
     * @param loaded the sector as it was, never changed
     * @param now the sector as it is corrected
     * @param proof tells when it is done
     */
    ErrorDecoder(DamagedSector loaded, DamagedSector now, SectorProof proof) {
        this.loaded = loaded;
        this.now = now;
        this.proof = proof;
    }

    /** {@return whether the sector, from as it was, could be corrected so that the proof holds} */
    boolean decode() {
        steps = 0;
        for (Step[] order : ORDERS) {
            now.copyFrom(loaded);
            if (run(order)) {
                return true;
            }
        }
        return false;
    }

    /** {@return how many passes over codewords the last {@link #decode} took, and what followed it} */
    int steps() {
        return steps;
    }

    /** {@return whether the sector, from as it is now, can be corrected so that the proof holds} */
    boolean proceed() {
        return run(CAREFUL_THEN_BOLD);
    }

    private boolean run(Step[] order) {
        int fewest = now.failing();
        int inVain = 0;
        while (inVain < MAX_STEPS_IN_VAIN && steps < MAX_STEPS && now.isFailing()) {
            boolean changed = false;
            for (int i = 0; i < order.length && !changed; i++) {
                changed = take(order[i]);
            }
            if (!changed) {
                break;
            }
            steps++;
            inVain = now.failing() < fewest ? 0 : inVain + 1;
            fewest = Math.min(fewest, now.failing());
        }
        return proof.holds(now);
    }

    private boolean take(Step step) {
        int columns = ProductCode.P_CODEWORDS;
        int all = ProductCode.CODEWORDS;
        return switch (step) {
            case PARITY_OF_DIAGONALS -> correctParityOfDiagonals();
            case COLUMNS_CROSSED -> correctCrossed(0, columns);
            case DIAGONALS_CROSSED -> correctCrossed(columns, all);
            case PAIRS -> correctPairs();
            case COLUMNS -> correctSingles(0, columns);
            case DIAGONALS -> correctSingles(columns, all);
        };
    }

    private boolean correctParityOfDiagonals() {
        boolean changed = false;
        for (int codeword = ProductCode.P_CODEWORDS; codeword < ProductCode.CODEWORDS; codeword++) {
            int offset = now.single(codeword);
            if (offset >= RawSector.Q_PARITY) {
                now.correctSingle(codeword, offset);
                changed = true;
            }
        }
        return changed;
    }

    private boolean correctCrossed(int from, int to) {
        boolean changed = false;
        for (int codeword = from; codeword < to; codeword++) {
            int offset = now.single(codeword);
            if (offset != DamagedSector.NONE && isCrossedByFailure(codeword, offset)) {
                now.correctSingle(codeword, offset);
                changed = true;
            }
        }
        return changed;
    }

    private boolean correctSingles(int from, int to) {
        boolean changed = false;
        for (int codeword = from; codeword < to; codeword++) {
            int offset = now.single(codeword);
            if (offset != DamagedSector.NONE) {
                now.correctSingle(codeword, offset);
                changed = true;
            }
        }
        return changed;
    }

    private boolean correctPairs() {
        for (int codeword = 0; codeword < ProductCode.CODEWORDS; codeword++) {
            if (now.fails(codeword) && findCandidates(codeword) == 2) {
                now.correctPair(codeword, candidates[0], candidates[1]);
                return true;
            }
        }
        return false;
    }

    /** {@return how many bytes of a codeword cross one that fails}; their offsets are put into the candidates */
    private int findCandidates(int codeword) {
        int count = 0;
        for (int i = 0; i < ProductCode.length(codeword); i++) {
            int offset = ProductCode.offset(codeword, i);
            if (now.isUnknown(offset) && isCrossedByFailure(codeword, offset)) {
                candidates[count++] = offset;
            }
        }
        return count;
    }

    private boolean isCrossedByFailure(int codeword, int offset) {
        int crossing = ProductCode.crossing(codeword, offset);
        return crossing != ProductCode.NONE && now.fails(crossing);
    }

    /**
     * {@return whether the sector, from as it was, could be corrected so that the proof holds, by guessing which two bytes of a
     * column are wrong where care alone does not get further} Columns with the fewest candidates come first.
     */
    boolean guess() {
        now.copyFrom(loaded);
        if (run(CAREFUL)) {
            return true;
        }
        if (now.failingColumns() == ProductCode.P_CODEWORDS) {
            return false;
        }
        stalled.copyFrom(now);
        Arrays.fill(guessedAt, false);
        int guesses = 0;
        for (int column = columnToGuess(); column >= 0 && guesses < MAX_GUESSES; column = columnToGuess()) {
            guessedAt[column] = true;
            int count = findCandidates(column);
            guesses += count * (count - 1) / 2;
            if (guesses <= MAX_GUESSES && guessPair(column, count)) {
                return true;
            }
            now.copyFrom(stalled);
        }
        return false;
    }

    private int columnToGuess() {
        int best = -1;
        int fewest = Integer.MAX_VALUE;
        for (int column = 0; column < ProductCode.P_CODEWORDS; column++) {
            if (now.fails(column) && !guessedAt[column]) {
                int count = findCandidates(column);
                if (count >= 2 && count < fewest) {
                    fewest = count;
                    best = column;
                }
            }
        }
        return best;
    }

    private boolean guessPair(int column, int count) {
        System.arraycopy(candidates, 0, guessed, 0, count);
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                now.copyFrom(stalled);
                now.correctPair(column, guessed[i], guessed[j]);
                if (run(CAREFUL_THEN_BOLD)) {
                    return true;
                }
            }
        }
        return false;
    }
}
