// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.BlockReader;
import spindle.filesystem.iso9660.BootCatalog;
import spindle.filesystem.iso9660.BootEntry;
import spindle.filesystem.iso9660.VolumeDescriptor;
import spindle.filesystem.relocate.RelocationEdits.Form;
import spindle.io.LittleEndian;

/** Notes the addresses of a boot catalogue (El Torito, 2), and those that a boot image has of itself. */
final class BootRelocation {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

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
        edits.add(record + VolumeDescriptor.BOOT_CATALOG, Form.LITTLE);
        long start = (catalog - base) * BLOCK;
        Optional<BootCatalog> found = BootCatalog.of(image.read(start, BootCatalog.MOST_BYTES));
        if (found.isPresent()) {
            for (BootEntry entry : found.get().entries()) {
                addEntry(start + entry.offset(), entry.block());
            }
        }
    }

    /** @param position of the entry in the image */
    private void addEntry(long position, long lba) throws IOException {
        if (lba < base || lba == 0) {
            return;
        }
        edits.add(position + BootEntry.BLOCK, Form.LITTLE);
        // A boot information table: the LBA of the primary descriptor at 8, the image's own at 12.
        long boot = (lba - base) * BLOCK;
        byte[] table = image.read(boot + 8, 8);
        if (table.length == 8
                && LittleEndian.u32(table, 0) == base + VolumeDescriptor.FIRST_BLOCK
                && LittleEndian.u32(table, 4) == lba) {
            edits.add(boot + 8, Form.LITTLE);
            edits.add(boot + 12, Form.LITTLE);
        }
    }
}
