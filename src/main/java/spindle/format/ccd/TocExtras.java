// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.List;

/**
 * What a table of contents says beside tracks and lead-outs: pointers from session to session, and what the blank disc
 * says of itself.
 *
 * @param entries in the sheet's order
 */
record TocExtras(List<TocEntry> entries) {
    TocExtras {
        entries = List.copyOf(entries);
    }
}
