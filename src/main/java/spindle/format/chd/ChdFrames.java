// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.ArrayList;
import java.util.List;

/** Where the frames of tracks lie: one track after the other, each at a multiple of four frames. */
final class ChdFrames {
    private ChdFrames() {}

    /** {@return for each track its first frame, and at the end the number of all frames} */
    static List<Long> starts(List<ChdTrack> tracks) {
        List<Long> starts = new ArrayList<>();
        long at = 0;
        for (ChdTrack track : tracks) {
            starts.add(at);
            at += ChdUnits.padded(track.frames());
        }
        starts.add(at);
        return starts;
    }
}
