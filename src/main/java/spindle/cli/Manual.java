// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;

/**
 * What help texts say of a verb beside its options.
 *
 * @param name the verb
 * @param usage the command line in short, without the name of the program: {@code iso IMAGE...}
 * @param summary what it does, in one line
 * @param examples command lines to begin with
 * @param details paragraphs of plain text, without line breaks inside, parted by blank lines
 */
record Manual(String name, String usage, String summary, List<Example> examples, String details) {
    /** Copies the examples. */
    Manual {
        examples = List.copyOf(examples);
    }
}
