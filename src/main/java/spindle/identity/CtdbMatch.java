// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.List;

/**
 * A disc that is as in the CUETools database, or some of its tracks.
 *
 * @param confidence how many rips are so
 * @param offset by how many stereo frames they begin later than this image
 * @param isWhole whether the whole disc is, but for its ends, which do not count
 * @param tracks the numbers of the audio tracks that are
 */
public record CtdbMatch(int confidence, int offset, boolean isWhole, List<Integer> tracks) {
    public CtdbMatch {
        tracks = List.copyOf(tracks);
    }
}
