// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.util.Optional;
import spindle.disc.Msf;
import spindle.disc.Track;

/**
 * The MusicBrainz disc id: the digest of first track, last track (two digits each), lead-out, and the beginnings of
 * tracks 1 to 99 (eight digits each, in frames from 00:00:00; 0 where there is none).
 *
 * <p>Data tracks before the last audio track count; those behind it do not, and the lead-out is the one presumed for the
 * audio (https://musicbrainz.org/doc/Disc_ID_Calculation; libdiscid {@code src/toc.c}).
 */
final class MusicBrainzId {
    private static final int LAST_TRACK = 99;

    private MusicBrainzId() {}

    /**
     * {@return the id} As in libdiscid, audio tracks that begin after the presumed lead-out are left out; the id is
     * absent where none remains.
     */
    static Optional<String> of(TableOfContents toc) {
        int last = toc.lastAudio();
        while (last >= 0 && toc.presumedLeadOut(last) < toc.tracks().get(last).index1()) {
            last--;
        }
        return last < 0 ? Optional.empty() : Optional.of(digest(toc, last));
    }

    private static String digest(TableOfContents toc, int last) {
        int[] frames = new int[LAST_TRACK + 1];
        frames[0] = toc.presumedLeadOut(last) + Msf.LBA_OFFSET;
        for (Track track : toc.tracks().subList(0, last + 1)) {
            frames[track.number()] = track.index1() + Msf.LBA_OFFSET;
        }
        TocDigest digest = new TocDigest();
        digest.add2(toc.tracks().get(0).number());
        digest.add2(toc.tracks().get(last).number());
        for (int frame : frames) {
            digest.add8(frame);
        }
        return digest.finish();
    }
}
