// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.io.DiscFormatException;

/**
 * What the text of a GDI says.
 *
 * @param entries the tracks, ascending
 */
record GdiSheet(List<Entry> entries) {
    GdiSheet {
        entries = List.copyOf(entries);
    }

    /**
     * A track's line.
     *
     * @param place the sheet and the line's number, for messages
     * @param line what it says
     */
    record Entry(String place, GdiLine line) {}

    /** {@return the lines of a text, without blanks at their ends} */
    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        for (String line : whole.split("\r\n|\r|\n", -1)) {
            lines.add(line.strip());
        }
        return lines;
    }

    /** {@return whether a line is the count of tracks} */
    static boolean isCount(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) < '0' || line.charAt(i) > '9') {
                return false;
            }
        }
        return !line.isEmpty() && line.length() <= 3;
    }

    /**
     * {@return what a sheet says}
     *
     * @param name of the file, for messages
     * @throws DiscFormatException where a line is none of a track, or a track is missing or out of order
     */
    static GdiSheet parse(String name, byte[] bytes, Notices notices) throws DiscFormatException {
        List<String> lines = lines(text(bytes));
        if (!isCount(lines.get(0))) {
            throw new DiscFormatException(name + ":1", "the number of tracks should stand here", "correct the sheet");
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                entries.add(entry(name + ":" + (i + 1), lines.get(i), entries));
            }
        }
        int count = Integer.parseInt(lines.get(0));
        if (entries.isEmpty() || entries.size() < count) {
            throw new DiscFormatException(
                    name + ":1", "says " + count + " tracks, and lists " + entries.size(), "get the whole sheet");
        }
        if (entries.size() > count) {
            notices.warning(
                    "track-count",
                    0,
                    name + ":1",
                    "says " + count + " tracks, and lists " + entries.size() + "; all are used");
        }
        return new GdiSheet(entries);
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static Entry entry(String place, String text, List<Entry> before) throws DiscFormatException {
        Optional<GdiLine> line = GdiLine.parse(text);
        if (line.isEmpty()) {
            throw new DiscFormatException(
                    place,
                    Quoted.of(text) + " is no track: number, LBA, type, sector size, file name and offset make one",
                    "correct the sheet");
        }
        if (!before.isEmpty()) {
            GdiLine last = before.get(before.size() - 1).line();
            if (line.get().track() <= last.track() || line.get().lba() <= last.lba()) {
                throw new DiscFormatException(
                        place,
                        "track " + line.get().track() + " does not follow track " + last.track(),
                        "correct the sheet");
            }
        }
        return new Entry(place, line.get());
    }
}
