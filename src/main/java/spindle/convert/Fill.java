// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.HexFormat;

/**
 * What stands in for the bytes of sectors that cannot be read.
 *
 * @param hex a pattern in hexadecimal digits, which each sector begins with and repeats
 */
public record Fill(String hex) {
    /** Zeroes. */
    public static final Fill ZEROES = new Fill("00");

    /** As long as a sector is. */
    private static final int MOST_BYTES = 2352;

    /**
     * Checks the pattern.
     *
     * @throws IllegalArgumentException where it is not of 1 to 2352 whole bytes
     */
    public Fill {
        int bytes = HexFormat.of().parseHex(hex).length;
        if (bytes < 1 || bytes > MOST_BYTES) {
            throw new IllegalArgumentException("a pattern of " + bytes + " bytes");
        }
    }

    /** {@return so many bytes} */
    byte[] bytes(int count) {
        byte[] pattern = HexFormat.of().parseHex(hex);
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = pattern[i % pattern.length];
        }
        return bytes;
    }

    /** {@return what it is, for people: {@code zeroes stand}, {@code the pattern EE stands}} */
    String standing() {
        return equals(ZEROES) ? "zeroes stand" : "the pattern " + hex + " stands";
    }
}
