// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import spindle.sector.code.SectorFlaw;
import spindle.sector.code.Verdict;

/** What is the matter with a sector, in words. */
final class DamageText {
    private DamageText() {}

    /** {@return the flaws of a verdict, with commas} */
    static String of(int verdict) {
        StringBuilder text = new StringBuilder();
        for (SectorFlaw flaw : Verdict.flaws(verdict)) {
            text.append(text.length() == 0 ? "" : ", ").append(flaw.description());
        }
        return text.toString();
    }
}
