// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.charset.StandardCharsets;

/**
 * An entry of the metadata.
 *
 * @param tag four letters
 * @param flags bit 0: it counts for the overall SHA-1
 * @param data its content
 */
record Metadata(int tag, int flags, byte[] data) {
    /** Counts for the overall SHA-1. */
    static final int CHECKSUMMED = 1;

    /** {@return its text, which a zero byte ends} */
    String text() {
        int end = 0;
        while (end < data.length && data[end] != 0) {
            end++;
        }
        return new String(data, 0, end, StandardCharsets.ISO_8859_1);
    }

    /** {@return a text with the zero byte that ends it} */
    static Metadata text(int tag, int flags, String text) {
        return new Metadata(tag, flags, (text + '\0').getBytes(StandardCharsets.ISO_8859_1));
    }
}
