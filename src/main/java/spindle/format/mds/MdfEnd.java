// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.ReadOptions.Completeness;
import spindle.format.sheet.Notices;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.DiscFormatException;
import spindle.io.Remedy;

/** Says what has to be said where an MDF does not end where its disc ends. */
final class MdfEnd {
    private final Notices notices;
    private boolean told;

    MdfEnd(Notices notices) {
        this.notices = notices;
    }

    /** {@return whether something was found not to be there} */
    boolean isShort() {
        return told;
    }

    /** {@return the LBA after the last sector of a track that is there; its index 1 or less where none is} */
    int of(PlacedTrack track) {
        long there =
                (track.mdf().length() - track.block().offset()) / track.form().stride();
        return (int) Math.min(track.end(), track.block().lba() + Math.max(there, 0));
    }

    /**
     * Says that a track begins where nothing is any more.
     *
     * @throws DiscFormatException unless it is a salvage
     */
    void beyond(PlacedTrack track) throws DiscFormatException {
        told = true;
        int point = track.block().point();
        String file = track.mdf().paths().get(track.mdf().paths().size() - 1).toString();
        String what =
                "track " + point + " begins at " + Msf.describe(track.block().lba()) + ", beyond the end of the file";
        if (notices.options().completeness() == Completeness.WHOLE) {
            throw new DiscFormatException(file, what, Remedy.WHOLE_FILE);
        }
        String message = file + ": " + what + "; it is left out";
        notices.add(new Finding("truncated", Severity.ERROR, point, Optional.empty(), message));
    }

    /** Says that a track ends early. */
    void within(PlacedTrack track, int there) {
        told = true;
        int point = track.block().point();
        long rest =
                (track.mdf().length() - track.block().offset()) % track.form().stride();
        String file = track.mdf().paths().get(track.mdf().paths().size() - 1).toString();
        String message = file + ": ends in " + Msf.describe(there) + ", of which " + rest + " bytes of "
                + track.form().stride() + " are there; " + (track.end() - there) + " sectors of track " + point
                + " are missing; get the whole file, or salvage the sectors before it";
        LbaRange where = new LbaRange(there, track.end());
        notices.add(new Finding("truncated", Severity.ERROR, point, Optional.of(where), message));
    }

    /**
     * Says that a file has more than its tracks.
     *
     * @throws DiscFormatException where there are no tracks
     */
    void close(List<PlacedTrack> tracks, boolean empty) throws DiscFormatException {
        if (empty) {
            throw new DiscFormatException(
                    tracks.get(0).mdf().paths().get(0).toString(),
                    "holds no whole sector of the disc",
                    "get the whole file");
        }
        Map<PartedSource, Long> ends = new HashMap<>();
        for (PlacedTrack track : tracks) {
            ends.merge(track.mdf(), track.endOffset(), Math::max);
        }
        for (Map.Entry<PartedSource, Long> end : ends.entrySet()) {
            long rest = end.getKey().length() - end.getValue();
            if (rest > 0 && !told) {
                String what = end.getKey().name() + " has " + rest + " bytes behind the last track; they are left out";
                notices.warning("unclaimed", 0, 0, what);
            }
        }
    }
}
