// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.SectorMode;
import spindle.sector.WordViews;

/**
 * EDC and parity of sectors whose data is in place, computed and stored. Owns scratch and belongs to one thread at a time; no
 * call allocates.
 */
final class SectorProtection {
    private static final long LOWER_HALF = 0x0000_0000_FFFF_FFFFL;

    private final SectorWords words = new SectorWords();
    private final EdcOfWords edc = new EdcOfWords();
    private final Ecc ecc = new Ecc(words);

    /** Builds sectors of mode 1 whole, sync and header too, around their bytes 16 to 2063. */
    void mode1(WordViews sectors, int lba, int count) {
        for (int sector = 0; sector < count; sector++) {
            words.load(sectors, sector);
            words.setHeader(lba + sector, 1);
            sectors.put(sector, 0, words.raw, 0, 2);
            storeMode1(sectors, sector);
        }
    }

    /** Computes EDC, intermediate field, P and Q of one sector of mode 1 from its bytes 0 to 2063. */
    void mode1(WordViews sectors, int sector) {
        words.load(sectors, sector);
        storeMode1(sectors, sector);
    }

    private void storeMode1(WordViews sectors, int sector) {
        words.raw[EdcOfWords.MODE1_EDC] = edc.mode1(words) & LOWER_HALF;
        words.raw[EdcOfWords.MODE1_EDC + 1] = 0;
        sectors.put(sector, EdcOfWords.MODE1_EDC, words.raw, EdcOfWords.MODE1_EDC, 2);
        ecc.storeLoaded(sectors, sector, SectorMode.MODE1);
    }

    /** Computes EDC, P and Q of one sector of form 1 from its bytes 16 to 2071. */
    void form1(WordViews sectors, int sector) {
        words.load(sectors, sector);
        words.raw[EdcOfWords.FORM1_EDC] = edc.form1(words) & LOWER_HALF;
        sectors.put(sector, EdcOfWords.FORM1_EDC, words.raw, EdcOfWords.FORM1_EDC, 1);
        ecc.storeLoaded(sectors, sector, SectorMode.FORM1);
    }

    /** Computes the EDC of one sector of form 2 from its bytes 16 to 2347. */
    void form2(WordViews sectors, int sector) {
        words.load(sectors, sector);
        int last = EdcOfWords.FORM2_EDC;
        words.raw[last] = (words.raw[last] & LOWER_HALF) | ((long) edc.form2(words) << 32);
        sectors.put(sector, last, words.raw, last, 1);
    }
}
