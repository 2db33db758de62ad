// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.util.List;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.rip.Cut;

/** An image of which some audio is taken: damage of tracks that are left is worth a note, and no more. */
final class DamageElsewhere extends ImageView {
    private final List<Finding> findings;

    /** @param cuts what is taken */
    DamageElsewhere(DiscImage image, List<Cut> cuts) {
        super(image);
        findings = image.findings().stream()
                .map(finding -> concerns(finding, cuts) ? finding : asNote(finding))
                .toList();
    }

    private static boolean concerns(Finding finding, List<Cut> cuts) {
        return finding.severity() != Finding.Severity.ERROR
                || finding.track() == 0
                || cuts.stream().anyMatch(cut -> isIn(finding, cut));
    }

    private static boolean isIn(Finding finding, Cut cut) {
        return cut.track().number() == finding.track()
                || (finding.where().isPresent()
                        && cut.contains(finding.where().get().start()));
    }

    private static Finding asNote(Finding finding) {
        return new Finding(
                finding.rule(),
                Finding.Severity.NOTE,
                finding.track(),
                finding.where(),
                finding.message() + "; that track is not taken");
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }
}
