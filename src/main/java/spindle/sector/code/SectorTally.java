// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.SectorMode;

/**
 * Counts sectors by mode and by flaw; what is no sector at all has a flaw that says so, and no mode. Each thread keeps its own; {@link #merge} puts them together.
 */
@SuppressWarnings("EnumOrdinal") // Nothing outlives the program; an EnumMap would make an object for each sector.
public final class SectorTally {
    /** What a sector without a sync is counted as, so that it is no audio. */
    private static final int NO_SECTOR = SectorFlaw.AUDIO_IN_DATA.bit()
            | SectorFlaw.FILLER.bit()
            | SectorFlaw.BLANK.bit()
            | SectorFlaw.SWAPPED.bit()
            | SectorFlaw.RUN_OUT.bit();

    private final long[] modes = new long[SectorMode.values().length];
    private final long[] flaws = new long[SectorFlaw.values().length];
    private long sectors;
    private long flawed;
    private long damaged;

    /** Creates a tally of no sectors. */
    public SectorTally() {}

    /** Counts one sector. */
    public void add(int verdict) {
        add(verdict, 1);
    }

    /** Counts {@code count} sectors of one verdict. */
    public void add(int verdict, int count) {
        sectors += count;
        SectorMode mode = Verdict.mode(verdict);
        modes[mode.ordinal()] += mode == SectorMode.AUDIO && (verdict & NO_SECTOR) != 0 ? 0 : count;
        int left = verdict & Verdict.FLAWS;
        flawed += (left & ~Verdict.NOTES) != 0 ? count : 0;
        damaged += Verdict.isDamaged(verdict) ? count : 0;
        while (left != 0) {
            flaws[Integer.numberOfTrailingZeros(left)] += count;
            left &= left - 1;
        }
    }

    /** Counts {@code count} sectors, whose verdicts are at {@code at}. */
    public void add(int[] verdicts, int at, int count) {
        for (int i = at; i < at + count; i++) {
            add(verdicts[i]);
        }
    }

    /** Adds all that another tally has counted. */
    public void merge(SectorTally other) {
        sectors += other.sectors;
        flawed += other.flawed;
        damaged += other.damaged;
        for (int i = 0; i < modes.length; i++) {
            modes[i] += other.modes[i];
        }
        for (int i = 0; i < flaws.length; i++) {
            flaws[i] += other.flaws[i];
        }
    }

    /** {@return how many sectors were counted} */
    public long sectors() {
        return sectors;
    }

    /** {@return how many of them have a flaw that is more than a note} */
    public long flawed() {
        return flawed;
    }

    /** {@return how many of them are damaged} */
    public long damaged() {
        return damaged;
    }

    /** {@return how many sectors of the given mode were counted} */
    public long count(SectorMode mode) {
        return modes[mode.ordinal()];
    }

    /** {@return how many sectors with the given flaw were counted} */
    public long count(SectorFlaw flaw) {
        return flaws[flaw.ordinal()];
    }
}
