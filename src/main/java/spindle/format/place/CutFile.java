// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.sheet.Notices;
import spindle.io.Amounts;

/**
 * A file that ends before the sectors that its image describes.
 *
 * @param path how messages name it
 * @param rest bytes behind the last whole sector
 * @param stride bytes from one sector to the next
 */
public record CutFile(String path, long rest, int stride) {
    /**
     * Notes the sectors of a track that are not there.
     *
     * @param missing the sectors, one at least
     */
    public void note(int track, LbaRange missing, Notices notices) {
        notices.truncated(
                track,
                missing,
                path,
                "ends in " + Msf.describe(missing.start()) + ", of which " + Amounts.of(rest, "byte") + " of " + stride
                        + " " + Amounts.are(rest) + " there; " + Amounts.of(missing.count(), "sector") + " of track "
                        + track
                        + " are missing");
    }
}
