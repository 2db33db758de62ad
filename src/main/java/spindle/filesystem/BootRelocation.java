// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import spindle.filesystem.RelocationEdits.Form;
import spindle.io.LittleEndian;

/** Notes the addresses of a boot catalogue (El Torito, 2), and those that a boot image has of itself. */
final class BootRelocation {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    private static final int ENTRY = 32;
    private static final int CATALOG_BYTES = 4 * BLOCK;
    private static final int SECTION = 0x90;
    private static final int LAST_SECTION = 0x91;
    private static final int EXTENSION = 0x44;

    private final ByteStore image;
    private final long base;
    private final RelocationEdits edits;

    BootRelocation(ByteStore image, long base, RelocationEdits edits) {
        this.image = image;
        this.base = base;
        this.edits = edits;
    }

    /**
     * Notes a catalogue.
     *
     * @param record position of the boot record that leads to it
     * @param catalog its LBA
     */
    void add(long record, long catalog) throws IOException {
        if (catalog < base) {
            return;
        }
        edits.add(record + 71, Form.LITTLE);
        long start = (catalog - base) * BLOCK;
        byte[] entries = image.read(start, CATALOG_BYTES);
        if (entries.length < 2 * ENTRY || !ElTorito.isValidation(entries)) {
            return;
        }
        addEntry(start, entries, ENTRY);
        int at = 2 * ENTRY;
        while (at + ENTRY <= entries.length && isSection(entries[at] & 0xFF)) {
            int left = LittleEndian.u16(entries, at + 2);
            at += ENTRY;
            while (left > 0 && at + ENTRY <= entries.length) {
                if (entries[at] != EXTENSION) {
                    addEntry(start, entries, at);
                    left--;
                }
                at += ENTRY;
            }
        }
    }

    private static boolean isSection(int kind) {
        return kind == SECTION || kind == LAST_SECTION || kind == EXTENSION;
    }

    private void addEntry(long start, byte[] entries, int at) throws IOException {
        long lba = LittleEndian.u32(entries, at + 8);
        if (lba < base || lba == 0) {
            return;
        }
        edits.add(start + at + 8, Form.LITTLE);
        // A boot information table: the LBA of the primary descriptor at 8, the image's own at 12.
        long boot = (lba - base) * BLOCK;
        byte[] table = image.read(boot + 8, 8);
        if (table.length == 8 && LittleEndian.u32(table, 0) == base + 16 && LittleEndian.u32(table, 4) == lba) {
            edits.add(boot + 8, Form.LITTLE);
            edits.add(boot + 12, Form.LITTLE);
        }
    }
}
