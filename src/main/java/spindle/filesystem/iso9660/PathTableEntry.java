// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import spindle.io.BigEndian;
import spindle.io.LittleEndian;

/**
 * An entry of a path table (ISO 9660, 9.4).
 *
 * @param extent the first block of its directory
 * @param parent the number of the entry of the directory above, from 1
 * @param nameBytes bytes of its name
 */
public record PathTableEntry(long extent, int parent, int nameBytes) {
    /** Bytes before the name. */
    public static final int FIELDS = 8;
    /** Where its extent is. */
    public static final int EXTENT = 2;

    /**
     * Reads an entry of ISO 9660 or CD-i.
     *
     * @param table holds its {@link #FIELDS} bytes at {@code at}
     * @param order the table that it is in
     */
    public static PathTableEntry of(byte[] table, int at, VolumeDescriptor.PathTable order) {
        boolean big = order.isBigEndian();
        long extent = big ? BigEndian.u32(table, at + EXTENT) : LittleEndian.u32(table, at + EXTENT);
        int parent = big ? BigEndian.u16(table, at + 6) : LittleEndian.u16(table, at + 6);
        return new PathTableEntry(extent, parent, table[at] & 0xFF);
    }

    /** {@return bytes of the entry, with its name and what pads it} */
    public int bytes() {
        return FIELDS + nameBytes + nameBytes % 2;
    }
}
