// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.List;
import spindle.disc.Disc;
import spindle.image.StoredTrack;

/**
 * A disc with its sectors.
 *
 * @param disc the disc
 * @param tracks all of its tracks
 */
record BoundChd(Disc disc, List<StoredTrack> tracks) {
    BoundChd {
        tracks = List.copyOf(tracks);
    }
}
