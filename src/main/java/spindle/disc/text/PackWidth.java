// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.util.List;
import java.util.Map;

/**
 * How the strings of a block end: with one NUL where characters have one byte, with two where they have two. The strings
 * decide, because discs exist whose character set says otherwise.
 *
 * @param stated the character set that the block states
 * @param packs the packs of the block by type
 */
record PackWidth(CdTextCharset stated, Map<CdTextType, List<byte[]>> packs) {
    /** Byte 3 of a pack: its characters have two bytes. */
    private static final int DOUBLE_BYTE = 0x80;

    /** {@return the bytes of a NUL that ends a string} */
    int terminatorBytes() {
        boolean single = false;
        boolean flagged = true;
        for (Map.Entry<CdTextType, List<byte[]>> entry : packs.entrySet()) {
            if (entry.getKey().isText()) {
                single |= hasLoneNul(CdTextDecoder.joined(entry.getValue()));
                flagged &= entry.getValue().stream().allMatch(pack -> (pack[3] & DOUBLE_BYTE) != 0);
            }
        }
        return single ? 1 : flagged && !isWithoutText() ? 2 : stated.terminatorBytes();
    }

    private boolean isWithoutText() {
        return packs.keySet().stream().noneMatch(CdTextType::isText);
    }

    /** {@return whether a NUL stands alone between other bytes, as none does in text of two bytes a character} */
    private static boolean hasLoneNul(byte[] bytes) {
        for (int i = 1; i < bytes.length - 1; i++) {
            if (bytes[i] == 0 && bytes[i - 1] != 0 && bytes[i + 1] != 0) {
                return true;
            }
        }
        return false;
    }
}
