// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import spindle.format.sheet.Quoted;
import spindle.io.DiscFormatException;

/** The tokens of a TOC, one after the other, with a look at the next. */
final class Tokens {
    /** More digits than any length or offset has. */
    private static final int MAX_DIGITS = 12;

    private final TocLexer lexer;
    private @Nullable TocToken ahead;
    private @Nullable TocToken last;
    /** The line that was gone back to, from which nothing could be understood; 0: none. */
    private int triedLine;

    Tokens(TocLexer lexer) {
        this.lexer = lexer;
    }

    /** {@return the next token, which stays the next} */
    TocToken peek() throws DiscFormatException {
        TocToken token = ahead == null ? lexer.next() : ahead;
        ahead = token;
        return token;
    }

    TocToken next() throws DiscFormatException {
        TocToken token = peek();
        ahead = null;
        last = token;
        return token;
    }

    /** Goes to the next line that begins with one of some words, behind one that is not understood; or to the end. */
    void skipTo(Set<String> words) {
        TocToken near = ahead == null ? last : ahead;
        ahead = null;
        boolean again =
                near != null && near.line() == lexer.line() && near.line() != triedLine && lexer.isFirstInLine(near);
        if (again) {
            triedLine = lexer.line();
            lexer.toLineStart();
        } else {
            lexer.skipLine();
        }
        while (!lexer.isAtEnd() && !words.contains(lexer.firstWord())) {
            lexer.skipLine();
        }
    }

    /** {@return whether a word is the next, which is taken then} */
    boolean accept(String word) throws DiscFormatException {
        boolean there = peek().isWord(word);
        if (there) {
            next();
        }
        return there;
    }

    /** Takes a sign, which must be the next. */
    void sign(String sign) throws DiscFormatException {
        TocToken token = next();
        if (!token.isSign(sign)) {
            throw unexpected(token, "\"" + sign + "\"");
        }
    }

    /** Takes a string, which must be the next. */
    TocToken string() throws DiscFormatException {
        TocToken token = next();
        if (token.kind() != TocToken.Kind.STRING) {
            throw unexpected(token, "text in quotes");
        }
        return token;
    }

    /** Takes a number from 0 to {@code max}, which must be the next. */
    long number(long max) throws DiscFormatException {
        TocToken token = next();
        if (token.kind() != TocToken.Kind.NUMBER) {
            throw unexpected(token, "a number");
        }
        if (token.text().length() > MAX_DIGITS || Long.parseLong(token.text()) > max) {
            throw lexer.problem(
                    token,
                    token.text().length() > 20
                            ? "the number is too large"
                            : token.text() + " is too large: " + max + " is the most");
        }
        return Long.parseLong(token.text());
    }

    /** Takes frames, written as {@code mm:ss:ff}, which must be the next. */
    long time() throws DiscFormatException {
        return time(number(999_999));
    }

    /**
     * Takes a length: a time, or a number of something.
     *
     * @param unit of what
     */
    TocLength length(TocLength.Unit unit) throws DiscFormatException {
        long number = number(999_999_999_999L);
        return peek().isSign(":") ? new TocLength(time(number), TocLength.Unit.FRAMES) : new TocLength(number, unit);
    }

    private long time(long minutes) throws DiscFormatException {
        sign(":");
        long seconds = number(59);
        sign(":");
        return (minutes * 60 + seconds) * 75 + number(74);
    }

    /** {@return how a message names the next token's place} */
    String place() throws DiscFormatException {
        return lexer.place(peek());
    }

    /** {@return the error of something else where something was wanted} */
    DiscFormatException unexpected(TocToken token, String wanted) {
        String found = token.kind() == TocToken.Kind.END ? "the end" : Quoted.of(token.text());
        return lexer.problem(token, found + " stands where " + wanted + " should");
    }

    /** {@return an error at the next token} */
    DiscFormatException problem(String problem) throws DiscFormatException {
        return lexer.problem(peek(), problem);
    }
}
