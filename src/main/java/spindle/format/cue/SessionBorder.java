// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Msf;
import spindle.disc.Session;

/**
 * Where a session begins in the file that holds the end of the session before too.
 *
 * @param track the first track of the session, from 0
 * @param line the line of its SESSION remark
 * @param first its first index, frames as written
 * @param index1 its index 1, frames as written
 * @param ends where the session before it may end, frames as written, the likeliest first
 * @param isSaid whether the sheet itself says the first of them
 */
record SessionBorder(int track, int line, long first, long index1, List<Long> ends, boolean isSaid) {
    SessionBorder {
        ends = List.copyOf(ends);
    }

    /** {@return the borders within files of a sheet, in order} */
    static List<SessionBorder> of(CueSheet sheet) {
        List<SessionBorder> borders = new ArrayList<>();
        int sessions = 0;
        for (int track = 1; track < sheet.tracks().size(); track++) {
            Optional<CueMark> mark = mark(sheet, track, CueMark.Kind.SESSION);
            List<CueSheet.IndexLine> before = sheet.tracks().get(track - 1).indexes();
            List<CueSheet.IndexLine> here = sheet.tracks().get(track).indexes();
            if (mark.isEmpty() || before.isEmpty() || here.isEmpty()) {
                continue;
            }
            sessions++;
            CueSheet.IndexLine last = before.get(before.size() - 1);
            if (last.file() == here.get(0).file()) {
                long usual = sessions == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
                borders.add(border(sheet, track, mark.get().line(), last.time().toFrames(), usual));
            }
        }
        return borders;
    }

    private static SessionBorder border(CueSheet sheet, int track, int line, long last, long usual) {
        List<CueSheet.IndexLine> here = sheet.tracks().get(track).indexes();
        long first = here.get(0).time().toFrames();
        long index1 = here.stream()
                .filter(index -> index.number() == 1)
                .findFirst()
                .orElse(here.get(0))
                .time()
                .toFrames();
        Set<Long> ends = new LinkedHashSet<>();
        Optional<CueMark> leadOut = mark(sheet, track, CueMark.Kind.LEAD_OUT);
        boolean length = mark(sheet, track, CueMark.Kind.LEAD_IN).isPresent();
        long usualEnd = index1 - usual;
        if (leadOut.isPresent() && !length) {
            long said = leadOut.get().value();
            long msf = said - Msf.LBA_OFFSET;
            ends.add(msf == usualEnd ? msf : said);
            ends.add(msf == usualEnd ? said : msf);
        }
        boolean isSaid = ends.stream().anyMatch(end -> end > last && end < first);
        ends.add(usualEnd);
        ends.removeIf(end -> end <= last || end >= first);
        return new SessionBorder(track, line, first, index1, List.copyOf(ends), isSaid);
    }

    private static Optional<CueMark> mark(CueSheet sheet, int track, CueMark.Kind kind) {
        return sheet.marks().stream()
                .filter(mark -> mark.track() == track && mark.kind() == kind)
                .findFirst();
    }
}
