// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.RawSector;
import spindle.sector.SectorMode;

/** Tells whether a corrected sector is right: all columns of P are, and the EDC matches. */
final class SectorProof {
    private final Edc edc = new Edc();
    private SectorMode mode = SectorMode.MODE1;

    /** From now on sectors are of the given mode, {@link SectorMode#MODE1} or {@link SectorMode#FORM1}. */
    void expect(SectorMode expected) {
        mode = expected;
    }

    /**
     * {@return whether the data is right} Diagonals may still fail, by errors in Q parity alone. The EDC is asked only where
     * all columns are right: it would be wrong once in 2^32 guesses.
     */
    boolean holds(DamagedSector sector) {
        return sector.failingColumns() == 0 && edcMatches(sector.bytes());
    }

    /** {@return whether the EDC of a raw sector matches} */
    boolean edcMatches(byte[] raw) {
        int from = mode == SectorMode.MODE1 ? 0 : RawSector.SUBHEADER;
        int to = mode == SectorMode.MODE1 ? RawSector.MODE1_EDC : RawSector.FORM1_EDC;
        return edc.of(raw, from, to - from) == Edc.load(raw, to);
    }
}
