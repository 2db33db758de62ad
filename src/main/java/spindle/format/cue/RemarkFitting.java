// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import spindle.disc.Remark;
import spindle.disc.Track;

/**
 * Gives remarks the places that a reader of the sheet will find them in. Behind the last command of a track they belong to
 * the next one; before the first FILE to the disc; and where no FILE stands before a TRACK there is one place, not two.
 */
final class RemarkFitting {
    private final List<Track> tracks;
    private final CuePlan plan;
    private final CueCommands commands;
    private final Origin origin;

    /** Where a disc comes from. */
    enum Origin {
        /** A sheet: what it carried along was not understood there, and will not be here. */
        SHEET,
        /** Another format, whose words may mean something else here. */
        OTHER
    }

    RemarkFitting(List<Track> tracks, CuePlan plan, CueCommands commands, Origin origin) {
        this.tracks = tracks;
        this.plan = plan;
        this.commands = commands;
        this.origin = origin;
    }

    /** {@return the remarks in the order in which they will stand in the sheet} */
    List<Remark> fit(List<Remark> remarks) {
        List<Remark> fitted = new ArrayList<>();
        int ofDisc = commands.ofDisc("").size();
        List<Remark> own = of(remarks, 0);
        for (int before = 0; before <= ofDisc; before++) {
            for (String line : linesAt(own, before, ofDisc)) {
                fitted.add(new Remark(0, before, line));
            }
        }
        for (int i = 0; i < tracks.size(); i++) {
            own = of(remarks, tracks.get(i).number());
            int count = commands.ofTrack(tracks.get(i)).size() + 2;
            for (int before = 0; before <= count; before++) {
                for (String line : linesAt(own, before, count)) {
                    fitted.add(placed(i, before, before == count, line));
                }
            }
        }
        return fitted;
    }

    private static List<Remark> of(List<Remark> remarks, int track) {
        List<Remark> own = new ArrayList<>();
        for (Remark remark : remarks) {
            if (remark.track() == track) {
                own.add(remark);
            }
        }
        return own;
    }

    /** {@return the lines of one place; what stands beyond a scope's last place stands there} */
    private List<String> linesAt(List<Remark> own, int before, int last) {
        List<String> lines = new ArrayList<>();
        for (Remark remark : own) {
            if (Math.min(remark.before(), last) == before) {
                lines.add(safe(remark.line()));
            }
        }
        return lines;
    }

    /** @param behind whether the place is behind the track's last command */
    private Remark placed(int track, int before, boolean behind, String line) {
        int number = tracks.get(track).number();
        if (track == 0 && before <= 1) {
            return new Remark(0, commands.ofDisc("").size(), line);
        }
        if (behind && track < tracks.size() - 1) {
            return new Remark(tracks.get(track + 1).number(), 0, line);
        }
        boolean noFile = before == 1 && !plan.hasOwnFile(tracks.get(track));
        return new Remark(number, noFile ? 0 : before, line);
    }

    /** {@return a line that no reader takes for a command} */
    private String safe(String line) {
        CueLexer lexer = new CueLexer(line);
        String word = lexer.nextLine() ? lexer.word().toUpperCase(Locale.ROOT) : "";
        boolean command = switch (word) {
            case "", "FILE", "TRACK", "INDEX", "PREGAP", "POSTGAP", "FLAGS" -> true;
            case "REM" -> false;
            default -> origin == Origin.OTHER;
        };
        return command ? "REM " + line.trim() : line;
    }
}
