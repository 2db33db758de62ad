// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.util.Map;
import spindle.disc.Track;

/**
 * Where the volumes of data tracks end. The last two blocks of a track that was written at once are link blocks (run-out),
 * which hold no data; they may read as anything (MMC-3, 4.2.3.4).
 *
 * @param ends by the number of a track, the LBA behind the last sector that a volume in it claims
 */
public record VolumeEnds(Map<Integer, Integer> ends) {
    /** Nothing is known. */
    public static final VolumeEnds UNKNOWN = new VolumeEnds(Map.of());

    /** Blocks of run-out. */
    private static final int RUN_OUT = 2;

    public VolumeEnds {
        ends = Map.copyOf(ends);
    }

    /** {@return the first sector that can be run-out: one of the last two of a track, behind its volume} */
    public int runOut(Track track) {
        Integer end = ends.get(track.number());
        return end == null ? Integer.MAX_VALUE : Math.max(end, track.end() - RUN_OUT);
    }
}
