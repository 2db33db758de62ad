// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.disc.Track;
import spindle.filesystem.iso9660.Oddities;
import spindle.image.Finding.Severity;

/** Numbers in both byte orders (ISO 9660, 7.2.3 and 7.3.3). */
final class BothEndianRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "iso-both-endian",
                Severity.WARNING,
                RuleCard.Evidence.VOLUMES,
                "numbers of ISO 9660 whose little-endian and big-endian copies differ",
                "read the disc again; readers take one copy or the other");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            Oddities found = subject.iso(track).fields();
            if (found.count() > 0) {
                report.add(
                        track.number(),
                        "track " + track.number() + ": the two copies of numbers differ in " + found.describe());
            }
        }
    }
}
