// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.io.DiscFormatException;

/** Cuts the text of a TOC into tokens. Comments run from two slashes to the end of the line. */
final class TocLexer {
    private static final int END = -1;

    /** The words, beside those of CD-TEXT, that a string follows. */
    private static final Set<String> TAKES_STRING = Set.of("CATALOG", "ISRC", "FILE", "AUDIOFILE", "DATAFILE", "FIFO");

    private final String name;
    private final Notices notices;
    private final byte[] bytes;
    private int at;
    private int line = 1;
    private int lineStart;
    /** The line whose lower case was told last; 0: none. */
    private int toldLine;

    /** @param name of the file, for messages */
    TocLexer(String name, byte[] bytes, Notices notices) {
        this.name = name;
        this.notices = notices;
        this.bytes = bytes;
        boolean mark = bytes.length >= 3 && peek(0) == 0xEF && peek(1) == 0xBB && peek(2) == 0xBF;
        at = mark ? 3 : 0;
        lineStart = at;
    }

    /**
     * {@return the next token; the same end again and again behind the last}
     *
     * @throws DiscFormatException where the bytes are no token
     */
    TocToken next() throws DiscFormatException {
        skipSpace();
        int column = at - lineStart + 1;
        int c = peek(0);
        if (c == END) {
            return token(TocToken.Kind.END, "", column);
        }
        if (c == '"') {
            return string(column);
        }
        if (isDigit(c)) {
            return token(TocToken.Kind.NUMBER, run(TocLexer::isDigit), column);
        }
        if (isLetter(c)) {
            return word(column);
        }
        if ("{}:,#".indexOf(c) >= 0) {
            at++;
            return token(TocToken.Kind.SIGN, String.valueOf((char) c), column);
        }
        throw problem(column, Quoted.of(String.valueOf((char) c)) + " is no word of a TOC");
    }

    /** {@return the line that is read, from 1} */
    int line() {
        return line;
    }

    boolean isAtEnd() {
        return at >= bytes.length;
    }

    /** {@return whether nothing but blanks stands before a token of the line that is read} */
    boolean isFirstInLine(TocToken token) {
        return new String(bytes, lineStart, token.column() - 1, StandardCharsets.ISO_8859_1).isBlank();
    }

    /** Goes back to the beginning of the line that is read. */
    void toLineStart() {
        at = lineStart;
    }

    /** Goes to the beginning of the next line, or to the end. */
    void skipLine() {
        while (peek(0) != END && peek(0) != '\n') {
            at++;
        }
        if (peek(0) == '\n') {
            at++;
            line++;
            lineStart = at;
        }
    }

    /** {@return the word that the rest of the line begins with, upper case; empty where it begins with none} */
    String firstWord() {
        int from = at;
        while (peek(0) == ' ' || peek(0) == '\t') {
            at++;
        }
        String word = run(b -> isLetter(b) || isDigit(b)).toUpperCase(Locale.ROOT);
        at = from;
        return word;
    }

    /** {@return the syntax error at a token} */
    DiscFormatException problem(TocToken token, String problem) {
        return new DiscFormatException(place(token), problem, "correct the TOC");
    }

    /** {@return how a message names a token: {@code disc.toc:3:14}} */
    String place(TocToken token) {
        return name + ":" + token.line() + ":" + token.column();
    }

    private DiscFormatException problem(int column, String problem) {
        return new DiscFormatException(name + ":" + line + ":" + column, problem, "correct the TOC");
    }

    private TocToken token(TocToken.Kind kind, String text, int column) {
        return new TocToken(kind, text, TocToken.Escape.NONE, line, column);
    }

    /** cdrdao knows its words in upper case alone. */
    private TocToken word(int column) throws DiscFormatException {
        String written = run(b -> isLetter(b) || isDigit(b));
        String word = written.toUpperCase(Locale.ROOT);
        if (!word.equals(written) && line != toldLine) {
            toldLine = line;
            String place = name + ":" + line + ":" + column;
            notices.warning("keyword", 0, place, Quoted.of(written) + " is not in upper case; it is read so");
        }
        return token(TocToken.Kind.WORD, word, column);
    }

