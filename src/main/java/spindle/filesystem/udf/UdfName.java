// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.nio.charset.StandardCharsets;
import spindle.filesystem.Label;

/** Names in OSTA Compressed Unicode: a byte that tells 8 from 16 bits a character, and the characters (OSTA UDF, 2.1.1). */
final class UdfName {
    private static final int SIXTEEN_BITS = 16;
    /** Likewise 16 bits, of an entry that is deleted (OSTA UDF, 2.1.1, from 2.00). */
    private static final int DELETED_SIXTEEN_BITS = 255;

    private UdfName() {}

    /** {@return the name in some bytes; empty where there are none} */
    static String of(byte[] bytes, int at, int count) {
        if (count <= 1 || at + count > bytes.length) {
            return "";
        }
        int width = bytes[at] & 0xFF;
        boolean wide = width == SIXTEEN_BITS || width == DELETED_SIXTEEN_BITS;
        return new String(bytes, at + 1, count - 1, wide ? StandardCharsets.UTF_16BE : StandardCharsets.ISO_8859_1);
    }

    /** {@return the name in a field of fixed length, whose last byte says how many are used} */
    static String ofDstring(byte[] bytes, int at, int count) {
        if (at + count > bytes.length) {
            return "";
        }
        int used = Math.min(bytes[at + count - 1] & 0xFF, count - 1);
        return Label.clean(of(bytes, at, used));
    }
}
