// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.List;
import java.util.Optional;

/**
 * A section of a sheet.
 *
 * @param name what stands between the brackets, without blanks around it
 * @param line its line, from 1
 * @param entries its lines {@code key=value}, in order
 */
record IniSection(String name, int line, List<Entry> entries) {
    /**
     * A line {@code key=value}.
     *
     * @param key what stands before the equals sign, without blanks around it
     * @param value what stands behind it, without blanks around it
     * @param line its line, from 1
     */
    record Entry(String key, String value, int line) {}

    /** {@return the last entry of this key, whatever its case} */
    Optional<Entry> find(String key) {
        Optional<Entry> found = Optional.empty();
        for (Entry entry : entries) {
            if (entry.key().equalsIgnoreCase(key)) {
                found = Optional.of(entry);
            }
        }
        return found;
    }

    /** {@return whether it has this name, whatever its case} */
    boolean isNamed(String text) {
        return name.equalsIgnoreCase(text);
    }

    /** {@return what follows a word in its name, where it begins with it: {@code 3} of {@code TRACK 3}} */
    Optional<String> numberAfter(String word) {
        return after(name, word);
    }

    /** {@return what follows a word and a blank in a text, where it begins with it, whatever its case} */
    static Optional<String> after(String text, String word) {
        boolean begins = text.length() > word.length()
                && text.regionMatches(true, 0, word, 0, word.length())
                && Character.isWhitespace(text.charAt(word.length()));
        return begins ? Optional.of(text.substring(word.length()).strip()) : Optional.empty();
    }
}
