// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.RawSector;
import spindle.sector.SectorMode;

/**
 * A sector under correction and the syndromes of its 138 codewords, S0 = Σ c(i) and S1 = Σ α^(N-1-i)·c(i) (ECMA-130, annex
 * A). A correction updates the syndromes of the two codewords that have the byte; nothing is computed anew.
 */
final class DamagedSector {
    /** What {@link #single} gives where no single error explains a codeword. */
    static final int NONE = -1;

    private final byte[] bytes = new byte[RawSector.BYTES];
    private final int[] s0 = new int[ProductCode.CODEWORDS];
    private final int[] s1 = new int[ProductCode.CODEWORDS];
    private final Ecc ecc = new Ecc();
    private int failingColumns;
    private int failingDiagonals;
    /** Bytes before this offset are known to be right. */
    private int firstUnknown;

    /**
     * Takes a sector.
     *
     * @param raw a sector of 2352 bytes, copied; the header of form 1 must be zero
     * @param mode {@link SectorMode#MODE1} or {@link SectorMode#FORM1}
     * @param knownBytes how many bytes from the first are known to be right and must not be changed, 12 or more
     */
    void load(byte[] raw, SectorMode mode, int knownBytes) {
        System.arraycopy(raw, 0, bytes, 0, RawSector.BYTES);
        firstUnknown = knownBytes;
        failingColumns = 0;
        failingDiagonals = 0;
        byte[] computed = ecc.computed(bytes, 0, mode);
        for (int codeword = 0; codeword < ProductCode.CODEWORDS; codeword++) {
            int length = ProductCode.length(codeword);
            // Stored parity is computed parity plus an error in each of its two bytes, whose weights are α and 1.
            int first = parityError(computed, ProductCode.offset(codeword, length - 2));
            int second = parityError(computed, ProductCode.offset(codeword, length - 1));
            s0[codeword] = first ^ second;
            s1[codeword] = Gf256.timesAlpha(first) ^ second;
            if (fails(codeword)) {
                countFailing(codeword, 1);
            }
        }
    }

    private int parityError(byte[] computed, int offset) {
        return (computed[offset - RawSector.P_PARITY] ^ bytes[offset]) & 0xFF;
    }

    /** Becomes what another is. */
    void copyFrom(DamagedSector other) {
        System.arraycopy(other.bytes, 0, bytes, 0, bytes.length);
        System.arraycopy(other.s0, 0, s0, 0, s0.length);
        System.arraycopy(other.s1, 0, s1, 0, s1.length);
        failingColumns = other.failingColumns;
        failingDiagonals = other.failingDiagonals;
        firstUnknown = other.firstUnknown;
    }

    /** {@return the sector as corrected so far, owned by this object} */
    byte[] bytes() {
        return bytes;
    }

    /** {@return how many columns of P are wrong} */
    int failingColumns() {
        return failingColumns;
    }

    /** {@return how many codewords are wrong} */
    int failing() {
        return failingColumns + failingDiagonals;
    }

    /** {@return whether any codeword is wrong} */
    boolean isFailing() {
        return failing() > 0;
    }

    /** {@return whether a codeword is wrong} */
    boolean fails(int codeword) {
        return (s0[codeword] | s1[codeword]) != 0;
    }

    /** {@return whether the byte may be wrong} */
    boolean isUnknown(int offset) {
        return offset >= firstUnknown;
    }

    /** {@return the offset of the one byte that, wrong, would explain a codeword that fails, or {@link #NONE}} */
    int single(int codeword) {
        if (s0[codeword] == 0 || s1[codeword] == 0) {
            return NONE;
        }
        int exponent = Gf256.log(Gf256.divide(s1[codeword], s0[codeword]));
        int length = ProductCode.length(codeword);
        if (exponent >= length) {
            return NONE;
        }
        int offset = ProductCode.offset(codeword, length - 1 - exponent);
        return isUnknown(offset) ? offset : NONE;
    }

    /** Corrects the one byte of a codeword that {@link #single} has found. */
    void correctSingle(int codeword, int offset) {
        correct(offset, s0[codeword]);
    }

    /** Corrects two bytes of a codeword so that it fails no more; the rest of it must be right. */
    void correctPair(int codeword, int first, int second) {
        int firstWeight = Gf256.exp(ProductCode.exponent(codeword, first));
        int secondWeight = Gf256.exp(ProductCode.exponent(codeword, second));
        int weighted = s1[codeword] ^ Gf256.multiply(firstWeight, s0[codeword]);
        int secondError = Gf256.divide(weighted, firstWeight ^ secondWeight);
        int firstError = s0[codeword] ^ secondError;
        correct(first, firstError);
        correct(second, secondError);
    }

    private void correct(int offset, int error) {
        bytes[offset] ^= (byte) error;
        update(ProductCode.columnOf(offset), offset, error);
        update(ProductCode.diagonalOf(offset), offset, error);
    }

    private void update(int codeword, int offset, int error) {
        if (codeword == ProductCode.NONE) {
            return;
        }
        boolean failed = fails(codeword);
        s0[codeword] ^= error;
        s1[codeword] ^= Gf256.multiply(error, Gf256.exp(ProductCode.exponent(codeword, offset)));
        if (failed != fails(codeword)) {
            countFailing(codeword, failed ? -1 : 1);
        }
    }

    private void countFailing(int codeword, int more) {
        if (codeword < ProductCode.P_CODEWORDS) {
            failingColumns += more;
        } else {
            failingDiagonals += more;
        }
    }
}
