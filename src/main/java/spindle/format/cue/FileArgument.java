// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Locale;
import spindle.format.sheet.Quoted;

/**
 * What follows the word FILE.
 *
 * @param name the file's name, without quotes
 * @param type the word for what it holds, upper case; empty where there is none
 * @param oddity what is odd about the line; empty where nothing is
 */
record FileArgument(String name, String type, String oddity) {
    /** Takes the rest of a FILE line apart; the outermost quotes count, and blanks may be in a name without quotes. */
    static FileArgument parse(String rest) {
        if (!rest.startsWith("\"")) {
            return bare(rest, "");
        }
        int close = rest.lastIndexOf('"');
        if (close == 0) {
            return bare(rest.substring(1), "the quotes are not closed");
        }
        String type = rest.substring(close + 1).trim();
        int end = 0;
        while (end < type.length() && !CueLexer.isBlank(type.charAt(end))) {
            end++;
        }
        String oddity = end < type.length() ? "what follows the type of the file is ignored" : "";
        return typed(rest.substring(1, close), type.substring(0, end), oddity);
    }

    private static FileArgument bare(String text, String oddity) {
        int blank = text.length() - 1;
        while (blank >= 0 && !CueLexer.isBlank(text.charAt(blank))) {
            blank--;
        }
        String last = text.substring(blank + 1);
        if (blank > 0 && FileWord.isKnown(last.toUpperCase(Locale.ROOT))) {
            return typed(text.substring(0, blank).trim(), last, oddity);
        }
        return typed(text, "", oddity);
    }

    private static FileArgument typed(String name, String type, String oddity) {
        String word = type.toUpperCase(Locale.ROOT);
        String said = !oddity.isEmpty() || FileWord.isKnown(word)
                ? oddity
                : word.isEmpty()
                        ? "FILE without a type; its content tells"
                        : Quoted.of(word) + " is not a type of file; its content tells";
        return new FileArgument(name, word, said);
    }
}
