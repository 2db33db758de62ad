// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Names as volumes store them: padded with spaces or zeroes, in character sets that nobody declares. */
public final class Label {
    private Label() {}

    /** {@return a name of single bytes: UTF-8 where it is, else ISO 8859-1; empty where it is not there} */
    public static String ofBytes(byte[] bytes, int at, int count) {
        if (at + count > bytes.length) {
            return "";
        }
        try {
            return clean(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, count))
                    .toString());
        } catch (CharacterCodingException e) {
            return clean(new String(bytes, at, count, StandardCharsets.ISO_8859_1));
        }
    }

    /** {@return a name of two bytes a character, the higher first (Joliet)} */
    public static String ofUcs2(byte[] bytes, int at, int count) {
        return at + count > bytes.length ? "" : clean(new String(bytes, at, count, StandardCharsets.UTF_16BE));
    }

    /** {@return a text without padding, fit to be printed in one line} */
    public static String clean(String text) {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == 0)) {
            end--;
        }
        char[] chars = text.substring(0, end).toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = Character.isISOControl(chars[i]) ? '?' : chars[i];
        }
        return new String(chars);
    }
}
