// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.image.Finding.Severity;

/** The last position of a CD (IEC 60908, 17.5.1: two BCD digits a field). */
final class DiscLengthRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "disc-length",
                Severity.WARNING,
                RuleCard.Evidence.DESCRIPTION,
                "a CD that ends behind MSF 99:59:74, the last position there is",
                "check the sheet: an index or a length in it is too large");
    }

    @Override
    public void check(Subject subject, Report report) {
        int leadOut = subject.disc().leadOut();
        if (subject.disc().medium() == Medium.CD && leadOut > Msf.LBA_LIMIT) {
            report.add("the lead-out is at LBA " + leadOut + ", and the last position of a CD is LBA "
                    + (Msf.LBA_LIMIT - 1));
        }
    }
}
