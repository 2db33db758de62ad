// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** The twelve bytes of an unpacked map of version 5 that stand for a hunk: kind, length (24 bits), offset (48), CRC (16). */
final class MapEntryBytes {
    private static final int BYTES = 12;

    private final byte[] bytes = new byte[BYTES];

    /** {@return the CRC of a map so far, one entry further} */
    int update(int crc, int kind, int length, long place, int check) {
        bytes[0] = (byte) kind;
        for (int i = 0; i < 3; i++) {
            bytes[1 + i] = (byte) (length >>> (16 - 8 * i));
        }
        for (int i = 0; i < 6; i++) {
            bytes[4 + i] = (byte) (place >>> (40 - 8 * i));
        }
        bytes[10] = (byte) (check >>> 8);
        bytes[11] = (byte) check;
        return HunkCrc.update(crc, bytes, 0, BYTES);
    }
}
