// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Map;

/**
 * What the times of a sheet mean where one file holds several sessions.
 *
 * @param sheet the sheet, with times that count the sectors of the files
 * @param ends for the first track of a session, from 0, where the session before it ends in the file, frames; what lies
 *     between is in the file and belongs to no track
 * @param gaps for the first track of a session, from 0, how many sectors lie between it and the session before
 */
record SessionReading(CueSheet sheet, Map<Integer, Long> ends, Map<Integer, Long> gaps) {
    SessionReading {
        ends = Map.copyOf(ends);
        gaps = Map.copyOf(gaps);
    }

    /** {@return the reading of a sheet whose times count the sectors of the files, with nothing between sessions} */
    static SessionReading plain(CueSheet sheet) {
        return new SessionReading(sheet, Map.of(), Map.of());
    }
}
