// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import spindle.disc.Mcn;
import spindle.image.Finding.Severity;

/** The catalogue number in Q (IEC 60908, 17.5.2) and the sheet's. */
final class SubQMcnRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "q-mcn",
                Severity.WARNING,
                RuleCard.Evidence.Q_CHANNEL,
                "a catalogue number in Q that is not that of the sheet",
                "correct the sheet, which the Q channel was read with");
    }

    @Override
    public void check(Subject subject, Report report) {
        Optional<String> sheet = subject.disc().mcn().map(Mcn::digits);
        Set<String> told = new TreeSet<>();
        for (SubQFacts q : subject.allSubQ()) {
            q.mcn().ifPresent(told::add);
        }
        for (String digits : told) {
            if (sheet.isPresent() && !sheet.get().equals(digits)) {
                report.add("Q says the catalogue number " + digits + ", and the sheet " + sheet.get());
            }
        }
    }
}
