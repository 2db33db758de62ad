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
    /** Sectors of the first session's lead-out: a minute and a half. */
    public static final int FIRST_LEAD_OUT = 6750;
    /** Sectors of any later session's lead-out: half a minute. */
    public static final int LATER_LEAD_OUT = 2250;
    /** Sectors of the lead-in of a session after the first: a minute. */
    public static final int LEAD_IN = 4500;
    /** Sectors between the first session's lead-out and the next session's first track: lead-out, lead-in, pregap. */
    public static final int FIRST_GAP = FIRST_LEAD_OUT + LEAD_IN + Msf.LBA_OFFSET;
    /** Sectors between any later session's lead-out and the next session's first track: lead-out, lead-in, pregap. */
    public static final int LATER_GAP = LATER_LEAD_OUT + LEAD_IN + Msf.LBA_OFFSET;

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
