// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Msf;
import spindle.format.sheet.Notices;

/**
 * Decides what the times of a sheet mean where one file holds several sessions. IsoBuster, DiscImageCreator and UltraISO
 * count the sectors between sessions in INDEX, whether or not the file holds them; Redump counts the file.
 */
final class SessionReader {
    private final CueSheet sheet;
    private final List<SessionBorder> borders;
    private final SessionEvidence evidence;
    private final Notices notices;

    private SessionReader(CueSheet sheet, Map<Integer, OpenFile> files, Notices notices) {
        this.sheet = sheet;
        this.notices = notices;
        borders = SessionBorder.of(sheet);
        evidence = new SessionEvidence(sheet, files, borders);
    }

    /**
     * {@return the reading that agrees best with the sheet's remarks and the files; where two agree alike, that of Redump}
     *
     * @param files for each FILE line the open file
     */
    static SessionReading read(CueSheet sheet, Map<Integer, OpenFile> files, Notices notices) throws IOException {
        SessionReader reader = new SessionReader(sheet, files, notices);
        boolean open = !reader.borders.isEmpty()
                && reader.borders.stream().noneMatch(border -> border.ends().isEmpty());
        return open ? reader.decide() : SessionReading.plain(sheet);
    }

    private SessionReading decide() throws IOException {
        SessionLayout best = SessionLayout.FILE;
        List<Long> bestEnds = List.of();
        int most = evidence.weigh(best, bestEnds);
        for (SessionLayout layout : List.of(SessionLayout.STORED, SessionLayout.DISC)) {
            for (int choice = 0; choice < mostEnds(); choice++) {
                List<Long> ends = ends(choice);
                int weight = evidence.weigh(layout, ends);
                if (weight > most) {
                    best = layout;
                    bestEnds = ends;
                    most = weight;
                }
            }
        }
        return best == SessionLayout.FILE ? SessionReading.plain(sheet) : reading(best, bestEnds);
    }

    private int mostEnds() {
        return borders.stream().mapToInt(border -> border.ends().size()).max().orElse(0);
    }

    private List<Long> ends(int choice) {
        return borders.stream()
                .map(border -> border.ends().get(Math.min(choice, border.ends().size() - 1)))
                .toList();
    }

    private SessionReading reading(SessionLayout layout, List<Long> ends) throws IOException {
        Map<Integer, Long> gaps = new HashMap<>();
        Map<Integer, Long> stored = new HashMap<>();
        for (int i = 0; i < borders.size(); i++) {
            SessionBorder border = borders.get(i);
            long end = ends.get(i);
            gaps.put(border.track(), border.first() - end);
            if (layout == SessionLayout.STORED) {
                stored.put(border.track(), end);
            }
            String what = "the session before "
                    + sheet.tracks().get(border.track()).label() + " ends at "
                    + Msf.ofFrames((int) Math.min(end, Integer.MAX_VALUE)) + ": " + layout.meaning();
            notices.warning("session-layout", 0, border.line(), what);
        }
        CueSheet counted = layout == SessionLayout.DISC ? shifted(gaps) : sheet;
        return new SessionReading(counted, stored, gaps);
    }

    /** {@return the sheet with times that count the file} */
    private CueSheet shifted(Map<Integer, Long> gaps) {
        List<CueSheet.TrackLine> tracks = new ArrayList<>();
        int file = -1;
        long shift = 0;
        for (int i = 0; i < sheet.tracks().size(); i++) {
            CueSheet.TrackLine track = sheet.tracks().get(i);
            shift += gaps.getOrDefault(i, 0L);
            List<CueSheet.IndexLine> indexes = new ArrayList<>();
            for (CueSheet.IndexLine index : track.indexes()) {
                shift = index.file() == file || file < 0 ? shift : 0;
                file = index.file();
                CueTime time = CueTime.ofFrames(index.time().toFrames() - shift);
                indexes.add(new CueSheet.IndexLine(index.line(), index.number(), time, index.file()));
            }
            tracks.add(track.with(indexes));
        }
        return sheet.with(tracks);
    }
}
