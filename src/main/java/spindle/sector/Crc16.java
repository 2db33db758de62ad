// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * The CRC of Q packets and CD-TEXT packs: x^16+x^12+x^5+1, most significant bit first, register 0 at the start, inverted on
 * the disc, stored big-endian (IEC 60908, 17.5.1). Of {@code "123456789"} it is 0xCE3C, as stored.
 */
public final class Crc16 {
    /** The polynomial without its x^16. */
    public static final int POLYNOMIAL = 0x1021;
    /** The CRC of the nine ASCII digits {@code "123456789"}, as stored. */
    public static final int CHECK = 0xCE3C;
    /** Bytes of a stored CRC. */
    public static final int BYTES = 2;

    private static final char[] TABLE = new char[256];

    static {
        for (int value = 0; value < 256; value++) {
            int register = value << 8;
            for (int bit = 0; bit < 8; bit++) {
                register = (register << 1) ^ (POLYNOMIAL & -((register >>> 15) & 1));
            }
            TABLE[value] = (char) register;
        }
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        if (of(digits, 0, digits.length) != CHECK) {
            throw new AssertionError("CRC table does not give the check value");
        }
    }

    private Crc16() {}

    /**
     * {@return the CRC of the given bytes as it is stored, inverted, 0 to 65,535}
     *
     * @param at offset of the first byte
     * @param length bytes covered, 0 or more
     * @throws IndexOutOfBoundsException if the range is not inside {@code src}
     */
    public static int of(byte[] src, int at, int length) {
        Objects.checkFromIndexSize(at, length, src.length);
        int register = 0;
        for (int i = at; i < at + length; i++) {
            register = ((register << 8) & 0xFFFF) ^ TABLE[((register >>> 8) ^ src[i]) & 0xFF];
        }
        return register ^ 0xFFFF;
    }

    /** {@return whether the two bytes after the given ones are their CRC} */
    public static boolean matches(byte[] src, int at, int length) {
        int stored = ((src[at + length] & 0xFF) << 8) | (src[at + length + 1] & 0xFF);
        return of(src, at, length) == stored;
    }

    /** Stores the CRC of the given bytes in the two after them. */
    public static void store(byte[] dst, int at, int length) {
        int crc = of(dst, at, length);
        dst[at + length] = (byte) (crc >>> 8);
        dst[at + length + 1] = (byte) crc;
    }
}
