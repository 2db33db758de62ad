// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import java.util.List;
import spindle.io.Amounts;

/**
 * Entries of a table of contents that do not follow from tracks and lead-outs: pointers from session to session, and what the
 * blank disc says of itself.
 *
 * @param entries in the sheet's order
 */
public record TocExtras(List<TocEntry> entries) implements Attachment {
    /** No entries. */
    public static final TocExtras NONE = new TocExtras(List.of());

    public TocExtras {
        entries = List.copyOf(entries);
    }

    @Override
    public long count() {
        return entries.size();
    }

    @Override
    public String describe() {
        return "the " + Amounts.of(entries.size(), "entry", "entries")
                + " of the table of contents beside tracks and lead-outs";
    }
}
