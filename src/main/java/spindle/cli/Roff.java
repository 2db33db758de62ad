// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A manual page in the macros of man(7), which groff and mandoc read alike. */
final class Roff {
    /** A word that begins with a hyphen, alone or behind a bracket: an option, whose hyphens stay such. */
    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?\\w[\\w-]*");

    private final StringBuilder page = new StringBuilder();

    /**
     * Begins a page of section 1.
     *
     * @param name the name of the page
     * @param date when the program was released, as {@code 2025-01-01}
     * @param source the program and its version
     */
    Roff(String name, String date, String source) {
        macro(".TH %s 1 %s %s %s"
                .formatted(
                        quoted(name.toUpperCase(Locale.ROOT)), quoted(date), quoted(source), quoted("User Commands")));
        // Text is set flush left, and words are not broken.
        macro(".ad l").macro(".nh");
    }

    /** Begins a section. */
    Roff section(String title) {
        return macro(".SH " + quoted(title));
    }

    /** Begins a section within a section. */
    Roff subsection(String title) {
        return macro(".SS " + quoted(title));
    }

    /** Begins a paragraph. */
    Roff paragraph(String text) {
        return macro(".PP").text(text);
    }

    /** Goes on with text. */
    Roff text(String text) {
        Paragraph.lines(escaped(text), 0).forEach(words -> macro(line(words)));
        return this;
    }

    /**
     * Adds a term and what it means.
     *
     * @param term text with its fonts, of {@link #bold} and {@link #italic}
     */
    Roff entry(String term, String meaning) {
        return macro(".TP").macro(line(term)).text(meaning);
    }

    /** Adds a line with its fonts. */
    Roff styled(String text) {
        return macro(line(text));
    }

    /** {@return text as it is typed, in bold} */
    static String bold(String text) {
        return "\\fB" + typed(text) + "\\fR";
    }

    /** {@return the name of a value, in italics} */
    static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    /** {@return text as it is typed: a hyphen is one, and no line is broken at it} */
    static String typed(String text) {
        return withoutEscapes(text).replace("-", "\\-");
    }

    /** {@return text in which no character means anything but itself} */
    static String escaped(String text) {
        return OPTION.matcher(withoutEscapes(text))
                .replaceAll(found -> Matcher.quoteReplacement(found.group().replace("-", "\\-")));
    }

    private static String withoutEscapes(String text) {
        return text.replace("\\", "\\e")
                .replace("'", "\\(aq")
                .replace("\"", "\\(dq")
                .replace("`", "\\(ga")
                .replace("^", "\\(ha")
                .replace("~", "\\(ti");
    }

    /** A line that begins with a dot is text, and no macro. */
    private static String line(String text) {
        return text.startsWith(".") ? "\\&" + text : text;
    }

    private static String quoted(String title) {
        return "\"" + escaped(title) + "\"";
    }

    private Roff macro(String line) {
        page.append(line).append('\n');
        return this;
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
