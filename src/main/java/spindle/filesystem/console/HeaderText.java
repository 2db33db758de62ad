// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.filesystem.Label;

/** Texts of headers: padded with blanks or zeroes, in ASCII, or in Shift JIS where a maker was Japanese. */
final class HeaderText {
    private static final String SHIFT_JIS = "Shift_JIS";
    private static final Pattern DAY = Pattern.compile("((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])");
    private static final Pattern OF = Pattern.compile("([0-9]+)/([0-9]+)");

    private HeaderText() {}

    /** {@return a text, without padding and with one blank where several stand; empty where it is not there} */
    static String at(byte[] bytes, int at, int count) {
        if (at < 0 || at + count > bytes.length) {
            return "";
        }
        int end = at;
        while (end < at + count && bytes[end] != 0) {
            end++;
        }
        return Label.clean(decode(bytes, at, end - at)).strip().replaceAll(" {2,}", " ");
    }

    private static String decode(byte[] bytes, int at, int count) {
        try {
            return Charset.isSupported(SHIFT_JIS)
                    ? Charset.forName(SHIFT_JIS)
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes, at, count))
                            .toString()
                    : new String(bytes, at, count, StandardCharsets.ISO_8859_1);
        } catch (CharacterCodingException e) {
            return new String(bytes, at, count, StandardCharsets.ISO_8859_1);
        }
    }

    /** {@return a day of eight digits as {@code 1995-07-08}; anything else as it is} */
    static String day(String text) {
        Matcher day = DAY.matcher(text);
        return day.matches() ? day.group(1) + "-" + day.group(2) + "-" + day.group(3) : text;
    }

    /** {@return which disc of how many, as {@code 1/2}; empty where the text does not say} */
    static String disc(String device) {
        Matcher disc = OF.matcher(device);
        return disc.find() ? disc.group(1) + "/" + disc.group(2) : "";
    }
}
