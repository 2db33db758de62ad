// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Mcn;
import spindle.disc.text.CdText;
import spindle.image.attachment.CueStyle;

/** A sheet while its lines are read. */
final class CueDraft {
    final CueLexer lexer;
    final ProblemList problems = new ProblemList();
    final ArgumentReader arguments;
    final List<CueSheet.FileLine> files = new ArrayList<>();
    final List<TrackDraft> tracks = new ArrayList<>();
    final List<CueMark> marks = new ArrayList<>();
    final Map<CdText.Field, String> words = new LinkedHashMap<>();
    Optional<Mcn> catalog = Optional.empty();
    Optional<CueSheet.FileName> cdTextFile = Optional.empty();

    private final RemarkShelf remarks = new RemarkShelf();
    private final List<String> order = new ArrayList<>();

    CueDraft(CueLexer lexer) {
        this.lexer = lexer;
        arguments = new ArgumentReader(lexer, problems);
    }

    /** {@return the track that was begun last} */
    TrackDraft current() {
        return tracks.get(tracks.size() - 1);
    }

    /** Keeps this line as a remark. */
    void remark() {
        remarks.add(lexer.raw());
    }

    /** Keeps this line, which is not understood, as a remark, and says so. */
    void carry(int column, String rule, String message) {
        arguments.lenient(column, rule, message + "; the line is carried along as it is");
        remark();
    }

    void add(CueSheet.FileLine file) {
        files.add(file);
        remarks.file();
    }

    void add(TrackDraft track) {
        tracks.add(track);
        remarks.track(track.number);
    }

    /** Counts a command, and remembers what it follows; a command of the disc among a track's is not counted. */
    void note(String command) {
        if (tracks.isEmpty()) {
            remarks.command();
            addOnce(order, command);
        } else if (!command.equals("CATALOG") && !command.equals("CDTEXTFILE")) {
            remarks.command();
            addOnce(current().order, command);
        }
    }

    /**
     * {@return whether a TRACK line is that of the track that is open already} cyanrip repeats it behind the FILE that comes
     * after INDEX 00.
     */
    boolean isContinued(int number) {
        return !tracks.isEmpty()
                && current().number == number
                && !current().indexes.isEmpty()
                && current().indexes.stream()
                        .allMatch(index -> index.number() == 0 && index.file() == files.size() - 2);
    }

    /** {@return whether a TRACK line stands before this line; an error is noted where none does} */
    boolean isInTrack(String command, int column) {
        if (tracks.isEmpty()) {
            arguments.error(column, "order", command + " before the first TRACK", "put it behind its TRACK line");
        }
        return !tracks.isEmpty();
    }

    CueSheet finish() {
        List<CueSheet.TrackLine> lines = new ArrayList<>();
        for (TrackDraft track : tracks) {
            lines.add(track.finish());
        }
        return new CueSheet(catalog, cdTextFile, words, files, lines, marks, remarks.all(), style(), problems.all());
    }

    private CueStyle style() {
        Map<Integer, CueStyle.OfTrack> orders = new HashMap<>();
        for (TrackDraft track : tracks) {
            orders.put(track.number, new CueStyle.OfTrack(track.order, List.copyOf(track.flags)));
        }
        return new CueStyle(order, orders);
    }

    private static void addOnce(List<String> order, String command) {
        if (!order.contains(command)) {
            order.add(command);
        }
    }
}
