// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.BitSet;
import java.util.Optional;
import spindle.filesystem.RelocationEdits.Form;
import spindle.io.BigEndian;
import spindle.io.LittleEndian;

/** Goes through a volume's descriptors and what they lead to, and notes each address. */
final class IsoRelocationPlan {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    private static final int FIRST_DESCRIPTOR = 16;
    private static final int DESCRIPTORS = 100;
    private static final int ROOT_RECORD = 156;
    private static final int[] PATH_TABLES = {140, 144, 148, 152};
    private static final int FIRST_BIG_ENDIAN_TABLE = 148;
    /** The number of a directory is 16 bits wide in a path table, and an entry at most 8 + 255 + 1 bytes. */
    private static final int MOST_PATH_TABLE_BYTES = 65_536 * 264;

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
        for (int i = 0; i < DESCRIPTORS; i++) {
            long at = (long) (FIRST_DESCRIPTOR + i) * BLOCK;
            byte[] descriptor = image.read(at, BLOCK);
            if (BlockBytes.says(descriptor, 1, "BEA01") || BlockBytes.says(descriptor, 1, "NSR0")) {
                return Optional.of("it has a UDF volume, whose addresses cannot be moved");
            }
            if (descriptor.length < BLOCK || !BlockBytes.says(descriptor, 1, "CD001")) {
                break;
            }
            int type = descriptor[0] & 0xFF;
            if (!terminated && (type == 1 || type == 2)) {
                if (LittleEndian.u16(descriptor, 128) != BLOCK) {
                    return Optional.of(
                            "its volume has blocks of " + LittleEndian.u16(descriptor, 128) + " bytes, not 2048");
                }
                addVolume(at, descriptor);
                volume = true;
            } else if (!terminated && type == 0 && BlockBytes.says(descriptor, 7, "EL TORITO SPECIFICATION")) {
                new BootRelocation(image, base, edits).add(at, LittleEndian.u32(descriptor, 71));
            }
            terminated |= type == 255;
        }
        return volume ? Optional.empty() : Optional.of("it has no ISO 9660 volume");
    }

    private void addVolume(long at, byte[] descriptor) throws IOException {
        if (countsWholeDisc(LittleEndian.u32(descriptor, 80))) {
            edits.add(at + 80, Form.BOTH);
        }
        IsoTreeRelocation tree = new IsoTreeRelocation(image, base, edits, foreign, seen);
        tree.add(at + ROOT_RECORD, descriptor, ROOT_RECORD);
        long size = LittleEndian.u32(descriptor, 132);
        for (int table : PATH_TABLES) {
            boolean big = table >= FIRST_BIG_ENDIAN_TABLE;
            long lba = big ? BigEndian.u32(descriptor, table) : LittleEndian.u32(descriptor, table);
            addPathTable(at + table, lba, size, big ? Form.BIG : Form.LITTLE);
        }
    }

    /** A volume space size that counts from LBA 0 of the disc, and does not fit the file otherwise. */
    private boolean countsWholeDisc(long blocks) {
        long there = image.length() / BLOCK;
        return blocks > there + VolumeSize.TOLERATED && blocks >= base && blocks - base <= there + VolumeSize.TOLERATED;
    }

    private void addPathTable(long pointer, long lba, long size, Form form) throws IOException {
        if (lba == 0) {
            return;
        }
        if (lba < base) {
            foreign.add("a path table");
            return;
        }
        edits.add(pointer, form);
        long start = (lba - base) * BLOCK;
        byte[] table = image.read(start, (int) Math.min(size, MOST_PATH_TABLE_BYTES));
        int at = 0;
        while (at + 8 <= table.length && table[at] != 0) {
            long extent = form == Form.BIG ? BigEndian.u32(table, at + 2) : LittleEndian.u32(table, at + 2);
            if (extent >= base) {
                edits.add(start + at + 2, form);
            }
            int name = table[at] & 0xFF;
            at += 8 + name + name % 2;
        }
    }
}
