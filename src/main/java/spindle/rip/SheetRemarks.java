// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Msf;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;

/**
 * The REM lines of a sheet beside audio files: those of the disc, and where sessions begin, in Redump's dialect. What the
 * source's own lines say of sessions, areas and the kind of disc is about the whole of it, data and all, and is said anew.
 */
final class SheetRemarks {
    private final Disc disc;
    private final List<Track> tracks;
    private final boolean several;

    /** @param tracks those of the sheet, in order */
    SheetRemarks(Disc disc, List<Track> tracks) {
        this.disc = disc;
        this.tracks = tracks;
        several = !tracks.isEmpty() && session(tracks.get(tracks.size() - 1)) != session(tracks.get(0));
    }

    private int session(Track track) {
        return disc.sessionOf(track).number();
    }

    /** {@return what stands before the first FILE} */
    List<String> ofDisc() {
        List<String> lines = of(0);
        if (several) {
            lines.add("REM SESSION " + RipSheet.digits(session(tracks.get(0))));
        }
        return lines;
    }

    /** {@return what stands before the FILE, if any, and the TRACK of a track: where a session ends and the next begins} */
    List<String> before(Track track) {
        int at = 0;
        while (tracks.get(at).number() != track.number()) {
            at++;
        }
        if (at == 0 || session(tracks.get(at - 1)) == session(track)) {
            return List.of();
        }
        return List.of(
                "REM LEAD-OUT " + Msf.ofFrames(Session.FIRST_LEAD_OUT),
                "REM SESSION " + RipSheet.digits(session(track)),
                "REM LEAD-IN " + Msf.ofFrames(Session.LEAD_IN),
                "REM PREGAP " + Msf.ofFrames(Msf.LBA_OFFSET));
    }

    /** {@return what stands in a track} */
    List<String> of(Track track) {
        return of(track.number());
    }

    private List<String> of(int track) {
        List<String> lines = new ArrayList<>();
        for (Remark remark : disc.remarks()) {
            String line = remark.line().strip();
            String word = word(line);
            boolean isRemark = word.equalsIgnoreCase("REM");
            boolean isEmpty = isRemark && line.length() == word.length();
            if (remark.track() == track && !isEmpty && !remark.saysStructure()) {
                lines.add(isRemark ? line : "REM " + line);
            }
        }
        return lines;
    }

    private static String word(String line) {
        int end = 0;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(0, end);
    }
}
