// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The lines of a sheet as its lexer counts them.
 *
 * @param lines without their ends
 */
record CueLines(List<String> lines) {
    CueLines {
        lines = List.copyOf(lines);
    }

    static CueLines of(String text) {
        List<String> lines = new ArrayList<>();
        CueLexer lexer = new CueLexer(text);
        while (lexer.nextLine()) {
            lines.add(lexer.raw());
        }
        return new CueLines(lines);
    }

    /** {@return a line, from 1; empty where there is none} */
    String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    /** {@return the blanks before the first word of a line} */
    String indent(int number) {
        String line = line(number);
        int at = 0;
        while (at < line.length() && CueLexer.isBlank(line.charAt(at))) {
            at++;
        }
        return line.substring(0, at);
    }

    /** {@return the first word of a line, upper case} */
    String command(int number) {
        return lexer(number).word().toUpperCase(Locale.ROOT);
    }

    /** {@return what stands behind the first word of a line} */
    String argument(int number) {
        CueLexer lexer = lexer(number);
        lexer.word();
        return lexer.rest();
    }

    private CueLexer lexer(int number) {
        CueLexer lexer = new CueLexer(line(number));
        lexer.nextLine();
        return lexer;
    }
}
