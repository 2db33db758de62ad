// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.Arrays;
import java.util.BitSet;
import spindle.sector.RawSector;

/**
 * Corrects a sector of which it is known, or supposed, which bytes are wrong: a codeword with no more than two of them is
 * solved, which leaves fewer to those that cross it (ECMA-130, annex A).
 */
final class ErasureDecoder {
    private final DamagedSector now;
    private final boolean[] erased = new boolean[RawSector.BYTES];
    /** For each codeword, how many of its bytes are erased. */
    private final int[] erasures = new int[ProductCode.CODEWORDS];

    private final int[] found = new int[2];

    /** Creates a decoder of the given sector, as it is corrected. */
    ErasureDecoder(DamagedSector now) {
        this.now = now;
    }

    /** Corrects what can be, of the bytes whose offsets are set. */
    void correct(BitSet offsets) {
        clear();
        for (int offset = offsets.nextSetBit(0);
                offset >= 0 && offset < RawSector.BYTES;
                offset = offsets.nextSetBit(offset + 1)) {
            erase(offset);
        }
        solve();
    }

    /** Corrects what can be, of the bytes between two offsets. */
    void correct(int from, int to) {
        clear();
        for (int offset = from; offset < to; offset++) {
            erase(offset);
        }
        solve();
    }

    private void clear() {
        Arrays.fill(erased, false);
        Arrays.fill(erasures, 0);
    }

    private void erase(int offset) {
        if (now.isUnknown(offset)) {
            erased[offset] = true;
            count(offset, 1);
        }
    }

    private void count(int offset, int more) {
        int column = ProductCode.columnOf(offset);
        int diagonal = ProductCode.diagonalOf(offset);
        if (column != ProductCode.NONE) {
            erasures[column] += more;
        }
        if (diagonal != ProductCode.NONE) {
            erasures[diagonal] += more;
        }
    }

    private void solve() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int codeword = 0; codeword < ProductCode.CODEWORDS; codeword++) {
                if (erasures[codeword] > 0 && erasures[codeword] <= 2) {
                    changed |= solve(codeword);
                }
            }
        }
    }

    private boolean solve(int codeword) {
        int count = 0;
        for (int i = 0; i < ProductCode.length(codeword); i++) {
            int offset = ProductCode.offset(codeword, i);
            if (erased[offset]) {
                found[count++] = offset;
            }
        }
        if (now.fails(codeword)) {
            if (count == 2) {
                now.correctPair(codeword, found[0], found[1]);
            } else if (now.single(codeword) == found[0]) {
                now.correctSingle(codeword, found[0]);
            } else {
                return false;
            }
        }
        for (int i = 0; i < count; i++) {
            erased[found[i]] = false;
            count(found[i], -1);
        }
        return true;
    }
}
