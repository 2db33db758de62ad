// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

/**
 * A token of a TOC.
 *
 * @param kind what it is
 * @param text its characters; of a string, one for each byte that it stands for
 * @param escape whether octal escapes stand in a string, whose bytes are then in the encoding of their block
 * @param line where it begins, from 1
 * @param column where it begins, from 1
 */
record TocToken(Kind kind, String text, Escape escape, int line, int column) {
    /** What a token is. */
    enum Kind {
        /** A keyword. */
        WORD,
        /** Decimal digits. */
        NUMBER,
        /** What stood in quotes. */
        STRING,
        /** One of the signs of the grammar: braces, colon, comma, number sign. */
        SIGN,
        /** The end of the text. */
        END
    }

    /** Whether a string holds octal escapes. */
    enum Escape {
        NONE,
        OCTAL
    }

    /** {@return whether it is this keyword} */
    boolean isWord(String word) {
        return kind == Kind.WORD && text.equals(word);
    }

    /** {@return whether it is this sign} */
    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }
}
