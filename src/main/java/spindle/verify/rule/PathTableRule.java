// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.disc.Track;
import spindle.filesystem.iso9660.Oddities;
import spindle.image.Finding.Severity;

/** Path tables (ISO 9660, 6.9). */
final class PathTableRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "iso-path-table",
                Severity.WARNING,
                RuleCard.Evidence.VOLUMES,
                "path tables of ISO 9660 that differ from each other or from the directories",
                "some systems find files through them, others do not; master the volume again");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            Oddities found = subject.iso(track).pathTables();
            if (found.count() > 0) {
                report.add(track.number(), "track " + track.number() + ": " + found.describe());
            }
        }
    }
}
