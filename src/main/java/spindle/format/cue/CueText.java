// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import spindle.format.sheet.SheetText;
import spindle.io.DiscFormatException;

/** The bytes of a CUE sheet as text. */
final class CueText {
    /** The longest sheet that is read, bytes; 99 tracks with all their indexes and words are a tenth of that. */
    static final int MAX_BYTES = 4 << 20;

    private CueText() {}

    /**
     * {@return the ways to read a sheet, the likeliest first; one where there is no doubt}
     *
     * @param bytes the whole sheet
     * @param asked what the user says it is
     * @param sheetName how a message names the sheet
     * @throws DiscFormatException where it is no text
     */
    static List<SheetText> readings(byte[] bytes, Optional<Charset> asked, String sheetName)
            throws DiscFormatException {
        List<SheetText> readings = SheetText.readings(bytes, asked);
        for (SheetText reading : readings) {
            requireText(reading.text(), sheetName);
        }
        return readings;
    }

    /** Requires text. NULs occur in remarks of some sheets; anywhere else they say that this is no text. */
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
