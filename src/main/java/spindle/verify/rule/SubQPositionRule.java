// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.LbaRange;
import spindle.image.Finding.Severity;

/** Q packets name track, index and position of their sector (IEC 60908, 17.5.1). */
final class SubQPositionRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "q-position",
                Severity.WARNING,
                RuleCard.Evidence.Q_CHANNEL,
                "Q packets that are whole and name another place than the sheet does",
                "read the sub-channel again, or leave it out");
    }

    @Override
    public void check(Subject subject, Report report) {
        for (SubQFacts q : subject.allSubQ()) {
            q.displaced()
                    .first()
                    .ifPresent(first -> report.add(
                            q.track().number(),
                            new LbaRange(first, first + 1),
                            SubQText.of(q, q.displaced(), "name another track, index or position")));
        }
    }
}
