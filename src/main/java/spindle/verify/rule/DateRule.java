// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.disc.Track;
import spindle.filesystem.iso9660.Oddities;
import spindle.image.Finding.Severity;

/** Dates (ISO 9660, 8.4.26.1 and 9.1.5). */
final class DateRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "iso-date",
                Severity.WARNING,
                RuleCard.Evidence.VOLUMES,
                "dates of ISO 9660 that no calendar has",
                "files come without that date; the others are right");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            Oddities found = subject.iso(track).dates();
            if (found.count() > 0) {
                report.add(track.number(), "track " + track.number() + ": impossible dates in " + found.describe());
            }
        }
    }
}
