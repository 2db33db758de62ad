// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;

/** All rules that look at an image as a whole. */
public final class RuleBook {
    /** The rules, in the order of the document. */
    public static final List<Rule> RULES = List.of(
            new TrackOrderRule(),
            new TrackNumberRule(),
            new IndexNumberRule(),
            new DiscLengthRule(),
            new CdTextRule(),
            new QPatchRule(),
            new DvdStructuresRule(),
            new StructureRule(),
            new BothEndianRule(),
            new PathTableRule(),
            new DateRule(),
            new OverlapRule(),
            new JolietRule(),
            new UdfBridgeRule(),
            new BootCatalogRule(),
            new BootImageRule(),
            new DamagedFileRule(),
            new SubQCrcRule(),
            new SubQPositionRule(),
            new SubQMcnRule(),
            new SubQIsrcRule(),
            new SilentTrackRule(),
            new ClippedTrackRule(),
            new RepeatedTrackRule());

    private RuleBook() {}

    /** {@return what the rules that count find} Those that need sectors look at what the pass has left. */
    public static List<Finding> check(Subject subject, RuleChoice choice) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Rule rule : RULES) {
            if (choice.includes(rule.card().id())) {
                check(rule, subject, findings);
            }
        }
        return findings;
    }

    /** What cannot be read because the image ends is told where it was opened, and proves nothing here. */
    private static void check(Rule rule, Subject subject, List<Finding> findings) throws IOException {
        Report report = new Report(rule.card(), findings);
        try {
            rule.check(subject, report);
        } catch (DiscFormatException | IncompleteImageException refusal) {
            report.add(refusal.problem());
        }
        report.close();
    }
}
