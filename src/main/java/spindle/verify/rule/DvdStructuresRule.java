// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.Arrays;
import spindle.image.Finding.Severity;
import spindle.image.attachment.DvdStructures;
import spindle.io.Amounts;

/** The physical format information states where the data of a DVD lie (ECMA-267, 16.2; MMC-5, 6.23.3.2.1). */
final class DvdStructuresRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "dvd-structures",
                Severity.WARNING,
                RuleCard.Evidence.DESCRIPTION,
                "DVD structures that state another size than the image has",
                "get the whole image, or the descriptor that belongs to it");
    }

    /** Where the physical information is in the structures of a layer: behind copyright and manufacturing information. */
    private static final int PHYSICAL = 4 + 2048;

    @Override
    public void check(Subject subject, Report report) {
        for (DvdStructures each : subject.attachments(DvdStructures.class)) {
            byte[] structures = each.structures();
            if (structures.length % DvdStructures.LAYER_BYTES != 0) {
                report.add("the structures of the DVD end within a layer");
            } else if (structures.length > 0) {
                byte[] layer = Arrays.copyOfRange(structures, PHYSICAL, PHYSICAL + 16);
                check(layer, subject.disc().leadOut(), report);
            }
        }
    }

    private static void check(byte[] physical, int sectors, Report report) {
        long start = number(physical, 5);
        long end = number(physical, 9);
        long firstLayerEnd = number(physical, 13);
        boolean opposite = (physical[2] & 0x10) != 0;
        // In opposite track path, the second layer begins at the complement of where the first one ends.
        long stated = opposite ? firstLayerEnd - start + 1 + end - (~firstLayerEnd & 0xFF_FFFF) + 1 : end - start + 1;
        if (end > start && start > 0 && stated != sectors) {
            report.add("the structures of the DVD state " + Amounts.of(stated, "sector") + ", and the image has "
                    + sectors);
        }
    }

    private static long number(byte[] bytes, int at) {
        return ((bytes[at] & 0xFF) << 16) | ((bytes[at + 1] & 0xFF) << 8) | (bytes[at + 2] & 0xFFL);
    }
}
