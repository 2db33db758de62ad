// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import spindle.disc.Disc;
import spindle.disc.Track;

/** The value of {@code --session}. */
final class SessionNumber {
    /** What stands for the sessions where none was named. */
    static final int EVERY = Integer.MIN_VALUE;

    private SessionNumber() {}

    /** Refuses a number that no session has. */
    static void requireSensible(int session) throws UsageException {
        if (session < 1 && session != EVERY) {
            throw new UsageException("--session " + session, "give 1 or more");
        }
    }

    /** {@return whether a track is in the session that was named, or none was} */
    static boolean holds(int session, Disc disc, Track track) {
        return session == EVERY || disc.sessionOf(track).number() == session;
    }
}
