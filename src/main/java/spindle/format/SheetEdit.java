// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.List;

/**
 * One line of a sheet, written anew.
 *
 * @param line the line, from 1
 * @param lines what stands in its place, without line ends; empty where the line goes
 */
public record SheetEdit(int line, List<String> lines) {
    public SheetEdit {
        lines = List.copyOf(lines);
    }

    /** {@return a line with other words} */
    public static SheetEdit to(int line, String words) {
        return new SheetEdit(line, List.of(words));
    }

    /** {@return a line that goes} */
    public static SheetEdit without(int line) {
        return new SheetEdit(line, List.of());
    }
}
