// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.Subheader;
import spindle.sector.TrackMode;
import spindle.sector.WordViews;

/**
 * Tells sectors in which all is right from those that {@link SectorChecker} has to look into. On a sound disc this is all that
 * runs, so it is small: no more than the codes and a few comparisons, over words. Owns scratch and belongs to one thread at a
 * time; no call allocates.
 */
final class SoundSector {
    /** The sector was not recognised as sound, and may be anything. */
    static final int NO_VERDICT = -1;

    private static final long FILLER_WORD = 0x5555_5555_5555_5555L;
    private static final int SUBHEADER = RawSector.SUBHEADER / 8;
    private static final int FORM2_BIT = Subheader.FORM2 << 16;

    private final TrackMode track;
    private final boolean checksParity;
    private final SectorWords words = new SectorWords();
    private final EdcOfWords edc = new EdcOfWords();
    private final Ecc ecc = new Ecc(words);

    SoundSector(TrackMode track, SectorChecker.Depth depth) {
        this.track = track;
        this.checksParity = depth == SectorChecker.Depth.WHOLE;
    }

    /** {@return whether there is anything in such a track that could be recognised} */
    boolean canTell() {
        return track == TrackMode.MODE1 || track.hasSubheader();
    }

    /** {@return the verdict of a sector that is sound and in its place, else {@link #NO_VERDICT}} */
    int verdict(WordViews sectors, int sector, int lba) {
        words.load(sectors, sector);
        if (!Header.holds(lba) || !words.isAt(lba, track == TrackMode.MODE1 ? 1 : 2)) {
            return NO_VERDICT;
        }
        if (track == TrackMode.MODE1) {
            return isSoundMode1(sectors, sector) ? Verdict.of(SectorMode.MODE1, 0) : NO_VERDICT;
        }
        int subheader = words.low(SUBHEADER);
        if (subheader != words.high(SUBHEADER) || words.raw[SUBHEADER] == FILLER_WORD) {
            return NO_VERDICT;
        }
        return (subheader & FORM2_BIT) == 0 ? form1(sectors, sector, subheader) : form2(subheader);
    }

    private boolean isSoundMode1(WordViews sectors, int sector) {
        return edc.mode1(words) == words.low(EdcOfWords.MODE1_EDC)
                && words.high(EdcOfWords.MODE1_EDC) == 0
                && words.low(EdcOfWords.MODE1_EDC + 1) == 0
                && (!checksParity || hasRightParity(sectors, sector));
    }

    private int form1(WordViews sectors, int sector, int subheader) {
        if (edc.form1(words) != words.low(EdcOfWords.FORM1_EDC)) {
            return NO_VERDICT;
        }
        if (checksParity) {
            words.loadThree(sectors, sector);
            words.clearHeader();
            if (ecc.differences() != 0) {
                return NO_VERDICT;
            }
        }
        return Verdict.of(SectorMode.FORM1, subheader == Subheader.PLAIN_FORM1 ? 0 : SectorFlaw.OWN_SUBHEADER.bit());
    }

    private boolean hasRightParity(WordViews sectors, int sector) {
        words.loadThree(sectors, sector);
        return ecc.differences() == 0;
    }

    private int form2(int subheader) {
        int flaws = subheader == Subheader.PLAIN_FORM2 ? 0 : SectorFlaw.OWN_SUBHEADER.bit();
        int stored = words.high(EdcOfWords.FORM2_EDC);
        if (edc.form2(words) == stored) {
            return Verdict.of(SectorMode.FORM2, flaws);
        }
        return stored == 0 ? Verdict.of(SectorMode.FORM2, flaws | SectorFlaw.NO_EDC.bit()) : NO_VERDICT;
    }
}
