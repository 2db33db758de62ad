// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.util.Arrays;
import spindle.sector.RawSector;

/**
 * The geometry of the product code (ECMA-130, annex A): which bytes of a sector are in which codeword, and with which weight.
 * Codewords 0 to 85 are the columns of P, 26 bytes each; codewords 86 to 137 are the diagonals of Q, 45 bytes each. Byte
 * {@code i} of a codeword of N bytes has the weight α^(N-1-i).
 */
final class ProductCode {
    /** Codewords of P: 0 to 85. */
    static final int P_CODEWORDS = 86;
    /** Codewords of P and Q. */
    static final int CODEWORDS = P_CODEWORDS + 52;
    /** A byte that is in no second codeword: Q parity. */
    static final int NONE = -1;

    /** Bytes of the longest codeword. */
    static final int MAX_LENGTH = 45;

    private static final int P_LENGTH = 26;
    private static final int Q_LENGTH = MAX_LENGTH;
    private static final int Q_CODEWORDS = CODEWORDS - P_CODEWORDS;

    /** For each codeword, from {@code 45 * codeword} on, the offsets of its bytes in the sector. */
    private static final short[] OFFSETS = new short[CODEWORDS * Q_LENGTH];
    /** For each byte of a sector its codeword of P, and of Q, or {@link #NONE}. */
    private static final short[] P_OF = new short[RawSector.BYTES];

    private static final short[] Q_OF = new short[RawSector.BYTES];
    /** For each byte of a sector the exponent of its weight in its codeword of P, and of Q. */
    private static final byte[] P_EXPONENT = new byte[RawSector.BYTES];

    private static final byte[] Q_EXPONENT = new byte[RawSector.BYTES];

    static {
        Arrays.fill(P_OF, (short) NONE);
        Arrays.fill(Q_OF, (short) NONE);
        for (int codeword = 0; codeword < CODEWORDS; codeword++) {
            for (int i = 0; i < length(codeword); i++) {
                int offset = codeword < P_CODEWORDS
                        ? RawSector.HEADER + codeword + P_CODEWORDS * i
                        : offsetInDiagonal(codeword - P_CODEWORDS, i);
                OFFSETS[codeword * Q_LENGTH + i] = (short) offset;
                (codeword < P_CODEWORDS ? P_OF : Q_OF)[offset] = (short) codeword;
                (codeword < P_CODEWORDS ? P_EXPONENT : Q_EXPONENT)[offset] = (byte) (length(codeword) - 1 - i);
            }
        }
    }

    private ProductCode() {}

    /** Annex A.6: word (44·m + 43·n) mod 1118 of the sector from its header on, for m up to 42; then the parity. */
    private static int offsetInDiagonal(int diagonal, int m) {
        if (m >= 43) {
            return RawSector.Q_PARITY + diagonal + Q_CODEWORDS * (m - 43);
        }
        int word = (44 * m + 43 * (diagonal >> 1)) % 1118;
        return RawSector.HEADER + 2 * word + (diagonal & 1);
    }

    /** {@return the number of bytes of a codeword} */
    static int length(int codeword) {
        return codeword < P_CODEWORDS ? P_LENGTH : Q_LENGTH;
    }

    /** {@return the offset in the sector of byte {@code i} of a codeword} */
    static int offset(int codeword, int i) {
        return OFFSETS[codeword * Q_LENGTH + i];
    }

    /** {@return the codeword of P that has the byte, or {@link #NONE}} */
    static int columnOf(int offset) {
        return P_OF[offset];
    }

    /** {@return the codeword of Q that has the byte, or {@link #NONE}} */
    static int diagonalOf(int offset) {
        return Q_OF[offset];
    }

    /** {@return the other codeword that has a byte of the given one, or {@link #NONE}} */
    static int crossing(int codeword, int offset) {
        return codeword < P_CODEWORDS ? Q_OF[offset] : P_OF[offset];
    }

    /** {@return the exponent of the weight that the byte at an offset has in a codeword that has it} */
    static int exponent(int codeword, int offset) {
        return codeword < P_CODEWORDS ? P_EXPONENT[offset] : Q_EXPONENT[offset];
    }
}
