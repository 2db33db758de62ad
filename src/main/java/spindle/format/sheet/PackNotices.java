// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.List;
import spindle.disc.text.CdTextDecoder;
import spindle.disc.text.CdTextFault;
import spindle.disc.text.CdTextPack;
import spindle.io.DiscFormatException;

/** Says what is wrong with the CD-TEXT packs of an image. */
public final class PackNotices {
    private PackNotices() {}

    /** Warns of each fault of packs. */
    public static void say(List<CdTextPack> packs, Notices notices) throws DiscFormatException {
        for (CdTextFault fault : CdTextDecoder.faults(packs)) {
            notices.warning(fault.rule(), 0, 0, fault.message());
        }
    }
}
