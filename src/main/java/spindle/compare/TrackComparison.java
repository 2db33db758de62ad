// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.List;
import spindle.disc.LbaRange;
import spindle.sector.TrackMode;

/**
 * What comparing the sectors of a track gave. Positions are those of the first image.
 *
 * @param number the track
 * @param mode what it is in the first image
 * @param equal how many sectors are equal
 * @param equalUserData how many have equal user data, and other headers, sub-headers, EDC or parity
 * @param different how many have other user data, or other samples
 * @param onlyA how many the second image does not have
 * @param onlyB how many the first image does not have
 * @param subchannel how many sectors have another sub-channel
 * @param ranges the sectors with other user data, the first {@link #MOST_RANGES} stretches
 * @param userDataRanges the sectors of equal user data that differ elsewhere, as many
 */
public record TrackComparison(
        int number,
        TrackMode mode,
        int equal,
        int equalUserData,
        int different,
        int onlyA,
        int onlyB,
        int subchannel,
        List<LbaRange> ranges,
        List<LbaRange> userDataRanges) {
    /** Stretches that are listed. */
    public static final int MOST_RANGES = 10_000;

    public TrackComparison {
        ranges = List.copyOf(ranges);
        userDataRanges = List.copyOf(userDataRanges);
    }

    /** {@return whether all sectors are there in both, and equal} */
    public boolean isEqual() {
        return equalUserData == 0 && different == 0 && onlyA == 0 && onlyB == 0 && subchannel == 0;
    }
}
