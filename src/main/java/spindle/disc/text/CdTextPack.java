// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.Arrays;
import spindle.sector.Crc16;

/**
 * One CD-TEXT pack as read from a disc or a file (Red Book, CD-TEXT mode 4).
 *
 * @param bytes 18 bytes: four of header, twelve of text, CRC
 */
public record CdTextPack(byte[] bytes) {
    /** Bytes of a pack with its CRC. */
    public static final int BYTES = 18;

    public CdTextPack {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a CD-TEXT pack of " + bytes.length + " bytes");
        }
        bytes = bytes.clone();
    }

    /** {@return whether its CRC is right; one of zeroes was never made, and says nothing} */
    public boolean isIntact() {
        int at = BYTES - Crc16.BYTES;
        return (bytes[at] == 0 && bytes[at + 1] == 0) || Crc16.matches(bytes, 0, at);
    }

    /** {@return a copy of the 18 bytes} */
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CdTextPack that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
