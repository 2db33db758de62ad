// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import spindle.image.Finding.Severity;
import spindle.image.attachment.QPatches;

/** Packets beside an image are for its sectors. */
final class QPatchRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "q-patch",
                Severity.WARNING,
                RuleCard.Evidence.DESCRIPTION,
                "an SBI or LSD file with packets for sectors that the disc does not have",
                "check whether the file belongs to this disc");
    }

    @Override
    public void check(Subject subject, Report report) {
        int leadOut = subject.disc().leadOut();
        for (QPatches patches : subject.attachments(QPatches.class)) {
            long outside = patches.patches().stream()
                    .filter(patch -> patch.lba() < 0 || patch.lba() >= leadOut)
                    .count();
            if (outside > 0) {
                report.add(outside + " of " + patches.count() + " packets of the " + patches.form()
                        + " file are for sectors outside the disc, which has " + leadOut);
            }
        }
    }
}
