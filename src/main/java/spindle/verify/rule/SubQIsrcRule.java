// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.Optional;
import spindle.disc.Isrc;
import spindle.image.Finding.Severity;

/** The recording code in Q (IEC 60908, 17.5.3) and the sheet's. */
final class SubQIsrcRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "q-isrc",
                Severity.WARNING,
                RuleCard.Evidence.Q_CHANNEL,
                "an ISRC in Q that is not that of the sheet",
                "correct the sheet, which the Q channel was read with");
    }

    @Override
    public void check(Subject subject, Report report) {
        for (SubQFacts q : subject.allSubQ()) {
            Optional<String> sheet = q.track().isrc().map(Isrc::code);
            Optional<String> told = q.isrc();
            if (sheet.isPresent() && told.isPresent() && !sheet.equals(told)) {
                int track = q.track().number();
                report.add(
                        track, "track " + track + ": Q says the ISRC " + told.get() + ", and the sheet " + sheet.get());
            }
        }
    }
}
