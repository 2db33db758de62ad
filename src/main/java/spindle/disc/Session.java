// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.List;

/**
 * A session: tracks between a lead-in and a lead-out.
 *
 * @param number 1 or more
 * @param type the disc type its table of contents states
 * @param tracks in order, at least one
 * @param leadOut the LBA of its lead-out
 */
public record Session(int number, DiscType type, List<Track> tracks, int leadOut) {
    /** Sectors between the first session's lead-out and the next session's first track: lead-out 6750, lead-in 4500, pregap 150. */
    public static final int FIRST_GAP = 11400;
    /** Sectors between any later session's lead-out and the next session's first track: 2250, 4500, 150. */
    public static final int LATER_GAP = 6900;

    public Session {
        if (number < 1 || tracks.isEmpty()) {
            throw new IllegalArgumentException("session " + number + " of " + tracks.size() + " tracks");
        }
        tracks = List.copyOf(tracks);
    }

    /** {@return a session whose lead-out begins where its last track ends} */
    public static Session of(int number, DiscType type, List<Track> tracks) {
        return new Session(number, type, tracks, tracks.get(tracks.size() - 1).end());
    }
}
