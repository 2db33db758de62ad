// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.List;

/** Text in lines that fit a terminal. */
final class Paragraph {
    /** Columns of a terminal that are sure to be there. */
    static final int COLUMNS = 80;

    private Paragraph() {}

    /**
     * {@return the words of a text in lines of at most {@link #COLUMNS}}
     *
     * @param indent blanks before each line
     */
    static List<String> lines(String text, int indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && indent + line.length() + 1 + word.length() > COLUMNS) {
                lines.add(" ".repeat(indent) + line);
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(" ".repeat(indent) + line);
        return lines;
    }

    /**
     * {@return a term and what it means, beside each other where the term is short, else below each other}
     *
     * @param indent the column at which the meaning begins
     */
    static List<String> entry(String term, String meaning, int indent) {
        List<String> lines = lines(meaning, indent);
        String head = "  " + term;
        if (head.length() + 2 > indent) {
            lines.add(0, head);
        } else {
            lines.set(0, head + lines.get(0).substring(head.length()));
        }
        return lines;
    }
}
