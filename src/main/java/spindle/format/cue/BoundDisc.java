// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import spindle.disc.Disc;
import spindle.image.StoredTrack;
import spindle.image.attachment.CueStyle;

/**
 * What a sheet and its files are.
 *
 * @param disc the disc
 * @param tracks its tracks with their sectors, in order
 * @param style in what order the sheet says things
 */
record BoundDisc(Disc disc, List<StoredTrack> tracks, CueStyle style) {
    BoundDisc {
        tracks = List.copyOf(tracks);
    }
}
