// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/**
 * The CRC of hunks and of the map: x^16+x^12+x^5+1, most significant bit first, register FFFF at the start, no final inversion
 * (CRC-16/IBM-3740). Of {@code "123456789"} it is 0x29B1. Eight bytes at a time.
 */
final class HunkCrc {
    static final int START = 0xFFFF;
    static final int CHECK = 0x29B1;

    private static final int POLYNOMIAL = 0x1021;
    private static final int STEP = 8;
    private static final char[] TABLES = new char[STEP << 8];

    static {
        for (int value = 0; value < 256; value++) {
            int register = value << 8;
            for (int bit = 0; bit < 8; bit++) {
                register = (register << 1) ^ (POLYNOMIAL & -((register >>> 15) & 1));
            }
            TABLES[value] = (char) register;
        }
        for (int i = 256; i < TABLES.length; i++) {
            int before = TABLES[i - 256];
            TABLES[i] = (char) ((before << 8) ^ TABLES[before >>> 8]);
        }
    }

    private HunkCrc() {}

    /** {@return the CRC of bytes} */
    static int of(byte[] src, int at, int count) {
        return update(START, src, at, count);
    }

    /** {@return the CRC of more bytes behind those it is of already} */
    static int update(int register, byte[] src, int at, int count) {
        char[] t = TABLES;
        int crc = register;
        int next = at;
        int end = at + count;
        for (; next <= end - STEP; next += STEP) {
            crc = t[7 << 8 | ((crc >>> 8 ^ src[next]) & 0xFF)]
                    ^ t[6 << 8 | ((crc ^ src[next + 1]) & 0xFF)]
                    ^ t[5 << 8 | (src[next + 2] & 0xFF)]
                    ^ t[4 << 8 | (src[next + 3] & 0xFF)]
                    ^ t[3 << 8 | (src[next + 4] & 0xFF)]
                    ^ t[2 << 8 | (src[next + 5] & 0xFF)]
                    ^ t[1 << 8 | (src[next + 6] & 0xFF)]
                    ^ t[src[next + 7] & 0xFF];
        }
        for (; next < end; next++) {
            crc = ((crc << 8) & 0xFFFF) ^ t[(crc >>> 8 ^ src[next]) & 0xFF];
        }
        return crc;
    }
}
