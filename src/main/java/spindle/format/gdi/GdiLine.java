// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

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

    /** {@return what is odd about a line of a track, as the end of a sentence that begins with the track} */
    static List<String> oddities(String line) {
        List<String> oddities = new ArrayList<>();
        Matcher match = LINE.matcher(line);
        if (match.matches() && match.group(7) == null) {
            oddities.add("has no offset behind its file name; 0 is taken");
        }
        if (match.matches() && match.group(5) == null && match.group(6).indexOf(' ') >= 0) {
            oddities.add("has a file name with blanks that stands in no quotes");
        }
        return oddities;
    }

    /** {@return whether it says that the track is in no file, as dumps of the high-density area alone do} */
    boolean isAbsent() {
        return sectorBytes == 0 && file.equalsIgnoreCase("none");
    }

    /** {@return the same line with another name of the file} */
    GdiLine named(String other) {
        return new GdiLine(track, lba, control, sectorBytes, other, offset);
    }

    /** {@return the same line of another place} */
    GdiLine at(int other) {
        return new GdiLine(track, other, control, sectorBytes, file, offset);
    }

    /** {@return the same line of sectors of 2352 bytes} */
    GdiLine ofRawSectors() {
        return new GdiLine(track, lba, control, SectorLayout.RAW_2352.bytes(), file, offset);
    }

    /** {@return the same line of a track as it is stored} */
    GdiLine of(TrackMode mode, SectorLayout layout) {
        int kind = mode.isData() ? control | DATA : control & ~DATA;
        return new GdiLine(track, lba, kind, layout.bytes(), file, offset);
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    /** {@return whether it holds data} */
    boolean isData() {
        return (control & DATA) != 0;
    }
}
