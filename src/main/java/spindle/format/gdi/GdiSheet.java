// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.List;

/**
 * What the text of a GDI says.
 *
 * @param entries the tracks, ascending
 */
record GdiSheet(List<Entry> entries) {
    GdiSheet {
        entries = List.copyOf(entries);
    }

    /**
     * A track's line.
     *
     * @param place the sheet and the line's number, for messages
     * @param line what it says
     */
    record Entry(String place, GdiLine line) {}

    /** {@return the files that tracks lie in} */
    List<String> fileNames() {
        return entries.stream().map(entry -> entry.line().file()).distinct().toList();
    }
}
