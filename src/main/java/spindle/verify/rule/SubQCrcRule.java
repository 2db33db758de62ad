// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.disc.LbaRange;
import spindle.image.Finding.Severity;

/** The CRC of Q packets (IEC 60908, 17.5). */
final class SubQCrcRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "q-crc",
                Severity.NOTE,
                RuleCard.Evidence.Q_CHANNEL,
                "Q packets whose CRC does not match",
                "a copy protection wants them so, or the drive read them wrongly");
    }

    @Override
    public void check(Subject subject, Report report) {
        for (SubQFacts q : subject.allSubQ()) {
            q.damaged()
                    .first()
                    .ifPresent(first -> report.add(
                            q.track().number(),
                            new LbaRange(first, first + 1),
                            SubQText.of(q, q.damaged(), "have a CRC that does not match")));
        }
    }
}
