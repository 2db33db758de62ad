// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A sheet's bytes as text. Sheets do not say how they are encoded: a byte order mark tells, or the pattern of UTF-16, or that
 * all of it is UTF-8; else it is a code page that has to be guessed.
 *
 * @param text the text, without byte order mark and without what old editors leave at the end
 * @param charset what it was read as
 */
public record SheetText(String text, Charset charset) {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';
    private static final char END_OF_FILE = '\u001A';

    /** {@return whether some bytes are no text of the character set, and stand as replacement characters} */
    public boolean hasReplacements() {
        return text.indexOf(REPLACEMENT) >= 0;
    }

    /**
     * {@return the ways to read a sheet, the likeliest first; one where there is no doubt}
     *
     * @param bytes the whole sheet
     * @param asked what the user says it is
     */
    public static List<SheetText> readings(byte[] bytes, Optional<Charset> asked) {
        Optional<Charset> unicode = unicode(bytes);
        List<SheetText> readings = new ArrayList<>();
        if (unicode.isPresent() || asked.isPresent()) {
            Charset charset = unicode.isPresent() ? unicode.get() : asked.get();
            readings.add(of(new String(bytes, charset), charset));
        } else if (isAscii(bytes)) {
            readings.add(of(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.US_ASCII));
        } else {
            Optional<String> utf8 = strictly(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                readings.add(of(utf8.get(), StandardCharsets.UTF_8));
            } else {
                addCodePages(bytes, readings);
            }
        }
        return readings;
    }

    private static void addCodePages(byte[] bytes, List<SheetText> readings) {
        for (Charset charset : CodePages.likely(bytes)) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) {
                readings.add(of(text.get(), charset));
            }
        }
        readings.add(of(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
    }

    /** {@return what a byte order mark, or NULs in every other byte, say} */
    public static Optional<Charset> unicode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        int[] zeroes = new int[2];
        for (int i = 0; i < bytes.length; i++) {
            zeroes[i & 1] += bytes[i] == 0 ? 1 : 0;
        }
        int half = bytes.length / 2;
        if (zeroes[1] > half / 2 && zeroes[0] < half / 16 + 1) {
            return Optional.of(StandardCharsets.UTF_16LE);
        }
        return zeroes[0] > half / 2 && zeroes[1] < half / 16 + 1
                ? Optional.of(StandardCharsets.UTF_16BE)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> strictly(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static SheetText of(String decoded, Charset charset) {
        int from = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = decoded.length();
        while (to > from && (decoded.charAt(to - 1) == END_OF_FILE || decoded.charAt(to - 1) == 0)) {
            to--;
        }
        return new SheetText(decoded.substring(from, to), charset);
    }

    /**
     * {@return the first of several readings in which all files that the sheet names are there; else the likeliest}
     *
     * @param readings one at least
     * @param names finds the names of files in a text
     */
    public static SheetText likeliest(List<SheetText> readings, Function<String, List<String>> names, FileFinder finder)
            throws IOException {
        for (SheetText reading : readings) {
            if (readings.size() > 1 && areThere(names.apply(reading.text()), finder)) {
                return reading;
            }
        }
        return readings.get(0);
    }

    private static boolean areThere(List<String> names, FileFinder finder) throws IOException {
        for (String name : names) {
            if (!finder.isThere(SheetPath.of(name))) {
                return false;
            }
        }
        return !names.isEmpty();
    }
}
