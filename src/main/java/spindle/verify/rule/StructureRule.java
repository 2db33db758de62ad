// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.disc.Track;
import spindle.image.Finding;
import spindle.image.Finding.Severity;

/** What a walk through the trees of all file systems finds, but for what lies beyond the image. */
final class StructureRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "structure",
                Severity.ERROR,
                RuleCard.Evidence.VOLUMES,
                "directories that loop, share blocks, or hold records that lie",
                "read the disc again; some of its files may not be listed");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            for (TreeSurvey tree : subject.trees(track)) {
                for (Finding each : tree.structure()) {
                    if (each.severity() == Severity.ERROR) {
                        report.add(
                                track.number(), "track " + track.number() + ", " + tree.kind() + ": " + each.message());
                    }
                }
            }
        }
    }
}
