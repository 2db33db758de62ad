// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.List;
import spindle.disc.text.CdTextPack;
import spindle.image.Finding.Severity;
import spindle.sector.Crc16;

/** The CRC of CD-TEXT packs (Red Book, CD-TEXT mode 4: that of Q packets). */
final class CdTextRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "cd-text-crc",
                Severity.WARNING,
                RuleCard.Evidence.DESCRIPTION,
                "CD-TEXT packs whose CRC does not match",
                "read the lead-in again; words in these packs may be wrong");
    }

    @Override
    public void check(Subject subject, Report report) {
        List<CdTextPack> packs = subject.disc().text().packs();
        long damaged = packs.stream()
                .filter(pack -> !Crc16.matches(pack.bytes(), 0, CdTextPack.BYTES - Crc16.BYTES))
                .count();
        if (damaged > 0) {
            report.add(damaged + " of " + packs.size() + " CD-TEXT packs are damaged");
        }
    }
}
