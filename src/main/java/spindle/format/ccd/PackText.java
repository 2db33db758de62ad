// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.HexFormat;
import java.util.Optional;
import java.util.StringTokenizer;
import spindle.disc.text.CdTextPack;
import spindle.sector.Crc16;

/** CD-TEXT packs as a sheet has them: sixteen bytes in hexadecimal with blanks between, without the CRC. */
final class PackText {
    private static final int STORED_BYTES = CdTextPack.BYTES - 2;
    private static final HexFormat HEX = HexFormat.ofDelimiter(" ");

    private PackText() {}

    /** {@return the pack with its CRC, or empty where the text is none} */
    static Optional<CdTextPack> parse(String text) {
        byte[] bytes = new byte[CdTextPack.BYTES];
        StringTokenizer words = new StringTokenizer(text);
        if (words.countTokens() != STORED_BYTES) {
            return Optional.empty();
        }
        for (int i = 0; i < STORED_BYTES; i++) {
            String word = words.nextToken();
            try {
                int value = Integer.parseInt(word, 16);
                if (word.length() > 2 || value < 0) {
                    return Optional.empty();
                }
                bytes[i] = (byte) value;
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
        Crc16.store(bytes, 0, STORED_BYTES);
        return Optional.of(new CdTextPack(bytes));
    }

    /** {@return the pack as a sheet has it} */
    static String print(CdTextPack pack) {
        return HEX.formatHex(pack.bytes(), 0, STORED_BYTES);
    }

    /** {@return whether the CRC follows from the rest, so that nothing is lost by not storing it} */
    static boolean followsFromText(CdTextPack pack) {
        return Crc16.matches(pack.bytes(), 0, STORED_BYTES);
    }
}
