// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of a track.
 *
 * @param track 1 to 99
 * @param lba where the file's first sector lies
 * @param control the CONTROL field: 4 for data, 0 for audio
 * @param sectorBytes bytes of a stored sector
 * @param file the name of its file
 * @param offset bytes before the first sector
 */
record GdiLine(int track, int lba, int control, int sectorBytes, String file, long offset) {
    /** The bit of CONTROL that marks a data track. */
    static final int DATA = 4;

    /** Names may be quoted, and may hold blanks in either case: what stands between the fourth number and the last is one. */
    private static final Pattern LINE = Pattern.compile(
            "(\\d{1,2})[ \\t]+(\\d{1,9})[ \\t]+(\\d{1,2})[ \\t]+(\\d{1,4})[ \\t]+(?:\"([^\"]+)\"|(\\S|\\S[^\"]*?\\S))"
                    + "(?:[ \\t]+(\\d{1,15}))?");

    /** {@return what a line says, if it is one of a track} The offset may be left out, being nearly always 0. */
    static Optional<GdiLine> parse(String line) {
        Matcher match = LINE.matcher(line);
        if (!match.matches() || number(match, 1) == 0) {
            return Optional.empty();
        }
        String quoted = match.group(5);
        String offset = match.group(7);
        return Optional.of(new GdiLine(
                number(match, 1),
                number(match, 2),
                number(match, 3),
                number(match, 4),
                quoted == null ? match.group(6) : quoted,
                offset == null ? 0 : Long.parseLong(offset)));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** {@return whether it holds data} */
    boolean isData() {
        return (control & DATA) != 0;
    }
}
