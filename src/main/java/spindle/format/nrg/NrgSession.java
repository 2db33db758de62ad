// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import spindle.disc.DiscType;
import spindle.disc.Isrc;
import spindle.disc.Mcn;

/**
 * A session as the chunks describe it.
 *
 * @param type its disc type
 * @param mcn the catalogue number that it states
 * @param tracks its tracks, in order
 * @param cue its cue, empty where it was written track-at-once
 */
record NrgSession(DiscType type, Optional<Mcn> mcn, List<NrgTrack> tracks, List<CueEntry> cue) {
    NrgSession {
        tracks = List.copyOf(tracks);
        cue = List.copyOf(cue);
    }

    /**
     * A track.
     *
     * @param number from 1
     * @param isrc its recording code
     * @param sectorBytes bytes of a sector as stated; 0 where only the mode tells
     * @param mode the mode as stated
     * @param index0 where its pregap begins in the file, bytes
     * @param index1 where index 1 is in the file, bytes
     * @param end where it ends in the file, bytes
     * @param stored what precedes it of the session's sectors, where it was written track-at-once
     * @param chunk where in the file it is described, bytes
     */
    record NrgTrack(
            int number,
            Optional<Isrc> isrc,
            int sectorBytes,
            int mode,
            long index0,
            long index1,
            long end,
            OptionalInt stored,
            long chunk) {}

    /**
     * An entry of a cue.
     *
     * @param control the CONTROL field
     * @param track its track; 0 the lead-in, {@link #LEAD_OUT} the lead-out
     * @param index its index
     * @param lba where
     */
    record CueEntry(int control, int track, int index, int lba) {
        /** The number of the lead-out. */
        static final int LEAD_OUT = 0xAA;
    }

    /** {@return where the cue has an index of a track} */
    OptionalInt find(int track, int index) {
        for (CueEntry entry : cue) {
            if (entry.track() == track && entry.index() == index) {
                return OptionalInt.of(entry.lba());
            }
        }
        return OptionalInt.empty();
    }
}
