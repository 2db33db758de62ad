// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.io.DiscFormatException;

/**
 * A sheet's bytes as text. Sheets do not say how they are encoded: a byte order mark tells, or the pattern of UTF-16, or that
 * all of it is UTF-8; else it is a code page that has to be guessed.
 *
 * @param text the text, without byte order mark and without what old editors leave at the end
 * @param charset what it was read as
 */
record CueText(String text, Charset charset) {
    /** The longest sheet that is read, bytes; 99 tracks with all their indexes and words are a tenth of that. */
    static final int MAX_BYTES = 4 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char END_OF_FILE = '\u001A';

    /**
     * {@return the ways to read a sheet, the likeliest first; one where there is no doubt}
     *
     * @param bytes the whole sheet
     * @param asked what the user says it is
     * @param sheetName how a message names the sheet
     * @throws DiscFormatException where it is no text
     */
    static List<CueText> readings(byte[] bytes, Optional<Charset> asked, String sheetName) throws DiscFormatException {
        Optional<Charset> unicode = unicode(bytes);
        List<CueText> readings = new ArrayList<>();
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
        for (CueText reading : readings) {
            requireText(reading.text, sheetName);
        }
        return readings;
    }

    private static void addCodePages(byte[] bytes, List<CueText> readings) {
        for (Charset charset : CodePages.likely(bytes)) {
            Optional<String> text = strictly(bytes, charset);
            if (text.isPresent()) {
                readings.add(of(text.get(), charset));
            }
        }
        readings.add(of(new String(bytes, StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1));
    }

    /** {@return what a byte order mark, or NULs in every other byte, say} */
    static Optional<Charset> unicode(byte[] bytes) {
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

    private static CueText of(String decoded, Charset charset) {
        int from = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
        int to = decoded.length();
        while (to > from && (decoded.charAt(to - 1) == END_OF_FILE || decoded.charAt(to - 1) == 0)) {
            to--;
        }
        return new CueText(decoded.substring(from, to), charset);
    }

    /** NULs occur in remarks of some sheets; anywhere else they say that this is no text. */
    private static void requireText(String text, String sheetName) throws DiscFormatException {
        for (int nul = text.indexOf(0); nul >= 0; nul = text.indexOf(0, nul + 1)) {
            int start = nul;
            while (start > 0 && text.charAt(start - 1) != '\n' && text.charAt(start - 1) != '\r') {
                start--;
            }
            while (start < nul && CueLexer.isBlank(text.charAt(start))) {
                start++;
            }
            if (!text.regionMatches(true, start, "REM", 0, 3)) {
                throw new DiscFormatException(
                        sheetName, "is not text, and so no CUE sheet", "name the sheet that belongs to the image");
            }
            nul = endOfLine(text, nul);
        }
    }

    private static int endOfLine(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