    private int peek(int ahead) {
        return at + ahead < bytes.length ? bytes[at + ahead] & 0xFF : END;
    }

    private void skipSpace() {
        while (true) {
            int c = peek(0);
            if (c == '\n') {
                at++;
                line++;
                lineStart = at;
            } else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x1A) {
                at++;
            } else if (c == '/' && peek(1) == '/') {
                while (peek(0) != END && peek(0) != '\n') {
                    at++;
                }
            } else {
                return;
            }
        }
    }

    private String run(IntPredicate accepted) {
        StringBuilder text = new StringBuilder();
        while (peek(0) != END && accepted.test(peek(0))) {
            text.append((char) peek(0));
            at++;
        }
        return text.toString();
    }

    /** Reads a string. cdrdao writes quotes and backslashes of CD-TEXT as they are: such a string ends at the line's last quote. */
    private TocToken string(int column) throws DiscFormatException {
        int from = at + 1;
        int close = close(from);
        if (close == END || isFollowedByText(close)) {
            close = lastQuote(from);
            if (close < from) {
                throw problem(column, "the string is not closed");
            }
            String what =
                    "a quote or backslash of the text is not escaped; the text ends at the last quote of the line";
            notices.warning("quotes", 0, name + ":" + line + ":" + column, what);
        }
        return string(from, close, column);
    }

    private TocToken string(int from, int end, int column) {
        StringBuilder text = new StringBuilder();
        TocToken.Escape escape = TocToken.Escape.NONE;
        at = from;
        while (at < end) {
            int c = peek(0);
            boolean octal = c == '\\' && at + 3 < end && isOctal(peek(1)) && isOctal(peek(2)) && isOctal(peek(3));
            boolean escaped = c == '\\' && at + 1 < end && (peek(1) == '"' || peek(1) == '\\');
            if (octal) {
                escape = TocToken.Escape.OCTAL;
                text.append((char) ((digit(1) * 64 + digit(2) * 8 + digit(3)) & 0xFF));
            } else {
                text.append((char) (escaped ? peek(1) : c));
            }
            at += octal ? 4 : escaped ? 2 : 1;
        }
        at = end + 1;
        return new TocToken(TocToken.Kind.STRING, text.toString(), escape, line, column);
    }

    /** {@return where the first quote is that no backslash escapes, or -1 where the line has none} */
    private int close(int from) {
        for (int i = from; i < bytes.length && bytes[i] != '\n'; i++) {
            if (bytes[i] == '"') {
                return i;
            }
            i += bytes[i] == '\\' && i + 1 < bytes.length && (bytes[i + 1] == '"' || bytes[i + 1] == '\\') ? 1 : 0;
        }
        return END;
    }

    private int lastQuote(int from) {
        int last = END;
        for (int i = from; i < bytes.length && bytes[i] != '\n'; i++) {
            last = bytes[i] == '"' ? i : last;
        }
        return last;
    }

    /** {@return whether more quotes follow in the line that no word of a TOC stands before} */
    private boolean isFollowedByText(int close) {
        int next = close + 1;
        while (next < bytes.length && bytes[next] != '\n' && bytes[next] != '"') {
            next++;
        }
        if (next >= bytes.length || bytes[next] == '\n') {
            return false;
        }
        String between = new String(bytes, close + 1, next - close - 1, StandardCharsets.ISO_8859_1).strip();
        String word = between.substring(between.lastIndexOf(' ') + 1);
        return !between.contains("//") && TextWord.type(word).isEmpty() && !TAKES_STRING.contains(word);
    }

    private int digit(int ahead) {
        return peek(ahead) - '0';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isOctal(int c) {
        return c >= '0' && c <= '7';
    }

    private static boolean isLetter(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '_';
    }
}
