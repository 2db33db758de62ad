// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line that shows a verb.
 *
 * @param command the command line without the name of the program: {@code iso game.cue}
 * @param effect what it gives: {@code game.iso}
 */
record Example(String command, String effect) {
    /** A line of examples: the command line, two blanks, and what it gives. */
    private static final Pattern LINE = Pattern.compile("spindle (.+?) {2}(.+)");

    /** {@return the examples that a paragraph consists of, one a line; none where it is text} */
    static List<Example> of(String paragraph) {
        List<Matcher> lines = paragraph.strip().lines().map(LINE::matcher).toList();
        return lines.stream().allMatch(Matcher::matches)
                ? lines.stream()
                        .map(line -> new Example(line.group(1), line.group(2).strip()))
                        .toList()
                : List.of();
    }
}
