// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.Locale;
import spindle.io.LittleEndian;

/**
 * The records of one directory, as far as recognising a disc needs them (ISO 9660, 9.1).
 *
 * @param records its blocks
 * @param base what extents count from
 */
record IsoDirectory(byte[] records, long base) {
    static final IsoDirectory EMPTY = new IsoDirectory(new byte[0], 0);

    private static final int MOST_BLOCKS = 32;

    /**
     * Reads a directory.
     *
     * @param record holds its record at {@code at}
     */
    static IsoDirectory read(BlockBytes bytes, byte[] record, int at, long base) throws IOException {
        long block = LittleEndian.u32(record, at + 2) - base;
        long size = Math.min(LittleEndian.u32(record, at + 10), (long) MOST_BLOCKS * BlockReader.BLOCK_BYTES);
        byte[] records = block < 0 ? new byte[0] : bytes.at(block * BlockReader.BLOCK_BYTES, (int) size);
        return new IsoDirectory(records, base);
    }

    /** {@return whether its own record has a Rock Ridge (SUSP) indicator: "SP" 7 1 BE EF (SUSP, 5.3)} */
    boolean hasRockRidge() {
        int record = records.length == 0 ? 0 : records[0] & 0xFF;
        for (int at = 34; at + 7 <= record && at < 34 + 16 && at + 7 <= records.length; at++) {
            if (BlockBytes.says(records, at, "SP\7\1\u00BE\u00EF")) {
                return true;
            }
        }
        return false;
    }

    /** {@return where the record of a file or directory is in {@link #records}, or -1; the version is not compared} */
    int find(String name) {
        int at = 0;
        while (at + 34 <= records.length) {
            int length = records[at] & 0xFF;
            int nameLength = records[at + 32] & 0xFF;
            if (length < 34) {
                // A record never crosses a block: the rest of this one is empty.
                at = (at / BlockReader.BLOCK_BYTES + 1) * BlockReader.BLOCK_BYTES;
                continue;
            }
            if (at + 33 + nameLength <= records.length && isNamed(Label.ofBytes(records, at + 33, nameLength), name)) {
                return at;
            }
            at += length;
        }
        return -1;
    }

    private static boolean isNamed(String found, String name) {
        int version = found.indexOf(';');
        String plain = version < 0 ? found : found.substring(0, version);
        return plain.toUpperCase(Locale.ROOT).equals(name);
    }

    /** {@return the first bytes of a file whose record is at the given place} */
    byte[] head(BlockBytes bytes, int at, int count) throws IOException {
        long size = LittleEndian.u32(records, at + 10);
        long block = LittleEndian.u32(records, at + 2) - base;
        return block < 0 ? new byte[0] : bytes.at(block * BlockReader.BLOCK_BYTES, (int) Math.min(size, count));
    }
}
