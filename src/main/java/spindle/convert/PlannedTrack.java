// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.file.Path;
import java.util.List;
import spindle.disc.LbaRange;

/**
 * What of a track goes into a file of a plan.
 *
 * @param file the file
 * @param track the track's number
 * @param ranges its sectors, in their order
 * @param sectorBytes how many bytes of each are in the file
 */
public record PlannedTrack(Path file, int track, List<LbaRange> ranges, int sectorBytes) {
    public PlannedTrack {
        ranges = List.copyOf(ranges);
    }

    /** {@return how many bytes of sectors the file holds of it} */
    public long bytes() {
        long sectors = 0;
        for (LbaRange range : ranges) {
            sectors += range.count();
        }
        return sectors * sectorBytes;
    }
}
