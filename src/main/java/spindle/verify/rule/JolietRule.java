// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.image.Finding.Severity;

/** Joliet describes the same files (Joliet Specification, 3). */
final class JolietRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "joliet-tree",
                Severity.WARNING,
                RuleCard.Evidence.VOLUMES,
                "files that have another size in the Joliet tree than in the primary one",
                "compare both trees; one of them is wrong");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        TwinTrees.compare(subject, "joliet", report);
    }
}
