// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.LittleEndianWords;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;

/**
 * Tells from its codewords whether a sector has P and Q parity, however damaged it is. Of 138 codewords of random bytes none
 * is right and some 17 look like right ones with a single error.
 */
final class ParityEvidence {
    private static final int RIGHT_THAT_CONVINCE = 43;
    private static final int EXPLAINED_THAT_CONVINCE = 60;
    private static final int RIGHT_THAT_ARE_NO_CHANCE = 8;
    private static final int EXPLAINED_THAT_ARE_NO_CHANCE = 48;

    /** The bytes of the header, each the first of its column. */
    private static final int HEADER_BYTES = 4;

    private final DamagedSector sector = new DamagedSector();
    private final byte[] work = new byte[RawSector.BYTES];
    private int rightColumns;
    private int explained;

    /** {@return whether the sector has parity: most codewords are right, or nearly} */
    boolean convinces(byte[] raw, int at) {
        count(raw, at);
        return rightColumns >= RIGHT_THAT_CONVINCE || explained >= EXPLAINED_THAT_CONVINCE;
    }

    /** {@return whether more codewords are right than chance makes, so that repair may be tried} */
    boolean isPossible(byte[] raw, int at) {
        count(raw, at);
        return rightColumns >= RIGHT_THAT_ARE_NO_CHANCE || explained >= EXPLAINED_THAT_ARE_NO_CHANCE;
    }

    /** {@return whether P and Q parity of a sector of form 1 are right, once its header is another one than zero} */
    boolean isOfOtherHeader(byte[] raw, int at) {
        loadForm1(raw, at, RawSector.HEADER);
        for (int column = 0; column < HEADER_BYTES; column++) {
            if (sector.single(column) == RawSector.HEADER + column) {
                sector.correctSingle(column, RawSector.HEADER + column);
            }
        }
        return !sector.isFailing();
    }

    private void loadForm1(byte[] raw, int at, int knownBytes) {
        System.arraycopy(raw, at, work, 0, RawSector.BYTES);
        LittleEndianWords.putInt(work, RawSector.HEADER, 0);
        sector.load(work, SectorMode.FORM1, knownBytes);
    }

    /** The header is taken as zero: in Mode 1 that spoils no more than four codewords of each kind. */
    private void count(byte[] raw, int at) {
        loadForm1(raw, at, RawSector.BODY);
        rightColumns = ProductCode.P_CODEWORDS - sector.failingColumns();
        explained = 0;
        for (int codeword = 0; codeword < ProductCode.CODEWORDS; codeword++) {
            boolean isExplained = !sector.fails(codeword) || sector.single(codeword) != DamagedSector.NONE;
            explained += isExplained ? 1 : 0;
        }
    }
}
