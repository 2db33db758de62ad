// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.RawSector;

/** The EDC of whole sectors that lie in {@link SectorWords}. Owns scratch and belongs to one thread at a time. */
final class EdcOfWords {
    /** The word whose lower half is the EDC of mode 1. */
    static final int MODE1_EDC = RawSector.MODE1_EDC / 8;
    /** The word whose lower half is the EDC of form 1. */
    static final int FORM1_EDC = RawSector.FORM1_EDC / 8;
    /** The word whose upper half is the EDC of form 2; the lower is the last that it covers. */
    static final int FORM2_EDC = RawSector.FORM2_EDC / 8;

    private static final int SUBHEADER = RawSector.SUBHEADER / 8;

    private final EdcFold fold = new EdcFold();

    /** {@return the EDC of bytes 0 to 2063} */
    int mode1(SectorWords words) {
        return fold.update(0, words.raw, 0, MODE1_EDC);
    }

    /** {@return the EDC of bytes 16 to 2071} */
    int form1(SectorWords words) {
        return fold.update(0, words.raw, SUBHEADER, FORM1_EDC - SUBHEADER);
    }

    /** {@return the EDC of bytes 16 to 2347} */
    int form2(SectorWords words) {
        int register = fold.update(0, words.raw, SUBHEADER, FORM2_EDC - SUBHEADER);
        return EdcTable.update(register, words.low(FORM2_EDC));
    }
}
