// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.disc.Track;
import spindle.image.Finding;
import spindle.image.Finding.Severity;

/** Boot images lie in the track (El Torito, 2.2). */
final class BootImageRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "boot-image",
                Severity.ERROR,
                RuleCard.Evidence.VOLUMES,
                "an El Torito boot image that is not all in the image",
                "get the whole image; it does not boot like this");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            for (TreeSurvey tree : subject.trees(track)) {
                if (tree.isBoot()) {
                    for (Finding each : tree.beyond()) {
                        report.add(track.number(), "track " + track.number() + ": " + each.message());
                    }
                }
            }
        }
    }
}
