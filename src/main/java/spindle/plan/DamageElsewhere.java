// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.List;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.rip.Cut;

/** Where some audio of an image is taken, damage of the tracks that are left is worth a note, and no more. */
final class DamageElsewhere {
    private DamageElsewhere() {}

    /** {@return the image, what concerns none of the cuts being a note} */
    static ImageView noted(DiscImage image, List<Cut> cuts) {
        return ImageView.of(image).withEachFinding(finding -> concerns(finding, cuts) ? finding : asNote(finding));
    }

    private static boolean concerns(Finding finding, List<Cut> cuts) {
        return finding.severity() != Finding.Severity.ERROR
                || finding.track() == 0
                || cuts.stream().anyMatch(cut -> isIn(finding, cut));
    }

    private static boolean isIn(Finding finding, Cut cut) {
        return cut.track().number() == finding.track()
                || finding.where().filter(where -> cut.contains(where.start())).isPresent();
    }

    private static Finding asNote(Finding finding) {
        return new Finding(
                finding.rule(),
                Finding.Severity.NOTE,
                finding.track(),
                finding.where(),
                finding.message() + "; that track is not taken");
    }
}
