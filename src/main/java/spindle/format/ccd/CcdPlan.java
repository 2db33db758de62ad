// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Session;
import spindle.disc.Track;

/**
 * Where the sessions of a disc lie in an IMG.
 *
 * @param disc the disc
 * @param runs one for each session
 */
record CcdPlan(Disc disc, List<SessionRun> runs) {
    CcdPlan {
        runs = List.copyOf(runs);
    }

    static CcdPlan of(Disc disc) {
        List<SessionRun> runs = new ArrayList<>();
        long sector = 0;
        for (Session session : disc.sessions()) {
            int first = session.tracks().get(0).start();
            SessionRun run = new SessionRun(first, session.leadOut(), sector);
            runs.add(run);
            sector = run.nextSector();
        }
        return new CcdPlan(disc, runs);
    }

    /** {@return the run that a track lies in} */
    SessionRun run(Track track) {
        return runs.get(disc.sessions().indexOf(disc.sessionOf(track)));
    }

    /** {@return how many sectors there are} */
    long sectors() {
        return runs.get(runs.size() - 1).nextSector();
    }
}
