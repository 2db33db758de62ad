// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Locale;
import java.util.Optional;
import spindle.format.sheet.Quoted;

/**
 * Reads a sheet's text. It never throws: what is wrong is among the sheet's problems, and what is not understood among its
 * remarks.
 */
final class CueParser {
    /** Lines of a sheet that are read: 99 tracks of 100 indexes and as many other words. */
    private static final int MAX_LINES = 20_000;

    private final CueLexer lexer;
    private final CueDraft draft;
    private final ArgumentReader arguments;
    private final DetailParser details;

    private CueParser(String text) {
        lexer = new CueLexer(text);
        draft = new CueDraft(lexer);
        arguments = draft.arguments;
        details = new DetailParser(draft);
    }

    /** {@return the sheet that a text says} */
    static CueSheet parse(String text) {
        return new CueParser(text).sheet();
    }

    private CueSheet sheet() {
        while (lexer.nextLine()) {
            if (lexer.line() > MAX_LINES) {
                arguments.error(0, "length", "there are more than " + MAX_LINES + " lines", "no CUE sheet is as long");
                break;
            }
            line();
        }
        return draft.finish();
    }

    private void line() {
        int column = lexer.column();
        String command = lexer.word().toUpperCase(Locale.ROOT);
        switch (command) {
            case "" -> {}
            case "REM" -> remark();
            case "FILE" -> file();
            case "TRACK" -> track();
            case "INDEX" -> index(column);
            case "PREGAP", "POSTGAP" -> gap(command, column);
            case "FLAGS" -> details.flags(column);
            case "CATALOG" -> details.catalog(column);
            case "MCN" -> details.mcn(column);
            case "ISRC" -> details.isrc(column);
            case "CDTEXTFILE" -> details.cdTextFile(column);
            default -> details.word(command, column);
        }
    }

    private void remark() {
        draft.remark();
        Optional<CueMark> mark = CueMark.parse(lexer.line(), lexer.rest(), draft.tracks.size());
        if (mark.isPresent()) {
            draft.marks.add(mark.get());
        }
    }

    private void file() {
        int column = lexer.column();
        FileArgument argument = FileArgument.parse(lexer.rest());
        if (argument.name().isEmpty()) {
            arguments.error(column, "file-line", "FILE without a name", "write FILE \"game.bin\" BINARY");
        } else if (!argument.oddity().isEmpty()) {
            arguments.lenient(column, "file-line", argument.oddity());
        }
        draft.add(new CueSheet.FileLine(new CueSheet.FileName(lexer.line(), argument.name()), argument.type()));
    }

    private void track() {
        int column = lexer.column();
        int number = CueTime.number(lexer.word());
        int modeColumn = lexer.column();
        String mode = lexer.word().toUpperCase(Locale.ROOT);
        if (number < 0) {
            arguments.error(column, "track-number", "TRACK without a number", "write TRACK 01 MODE1/2352");
        } else if (CueMode.of(mode).isEmpty() && !AbsentData.isUntold(mode)) {
            String what = mode.isEmpty() ? "TRACK without a mode" : Quoted.of(mode) + " is not a track mode";
            String nearest = CueMode.nearest(mode).word();
            arguments.error(modeColumn, "track-mode", what, "perhaps " + nearest + " is meant");
        }
        arguments.finish();
        if (draft.isContinued(number)) {
            draft.current().isRepeated = true;
            String what = CueSheet.label("TRACK", number) + " is there again behind FILE, and goes on";
            arguments.lenient(column, "track-repeated", what);
            return;
        }
        draft.add(new TrackDraft(lexer.line(), number, mode));
    }

    private void index(int column) {
        int number = CueTime.number(lexer.word());
        Optional<CueTime> time = arguments.time();
        if (number < 0) {
            arguments.error(column, "index-number", "INDEX without a number", "write INDEX 01 00:00:00");
        } else if (time.isPresent() && draft.isInTrack("INDEX", column)) {
            int file = draft.files.size() - 1;
            draft.current().indexes.add(new CueSheet.IndexLine(lexer.line(), number, time.get(), file));
            draft.note("INDEX");
        }
    }

    private void gap(String command, int column) {
        Optional<CueTime> time = arguments.time();
        if (time.isEmpty() || !draft.isInTrack(command, column)) {
            return;
        }
        TrackDraft track = draft.current();
        boolean before = command.equals("PREGAP");
        if ((before ? track.pregap : track.postgap).isPresent()) {
            arguments.error(column, "gap", "a second " + command + " in one track", "leave one of them");
            return;
        }
        Optional<CueSheet.GapLine> gap = Optional.of(new CueSheet.GapLine(lexer.line(), time.get()));
        track.pregap = before ? gap : track.pregap;
        track.postgap = before ? track.postgap : gap;
        draft.note(command);
    }
}
