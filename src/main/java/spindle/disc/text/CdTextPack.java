// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.Arrays;

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
