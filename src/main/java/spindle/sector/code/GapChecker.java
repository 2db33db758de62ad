// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.TrackMode;

/**
 * Checks the sectors of a pregap one by one, each as what it is: a gap can be of another kind than its track, and change
 * its kind on the way. Silence, and bytes that are no data sector, are audio.
 */
public final class GapChecker implements SectorCheck {
    /** What is not the matter with a sector of a gap: it need not be of its track's mode, nor data at all. */
    private static final int ALLOWED = SectorFlaw.AUDIO_IN_DATA.bit() | SectorFlaw.BLANK.bit();

    private final SectorChecker mode1;
    private final SectorChecker mode2;
    private final SectorChecker audio;
    private final SectorChecker unknown;
    private final byte[] sector = new byte[RawSector.BYTES];

    /**
     * Creates a checker with scratch of its own.
     *
     * @param track what the track is that the gap belongs to
     */
    public GapChecker(TrackMode track, SectorChecker.Depth depth) {
        mode1 = new SectorChecker(TrackMode.MODE1, depth);
        mode2 = new SectorChecker(track == TrackMode.MODE2 ? TrackMode.MODE2 : TrackMode.XA, depth);
        audio = new SectorChecker(TrackMode.AUDIO, depth);
        unknown = track == TrackMode.MODE1 ? mode1 : mode2;
    }

    /** {@return what a sector of a gap is to be repaired as} */
    public static TrackMode repairedAs(int verdict) {
        return switch (Verdict.mode(verdict)) {
            case AUDIO -> TrackMode.AUDIO;
            case MODE0, MODE1 -> TrackMode.MODE1;
            case MODE2, FORM1, FORM2 -> TrackMode.XA;
        };
    }

    @Override
    public int check(ByteBuffer raw, int at, int lba, int count, int[] verdicts, int verdictsAt) {
        int all = 0;
        for (int i = 0; i < count; i++) {
            raw.get(at + i * RawSector.BYTES, sector);
            int verdict = verdict(lba + i);
            verdicts[verdictsAt + i] = verdict;
            all |= verdict;
        }
        return all & Verdict.FLAWS;
    }

    private int verdict(int lba) {
        int said = Header.hasSync(sector, 0) ? sector[RawSector.MODE] & Header.MODE_MASK : -1;
        SectorChecker checker = said == 1 ? mode1 : said == 2 ? mode2 : unknown;
        int verdict = checker.check(sector, 0, lba);
        if (Verdict.mode(verdict) == SectorMode.AUDIO && (verdict & Verdict.DAMAGE & ~ALLOWED) == 0) {
            return audio.check(sector, 0, lba);
        }
        boolean empty = Verdict.mode(verdict) == SectorMode.MODE0 && !Verdict.isDamaged(verdict);
        return empty ? verdict & ~SectorFlaw.MODE.bit() : verdict;
    }
}
