// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.place.CutFile;
import spindle.format.place.PlacedTrack;
import spindle.format.sheet.Notices;
import spindle.io.Amounts;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

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
        return track.endWithin(track.file().length());
    }

    /**
     * Says that a track begins where nothing is any more.
     *
     * @throws DiscFormatException unless it is a salvage
     */
    void beyond(PlacedTrack track, PartedSource mdf) throws DiscFormatException {
        told = true;
        String what = "track " + track.number() + " begins at " + Msf.describe(track.index1())
                + ", beyond the end of the file";
        notices.absent(track.number(), lastPart(mdf), what);
    }

    /** Says that a track ends early. */
    void within(PlacedTrack track, PartedSource mdf, int there) {
        told = true;
        int stride = track.form().stride();
        new CutFile(lastPart(mdf), (mdf.length() - track.offset()) % stride, stride)
                .note(track.number(), new LbaRange(there, track.end()), notices);
    }

    private static String lastPart(PartedSource mdf) {
        return mdf.paths().get(mdf.paths().size() - 1).toString();
    }

    /**
     * Says that a file has more than its tracks.
     *
     * @throws DiscFormatException where there are no tracks
     */
    void close(List<PlacedTrack> tracks, PartedSource first, boolean empty) throws DiscFormatException {
        if (empty) {
            throw new DiscFormatException(
                    first.paths().get(0).toString(), "holds no whole sector of the disc", "get the whole file");
        }
        Map<ByteSource, Long> ends = new HashMap<>();
        for (PlacedTrack track : tracks) {
            ends.merge(track.file(), track.offsetOf(track.end()), Math::max);
        }
        for (Map.Entry<ByteSource, Long> end : ends.entrySet()) {
            long rest = end.getKey().length() - end.getValue();
            if (rest > 0 && !told) {
                String what = end.getKey().name() + " has " + Amounts.of(rest, "byte")
                        + " behind the last track; that is left out";
                notices.warning("unclaimed", 0, 0, what);
            }
        }
    }
}
