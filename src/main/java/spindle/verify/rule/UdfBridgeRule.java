// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.image.Finding.Severity;

/** The two file systems of a bridge disc describe the same files (OSTA UDF 2.60, 6.1). */
final class UdfBridgeRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "udf-bridge",
                Severity.WARNING,
                RuleCard.Evidence.VOLUMES,
                "files that have another size in UDF than in ISO 9660",
                "compare both trees; one of them is wrong");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        TwinTrees.compare(subject, "udf", report);
    }
}
