// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.image.VolumeEnds;

/**
 * What is done about damaged sectors on their way.
 *
 * @param action whether sectors are checked, and mended
 * @param only the sectors that may be mended; all where empty
 * @param ends where volumes end; what is damaged behind them hurts no file
 */
public record SectorCare(Action action, Optional<LbaRange> only, VolumeEnds ends) {
    /** Sectors are taken as they are. */
    public static final SectorCare NONE = of(Action.NONE);
    /** Sectors are checked, and written as stored. */
    public static final SectorCare CHECK = of(Action.CHECK);
    /** Sectors are checked, and what parity can repair is repaired; edits are kept. */
    public static final SectorCare REPAIR = of(Action.REPAIR);
    /** Sectors are checked, and what parity can repair is repaired, edits included. */
    public static final SectorCare RESTORE = of(Action.RESTORE);

    /** Sectors are checked, and repaired where the target cannot hold them as they are stored. */
    public static final SectorCare AS_NEEDED = of(Action.AS_NEEDED);

    /** Whether sectors are checked, and mended. */
    public enum Action {
        /** Neither. */
        NONE,
        /** Checked, and written as stored. */
        CHECK,
        /**
         * Checked, and repaired where the target throws the parity away; where it holds the sectors as stored, wrong parity
         * can be protection or evidence, and is told and kept.
         */
        AS_NEEDED,
        /** Checked, and repaired where parity can; what looks like an edit is kept. */
        REPAIR,
        /** Checked, and repaired where parity can, whatever it looks like. */
        RESTORE
    }

    /** {@return care of all sectors, where nothing is known of volumes} */
    private static SectorCare of(Action action) {
        return new SectorCare(action, Optional.empty(), VolumeEnds.UNKNOWN);
    }

    /** {@return the same care of these sectors alone} */
    public SectorCare only(LbaRange range) {
        return new SectorCare(action, Optional.of(range), ends);
    }

    /** {@return the same care, with where volumes end} */
    public SectorCare withEnds(VolumeEnds known) {
        return new SectorCare(action, only, known);
    }

    /** {@return the same care, with another action} */
    SectorCare withAction(Action changed) {
        return new SectorCare(changed, only, ends);
    }

    /** {@return whether a sector may be mended} */
    boolean mends(int lba) {
        boolean wanted = action == Action.REPAIR || action == Action.RESTORE;
        return wanted && (only.isEmpty() || only.get().contains(lba));
    }
}
