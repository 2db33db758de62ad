// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.VolumeSize;
import spindle.filesystem.iso9660.Dialect;
import spindle.filesystem.iso9660.PathTableEntry;
import spindle.filesystem.iso9660.VolumeDescriptor;
import spindle.filesystem.iso9660.VolumeDescriptor.PathTable;
import spindle.filesystem.relocate.RelocationEdits.Form;

/** Goes through a volume's descriptors and what they lead to, and notes each address. */
final class IsoRelocationPlan {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** The number of a directory is 16 bits wide in a path table, and a name at most 255 bytes long. */
    private static final int MOST_PATH_TABLE_BYTES = 65_536 * (PathTableEntry.FIELDS + 256);

    private final ByteStore image;
    private final long base;
    private final RelocationEdits edits;
    private final ForeignExtents foreign;
    /** Blocks of directories that were gone through: trees may share them. */
    private final BitSet seen = new BitSet();

    IsoRelocationPlan(ByteStore image, long base, RelocationEdits edits, ForeignExtents foreign) {
        this.image = image;
        this.base = base;
        this.edits = edits;
        this.foreign = foreign;
    }

    /** {@return why it cannot be done, if it cannot} */
    Optional<String> fill() throws IOException {
        boolean volume = false;
        boolean terminated = false;
        for (int i = 0; i < VolumeDescriptor.MOST; i++) {
            long at = (long) (VolumeDescriptor.FIRST_BLOCK + i) * BLOCK;
            byte[] block = image.read(at, BLOCK);
            if (BlockBytes.says(block, 1, "BEA01") || BlockBytes.says(block, 1, "NSR0")) {
                return Optional.of("it has a UDF volume, whose addresses cannot be moved");
            }
            Optional<VolumeDescriptor> found =
                    VolumeDescriptor.of(block).filter(each -> each.dialect() == Dialect.ISO9660);
            if (found.isEmpty()) {
                break;
            }
            VolumeDescriptor descriptor = found.get();
            boolean describes = descriptor.isPrimary() || descriptor.isSupplementary();
            if (!terminated && describes && descriptor.blockSize() != BLOCK) {
                return Optional.of("its volume has blocks of " + descriptor.blockSize() + " bytes, not 2048");
            }
            if (!terminated) {
                add(at, descriptor, describes);
                volume |= describes;
            }
            terminated |= descriptor.isTerminator();
        }
        return volume ? Optional.empty() : Optional.of("it has no ISO 9660 volume");
    }

    private void add(long at, VolumeDescriptor descriptor, boolean describes) throws IOException {
        if (describes) {
            addVolume(at, descriptor);
        }
        OptionalLong catalog = descriptor.bootCatalog();
        if (catalog.isPresent()) {
            new BootRelocation(image, base, edits).add(at, catalog.getAsLong());
        }
    }

    private void addVolume(long at, VolumeDescriptor descriptor) throws IOException {
        if (countsWholeDisc(descriptor.spaceSize())) {
            edits.add(at + VolumeDescriptor.SPACE_SIZE, Form.BOTH);
        }
        IsoTreeRelocation tree = new IsoTreeRelocation(image, base, edits, foreign, seen);
        tree.add(at + VolumeDescriptor.ROOT_RECORD, descriptor.root());
        for (PathTable table : PathTable.values()) {
            addPathTable(at + table.offset(), descriptor, table);
        }
    }

    /** A volume space size that counts from LBA 0 of the disc, and does not fit the file otherwise. */
    private boolean countsWholeDisc(long blocks) {
        long there = image.length() / BLOCK;
        return blocks > there + VolumeSize.TOLERATED && blocks >= base && blocks - base <= there + VolumeSize.TOLERATED;
    }

    private void addPathTable(long pointer, VolumeDescriptor descriptor, PathTable order) throws IOException {
        long lba = descriptor.pathTable(order);
        if (lba == 0) {
            return;
        }
        if (lba < base) {
            foreign.add("a path table");
            return;
        }
        Form form = order.isBigEndian() ? Form.BIG : Form.LITTLE;
        edits.add(pointer, form);
        long start = (lba - base) * BLOCK;
        byte[] table = image.read(start, (int) Math.min(descriptor.pathTableBytes(), MOST_PATH_TABLE_BYTES));
        int at = 0;
        while (at + PathTableEntry.FIELDS <= table.length && table[at] != 0) {
            PathTableEntry entry = PathTableEntry.of(table, at, order);
            if (entry.extent() >= base) {
                edits.add(start + at + PathTableEntry.EXTENT, form);
            }
            at += entry.bytes();
        }
    }
}
