// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import spindle.disc.Msf;
import spindle.sector.RawSector;

/** A damaged sector, and what became of it. Changed bytes take four bytes each: all of a disc fit into memory. */
public final class Repair {
    private static final int OFFSET_SHIFT = 16;
    private static final int FROM_SHIFT = 8;
    private static final int BYTE_MASK = 0xFF;

    private final int track;
    private final int lba;
    private final int verdict;
    private final Outcome outcome;
    private final Prospect prospect;
    private final int[] changes;

    /** What could become of a sector that is left as stored. */
    enum Prospect {
        /** Parity can give back what it was. */
        REPAIRABLE,
        /** The same, but what is there now looks like an edit. */
        EDIT,
        /** It cannot be repaired. */
        BEYOND_REPAIR,
        /** Too many sectors are damaged to try all. */
        UNTRIED
    }

    /** What became of a sector. */
    public enum Outcome {
        /** It was left as stored. */
        LEFT,
        /** Parity gave back what it was. */
        REPAIRED,
        /** It was scrambled as on a disc, and no longer is. */
        DESCRAMBLED,
        /** Its user data looks edited, and is kept; it may have been descrambled. */
        EDITED;

        /** {@return whether the sector may be another than the one that was stored} */
        boolean isChange() {
            return this != LEFT;
        }
    }

    private Repair(int track, int lba, int verdict, Outcome outcome, Prospect prospect, int... changes) {
        this.track = track;
        this.lba = lba;
        this.verdict = verdict;
        this.outcome = outcome;
        this.prospect = prospect;
        this.changes = changes;
    }

    /**
     * {@return a sector that was left as stored}
     *
     * @param verdict what is the matter, a {@link spindle.sector.code.Verdict}
     * @param prospect whether it could be repaired
     */
    static Repair left(int track, int lba, int verdict, Prospect prospect) {
        return new Repair(track, lba, verdict, Outcome.LEFT, prospect);
    }

    /** {@return a sector whose user data looks edited, and is kept} */
    static Repair edited(int track, int lba, int verdict) {
        return new Repair(track, lba, verdict, Outcome.EDITED, Prospect.EDIT);
    }

    /** {@return a sector that was descrambled, and nothing else} */
    static Repair descrambled(int track, int lba, int verdict) {
        return new Repair(track, lba, verdict, Outcome.DESCRAMBLED, Prospect.BEYOND_REPAIR);
    }

    /**
     * {@return a sector that was repaired}
     *
     * @param before its 2352 bytes before
     * @param after holds its 2352 bytes at {@code at}
     */
    static Repair of(int track, int lba, int verdict, byte[] before, byte[] after, int at) {
        int[] changes = new int[RawSector.BYTES];
        int count = 0;
        for (int i = 0; i < RawSector.BYTES; i++) {
            if (before[i] != after[at + i]) {
                changes[count++] =
                        i << OFFSET_SHIFT | (before[i] & BYTE_MASK) << FROM_SHIFT | (after[at + i] & BYTE_MASK);
            }
        }
        return new Repair(track, lba, verdict, Outcome.REPAIRED, Prospect.REPAIRABLE, Arrays.copyOf(changes, count));
    }

    /**
     * One byte.
     *
     * @param offset its offset in the raw sector, 0 to 2351
     * @param from what was stored
     * @param to what it was before it was damaged
     */
    public record Change(int offset, int from, int to) {}

    /** {@return the track it is in} */
    public int track() {
        return track;
    }

    /** {@return where it is} */
    public int lba() {
        return lba;
    }

    /** {@return what became of it} */
    public Outcome outcome() {
        return outcome;
    }

    /** {@return what could become of it, where it is left} */
    Prospect prospect() {
        return prospect;
    }

    /** {@return what was the matter, in words} */
    public String damage() {
        return DamageText.of(verdict);
    }

    /** {@return how many bytes were repaired} */
    public int bytes() {
        return changes.length;
    }

    /** {@return every byte that was repaired} */
    public List<Change> changes() {
        List<Change> list = new ArrayList<>();
        for (int change : changes) {
            list.add(new Change(change >> OFFSET_SHIFT, change >> FROM_SHIFT & BYTE_MASK, change & BYTE_MASK));
        }
        return list;
    }

    /** {@return one line} */
    public String describe() {
        String where = "track " + track + ", " + Msf.describe(lba) + ": ";
        return where
                + switch (outcome) {
                    case LEFT -> damage() + "; left as stored";
                    case REPAIRED -> bytes() + (bytes() == 1 ? " byte" : " bytes") + " repaired";
                    case DESCRAMBLED -> "descrambled";
                    case EDITED -> "looks edited; kept as stored";
                };
    }
}
