// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.Locale;
import spindle.io.Remedy;

/**
 * Something that a target does not hold.
 *
 * @param kind what
 * @param track of which track; 0: of the disc
 * @param count how many (sectors, lines, flags: as the message says)
 * @param message one line in plain words
 * @param remedy what keeps it, where something does
 */
public record Loss(Kind kind, int track, long count, String message, Remedy remedy) {
    /** A loss without a remedy of its own. */
    public Loss(Kind kind, int track, long count, String message) {
        this(kind, track, count, message, Remedy.NONE);
    }

    /** What can be lost. */
    public enum Kind {
        /** Known from the structure. */
        TRACK,
        SESSION,
        GAP,
        INDEX,
        SUBCHANNEL,
        MCN,
        ISRC,
        FLAGS,
        CD_TEXT,
        REMARK,
        ATTACHMENT,
        /** Known from the sectors only. */
        FORM2_PAYLOAD,
        MODE2_PAYLOAD,
        FORM1_SECTOR,
        SUBHEADER,
        HEADER,
        PARITY,
        SECTOR;

        /** {@return its name in reports: lower case, with hyphens} */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
