// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import spindle.io.DiscFormatException;

/**
 * How much work the structures of one volume may ask for. A sound volume refers to each of its blocks a few times at most;
 * structures that loop, or share what they do not own, ask for more, and are stopped.
 */
public final class WorkLimit {
    /** References to a block that a sound volume may have: hard links, both copies of metadata, indexes. */
    private static final int PER_BLOCK = 4;
    /** What a small volume may ask for. */
    private static final int FLOOR = 20_000;

    private final String place;
    private long left;

    /**
     * @param place what a message calls the volume
     * @param blocks how many the track has
     */
    public WorkLimit(String place, long blocks) {
        this.place = place;
        this.left = FLOOR + PER_BLOCK * blocks;
    }

    /**
     * Counts some work.
     *
     * @throws DiscFormatException where the volume has asked for more than a sound one can
     */
    public void spend(long steps) throws DiscFormatException {
        left -= steps;
        if (left <= 0) {
            throw new DiscFormatException(
                    place,
                    "its structures refer to each other more often than the volume has blocks",
                    "read the disc again; the listing ends here");
        }
    }
}
