// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import spindle.disc.Track;
import spindle.filesystem.iso9660.BootCatalog;
import spindle.image.Finding.Severity;

/** The validation entry of a boot catalogue (El Torito, 2.1). */
final class BootCatalogRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "boot-catalog",
                Severity.ERROR,
                RuleCard.Evidence.VOLUMES,
                "an El Torito boot catalogue with a wrong checksum or wrong key bytes",
                "read the disc again; it does not boot everywhere like this");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            for (byte[] catalog : subject.bootCatalogs(track)) {
                for (String flaw : BootCatalog.flaws(catalog)) {
                    report.add(track.number(), "track " + track.number() + ": boot catalogue: " + flaw);
                }
            }
        }
    }
}
