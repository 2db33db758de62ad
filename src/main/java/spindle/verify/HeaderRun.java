// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.disc.Msf;
import spindle.image.Finding;
import spindle.io.Amounts;
import spindle.sector.code.Displacement;

/**
 * Sectors of one track whose headers are wrong in the same way.
 *
 * @param track the track
 * @param displacement what is the matter with their headers, a {@link Displacement}
 * @param count how many they are
 * @param first the LBA of the first
 * @param repairable how many of them get a right header when they are repaired
 * @param severity a warning where the whole track is displaced, which its data do not mind; else an error
 */
public record HeaderRun(
        int track, int displacement, long count, int first, long repairable, Finding.Severity severity) {
    /** {@return one line} */
    public String describe() {
        String which = "track " + track + ": the headers of " + Amounts.of(count, "sector") + ", from "
                + Msf.describe(first) + " on, ";
        return which
                + switch (displacement) {
                    case Displacement.BINARY -> "are binary, not BCD";
                    case Displacement.NO_POSITION -> "are no positions";
                    case Displacement.ZERO -> "are zero";
                    default -> "name positions " + Amounts.of(displacement, "sector") + " away";
                }
                + (repairable == 0 ? "" : repairable == count ? "; repairable" : "; " + repairable + " repairable");
    }

    /** {@return the name in reports} */
    public String rule() {
        return Displacement.isDistance(displacement) ? "displaced" : "header-not-bcd";
    }
}
