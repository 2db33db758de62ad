// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.sheet.Notices;
import spindle.image.StoredTrack;
import spindle.io.Amounts;

/** Tells damaged hunks as the sectors that they take away. */
final class LostSectors {
    /** Runs of damaged hunks that are told one by one. */
    private static final int MOST_TOLD = 1000;

    private LostSectors() {}

    static void tell(BitSet lost, List<StoredTrack> tracks, Notices notices) {
        int told = 0;
        for (int first = lost.nextSetBit(0); first >= 0; first = lost.nextSetBit(lost.nextClearBit(first))) {
            if (++told > MOST_TOLD) {
                int rest = lost.get(first, lost.length()).cardinality();
                notices.error(
                        "chd-hunk",
                        0,
                        Optional.empty(),
                        notices.place(0),
                        Amounts.of(rest, "more hunk") + " " + Amounts.are(rest) + " damaged");
                return;
            }
            int last = lost.nextClearBit(first) - 1;
            for (StoredTrack track : tracks) {
                if (track.sectors() instanceof TrackFrames frames) {
                    int start = frames.within(first).start();
                    int end = frames.within(last).end();
                    if (start < end) {
                        tell(first, last, track.track().number(), new LbaRange(start, end), notices);
                    }
                }
            }
        }
    }

    private static void tell(int first, int last, int track, LbaRange range, Notices notices) {
        String hunks = first == last ? "hunk " + first + " is" : "hunks " + first + "-" + last + " are";
        notices.error(
                "chd-hunk",
                track,
                Optional.of(range),
                notices.place(0),
                hunks + " damaged: " + Msf.describe(range.start()) + " to " + Msf.describe(range.end() - 1)
                        + " of track " + track + " are lost, and taken as zeroes");
    }
}
