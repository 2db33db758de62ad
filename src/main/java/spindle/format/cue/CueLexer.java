// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

/**
 * Takes a sheet's text apart: line by line (ended by CR, LF or both), and a line word by word. All characters up to the
 * blank, and the no-break space, separate words.
 */
final class CueLexer {
    private final String text;
    private int line;
    private int lineStart;
    private int lineEnd;
    private int next;
    private int at;

    CueLexer(String text) {
        this.text = text;
    }

    /** Goes to the next line, the first one at first, and returns whether there is one. */
    boolean nextLine() {
        if (next >= text.length()) {
            return false;
        }
        lineStart = next;
        lineEnd = next;
        while (lineEnd < text.length() && text.charAt(lineEnd) != '\n' && text.charAt(lineEnd) != '\r') {
            lineEnd++;
        }
        next = lineEnd + 1;
        if (next < text.length() && text.charAt(lineEnd) == '\r' && text.charAt(next) == '\n') {
            next++;
        }
        at = lineStart;
        line++;
        return true;
    }

    /** {@return the number of this line, from 1} */
    int line() {
        return line;
    }

    /** {@return this line without its end} */
    String raw() {
        return text.substring(lineStart, lineEnd);
    }

    /** {@return the column of the next word, from 1} */
    int column() {
        skipBlanks();
        return at - lineStart + 1;
    }

    /** {@return the next word of this line, or an empty string where there is none} */
    String word() {
        skipBlanks();
        int from = at;
        while (at < lineEnd && !isBlank(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** {@return the rest of this line without the blanks around it, and stays where it is} */
    String peekRest() {
        skipBlanks();
        int to = lineEnd;
        while (to > at && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(at, to);
    }

    /** {@return the rest of this line without the blanks around it} */
    String rest() {
        String rest = peekRest();
        at = lineEnd;
        return rest;
    }

    /** {@return whether a character separates words} */
    static boolean isBlank(char c) {
        return c <= ' ' || c == '\u00A0';
    }

    private void skipBlanks() {
        while (at < lineEnd && isBlank(text.charAt(at))) {
            at++;
        }
    }
}
