// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.Optional;
import spindle.disc.LbaRange;

/**
 * What is done about damaged sectors on their way.
 *
 * @param action whether sectors are checked, and mended
 * @param only the sectors that may be mended; all where empty
 */
public record SectorCare(Action action, Optional<LbaRange> only) {
    /** Sectors are taken as they are. */
    public static final SectorCare NONE = new SectorCare(Action.NONE, Optional.empty());
    /** Sectors are checked, and written as stored. */
    public static final SectorCare CHECK = new SectorCare(Action.CHECK, Optional.empty());
    /** Sectors are checked, and what parity can repair is repaired. */
    public static final SectorCare REPAIR = new SectorCare(Action.REPAIR, Optional.empty());

    /** Sectors are checked, and repaired where the target cannot hold them as they are stored. */
    public static final SectorCare AS_NEEDED = new SectorCare(Action.AS_NEEDED, Optional.empty());

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
        /** Checked, and repaired where parity can. */
        REPAIR
    }

    /** {@return whether a sector may be mended} */
    boolean mends(int lba) {
        return action == Action.REPAIR && (only.isEmpty() || only.get().contains(lba));
    }
}
