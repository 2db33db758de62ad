// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.Optional;
import spindle.disc.Msf;
import spindle.format.sheet.Quoted;

/** What a sheet has to keep to, whatever its files hold. */
final class CueRules {
    private static final int MAX_NUMBER = 99;

    private final CueSheet sheet;
    private final ProblemList problems = new ProblemList();

    private CueRules(CueSheet sheet) {
        this.sheet = sheet;
    }

    /** {@return what a sheet does wrong beside what its parser found} */
    static List<CueProblem> check(CueSheet sheet) {
        CueRules rules = new CueRules(sheet);
        rules.tracks();
        rules.times();
        rules.files();
        return rules.problems.all();
    }

    private void tracks() {
        if (sheet.tracks().isEmpty()) {
            String what = sheet.files().isEmpty() ? "there is neither FILE nor TRACK" : "there is no TRACK";
            problems.error(0, 0, "no-tracks", what, "this is no CUE sheet of a disc");
        }
        int last = 0;
        for (CueSheet.TrackLine track : sheet.tracks()) {
            number(track, last);
            indexes(track);
            gap(track, "PREGAP", track.pregap());
            gap(track, "POSTGAP", track.postgap());
            last = track.number();
        }
    }

    private void number(CueSheet.TrackLine track, int last) {
        int number = track.number();
        if (number < 0) {
            return; // the parser has said so
        }
        if (number == 0 || number > MAX_NUMBER) {
            error(
                    track.line(),
                    "track-number",
                    track.label() + " is not between 01 and 99",
                    "number the tracks from 01");
        } else if (number == last) {
            error(
                    track.line(),
                    "track-number",
                    track.label() + " is there twice",
                    "number the tracks one after another");
        } else if (number < last) {
            String what = track.label() + " stands behind " + CueSheet.label("TRACK", last);
            error(track.line(), "track-number", what, "number the tracks one after another");
        } else if (last > 0 && number > last + 1) {
            problems.lenient(
                    track.line(), 0, "track-number", track.label() + " follows " + CueSheet.label("TRACK", last));
        }
    }

    private void indexes(CueSheet.TrackLine track) {
        int last = -1;
        boolean index1 = false;
        for (CueSheet.IndexLine index : track.indexes()) {
            String what = track.label() + ": " + CueSheet.label("INDEX", index.number());
            if (index.file() < 0) {
                error(index.line(), "order", what + " stands before any FILE", "name the file first");
            }
            if (index.number() > MAX_NUMBER) {
                error(index.line(), "index-number", what + " is not between 00 and 99", "leave it out");
            } else if (index.number() <= last) {
                error(
                        index.line(),
                        "index-order",
                        what + " stands behind " + CueSheet.label("INDEX", last),
                        index.number() == last
                                ? "the TRACK line of the next track may be missing before it"
                                : "put the indexes in order");
            } else if (index.number() > Math.max(last, 0) + 1) {
                problems.lenient(index.line(), 0, "index-number", what + " follows no index before it");
            }
            index1 |= index.number() == 1;
            last = index.number();
        }
        if (!index1 && !AbsentData.isMention(sheet, track) && !AbsentData.isLeading(sheet, track)) {
            error(
                    track.line(),
                    "no-index-1",
                    track.label() + " has no INDEX 01",
                    "say where it begins: INDEX 01 00:00:00");
        }
        if (track.pregap().isPresent() && last >= 0 && track.indexes().get(0).number() == 0) {
            String what = track.label() + " has both PREGAP and INDEX 00; both count, PREGAP first";
            problems.lenient(track.pregap().get().line(), 0, "pregap", what);
        }
    }

    private void gap(CueSheet.TrackLine track, String word, Optional<CueSheet.GapLine> gap) {
        if (gap.isEmpty()) {
            return;
        }
        CueTime time = gap.get().time();
        if (!time.isValid() || time.minutes() > MAX_NUMBER) {
            String what = track.label() + ": " + word + " " + time + " is no length of a gap";
            error(gap.get().line(), "time", what, remedy(time));
        }
    }

    /** Within a file, an index never lies before the one that the sheet names before it. */
    private void times() {
        int file = -1;
        long last = 0;
        for (CueSheet.TrackLine track : sheet.tracks()) {
            for (CueSheet.IndexLine index : track.indexes()) {
                String what = track.label() + ": " + CueSheet.label("INDEX", index.number()) + " at " + index.time();
                if (!index.time().isValid()) {
                    error(index.line(), "time", what + ": there is no such time", remedy(index.time()));
                    continue;
                }
                if (index.time().minutes() > MAX_NUMBER) {
                    problems.lenient(index.line(), 0, "time", what + " has more than 99 minutes");
                }
                last = index.file() == file ? last : 0;
                file = index.file();
                if (index.time().toFrames() < last) {
                    error(
                            index.line(),
                            "index-order",
                            what + " lies before the index before it",
                            "correct one of them");
                }
                last = index.time().toFrames();
            }
        }
    }

    /** {@return what to write in place of a time whose seconds or frames run over} */
    private static String remedy(CueTime time) {
        boolean over = time.minutes() >= 0 && time.seconds() >= 0 && time.frames() >= 0;
        long frames = time.toFrames();
        return over && frames < 100L * 60 * 75 && !time.isValid()
                ? "seconds go to 59 and frames, which are 75ths of a second and no hundredths, to 74; write "
                        + Msf.ofFrames((int) frames) + " if that is meant"
                : "seconds go to 59 and frames, which are 75ths of a second, to 74";
    }

    private void files() {
        boolean[] used = new boolean[sheet.files().size()];
        for (CueSheet.TrackLine track : sheet.tracks()) {
            for (CueSheet.IndexLine index : track.indexes()) {
                if (index.file() >= 0) {
                    used[index.file()] = true;
                }
            }
        }
        for (int i = 0; i < used.length; i++) {
            CueSheet.FileName file = sheet.files().get(i).name();
            if (!used[i] && !sheet.tracks().isEmpty()) {
                problems.lenient(file.line(), 0, "unused-file", "no track begins in " + Quoted.of(file.name()));
            }
        }
    }

    private void error(int line, String rule, String message, String remedy) {
        problems.error(line, 0, rule, message, remedy);
    }
}
