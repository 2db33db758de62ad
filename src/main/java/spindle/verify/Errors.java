// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.sector.SectorFlaw;
import spindle.sector.Verdict;

/** Which flaws are errors. */
final class Errors {
    /** Damage, and sectors that say they are elsewhere or something else. */
    static final int MASK = Verdict.DAMAGE | SectorFlaw.HEADER_MSF.bit() | SectorFlaw.MODE.bit();
    /** What deserves to be said and is no error. */
    static final int SUSPECT = Verdict.SUSPECT & ~MASK;
    /** P or Q parity that does not match. */
    static final int ECC = SectorFlaw.P.bit() | SectorFlaw.Q.bit();

    private Errors() {}
}
