// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Optional;
import spindle.format.sheet.Quoted;

/** Reads the arguments of a sheet's commands, and notes what is odd about them. */
final class ArgumentReader {
    private final CueLexer lexer;
    private final ProblemList problems;

    ArgumentReader(CueLexer lexer, ProblemList problems) {
        this.lexer = lexer;
        this.problems = problems;
    }

    /** {@return the rest of the line as a text without its quotes; the outermost pair counts} */
    String text() {
        int column = lexer.column();
        String rest = lexer.rest();
        if (!rest.startsWith("\"")) {
            return rest;
        }
        int close = rest.lastIndexOf('"');
        if (close == 0) {
            lenient(column, "quotes", "the quotes are not closed");
            return rest.substring(1);
        }
        if (close < rest.length() - 1) {
            lenient(column, "trailing", "what follows the quotes is ignored");
        }
        return rest.substring(1, close);
    }

    /** {@return the rest of the line as a time; empty, with an error noted, where it is none} */
    Optional<CueTime> time() {
        int column = lexer.column();
        String rest = lexer.rest();
        int end = CueTime.end(rest);
        String written = rest.substring(0, end);
        Optional<CueTime> time = CueTime.parse(written);
        if (time.isEmpty()) {
            String remedy = "write minutes, seconds and frames: 00:02:00";
            problems.error(lexer.line(), column, "time", Quoted.of(rest) + " is not a time", remedy);
        } else if (end < rest.length()) {
            lenient(column, "trailing", "what follows the time is ignored: " + Quoted.of(rest.substring(end)));
        } else if (written.indexOf(' ') >= 0 || written.indexOf('\t') >= 0) {
            lenient(column, "time", "there are blanks within the time " + Quoted.of(written));
        }
        return time;
    }

    /** Notes what is left of the line. */
    void finish() {
        int column = lexer.column();
        String rest = lexer.rest();
        if (!rest.isEmpty()) {
            lenient(column, "trailing", "the end of the line is ignored: " + Quoted.of(rest));
        }
    }

    /** Notes an oddity of this line. */
    void lenient(int column, String rule, String message) {
        problems.lenient(lexer.line(), column, rule, message);
    }

    /** Notes an error of this line. */
    void error(int column, String rule, String message, String remedy) {
        problems.error(lexer.line(), column, rule, message, remedy);
    }
}
