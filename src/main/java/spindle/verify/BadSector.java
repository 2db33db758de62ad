// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.disc.Msf;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.Verdict;

/**
 * A sector with a flaw.
 *
 * @param track the track it is in
 * @param lba where it is
 * @param verdict what is the matter, a {@link Verdict}
 * @param repairable whether parity gives back what it was
 */
public record BadSector(int track, int lba, int verdict, boolean repairable) {
    /** {@return one line: where it is, what is the matter, and whether it can be repaired} */
    public String describe() {
        StringBuilder line =
                new StringBuilder("track ").append(track).append(", ").append(Msf.describe(lba));
        String between = ": ";
        for (SectorFlaw flaw : Verdict.flaws(verdict)) {
            line.append(between).append(flaw.description());
            between = ", ";
        }
        return line.append(repairable ? "; repairable" : "").toString();
    }
}
