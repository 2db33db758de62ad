// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.ArrayDeque;
import java.util.Deque;
import spindle.disc.SteeringCharacter;

/**
 * HTML and SVG as they are written: every text and every value of an attribute is escaped here, and nowhere else, so that
 * names from a disc cannot become markup. Controls, and characters that turn the order of letters around, are replaced.
 */
final class Markup {
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /**
     * Begins an element.
     *
     * @param attributes names and values in turn; names are ours
     */
    Markup begin(String element, String... attributes) {
        tag(element, attributes);
        open.push(element);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup end() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** Writes an element that holds nothing and has no end, as {@code path} of SVG or {@code meta}. */
    Markup empty(String element, String... attributes) {
        tag(element, attributes);
        out.setLength(out.length() - 1);
        out.append("/>");
        return this;
    }

    /** Writes an element that holds a text. */
    Markup with(String element, String text, String... attributes) {
        return begin(element, attributes).text(text).end();
    }

    /** Writes text. */
    Markup text(String text) {
        escape(text);
        return this;
    }

    /** Writes what is markup already: of another {@link Markup}, or of our own resources. */
    Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    Markup line() {
        out.append('\n');
        return this;
    }

    /** {@return how many characters are written} */
    int length() {
        return out.length();
    }

    private void tag(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(isShown(text, i) ? character : '\uFFFD');
            }
        }
    }

    /** {@return whether a character is one to be seen: no control, no half of a character, nothing that turns text around} */
    private static boolean isShown(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return !SteeringCharacter.is(character);
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("open elements: " + open);
        }
        return out.toString();
    }
}
