// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.format.sheet.Notices;
import spindle.format.sheet.Quoted;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** Parses the text of a GDI: the number of tracks, then a line for each. */
final class GdiParser {
    private final Notices notices;
    private final List<GdiSheet.Entry> entries = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int absent;

    GdiParser(Notices notices) {
        this.notices = notices;
    }

    /** {@return whether a text begins with a count of tracks and the line of a track} */
    static boolean isLike(String text) {
        List<String> lines = lines(text);
        return lines.size() > 1
                && isCount(lines.get(0))
                && GdiLine.parse(lines.get(1)).isPresent();
    }

    /** {@return the names of files in the lines of tracks, whatever the other lines are} */
    static List<String> fileNames(String text) {
        return lines(text).stream()
                .flatMap(line -> GdiLine.parse(line).stream())
                .filter(line -> !line.isAbsent())
                .map(GdiLine::file)
                .toList();
    }

    /**
     * {@return what a sheet says}
     *
     * @throws SpindleException where a line is none of a track, or a track is missing or out of order
     */
    GdiSheet parse(String text) throws SpindleException {
        List<String> lines = lines(text);
        boolean counted = !lines.isEmpty() && isCount(lines.get(0));
        if (!counted) {
            notices.fault(new DiscFormatException(
                    notices.place(1), "the number of tracks should stand here", "correct the sheet"));
        }
        boolean begins = !lines.isEmpty() && GdiLine.parse(lines.get(0)).isPresent();
        for (int i = counted || !begins ? 1 : 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                take(notices.place(i + 1), lines.get(i));
            }
        }
        if (counted) {
            requireCount(Integer.parseInt(lines.get(0)));
        }
        return new GdiSheet(entries);
    }

    private void take(String place, String text) throws SpindleException {
        try {
            add(entry(place, text), text);
        } catch (DiscFormatException e) {
            notices.fault(e);
        }
    }

    private void requireCount(int count) throws SpindleException {
        String place = notices.place(1);
        int listed = entries.size() + absent;
        String what = "says " + Amounts.of(count, "track") + ", and lists " + listed;
        if (entries.isEmpty() || listed < count) {
            notices.fault(new DiscFormatException(place, what, "get the whole sheet"));
        }
        if (listed > count) {
            notices.warning("track-count", 0, place, what + "; all are used");
        }
    }

    private void add(GdiSheet.Entry entry, String text) throws DiscFormatException {
        int track = entry.line().track();
        if (entry.line().isAbsent()) {
            absent++;
            notices.warning("absent-track", track, entry.place(), "track " + track + " is in no file, and is left out");
            return;
        }
        entries.add(entry);
        for (String oddity : GdiLine.oddities(text)) {
            if (told.add(oddity)) {
                notices.warning("track-line", track, entry.place(), "track " + track + " " + oddity);
            }
        }
    }

    private GdiSheet.Entry entry(String place, String text) throws DiscFormatException {
        Optional<GdiLine> line = GdiLine.parse(text);
        if (line.isEmpty()) {
            throw new DiscFormatException(
                    place,
                    Quoted.of(text) + " is no track: number, LBA, type, sector size, file name and offset make one",
                    "correct the sheet");
        }
        if (!entries.isEmpty()) {
            GdiLine last = entries.get(entries.size() - 1).line();
            if (line.get().track() <= last.track() || line.get().lba() <= last.lba()) {
                throw new DiscFormatException(
                        place,
                        "track " + line.get().track() + " does not follow track " + last.track(),
                        "correct the sheet");
            }
        }
        return new GdiSheet.Entry(place, line.get());
    }

    /** {@return the lines of a text, without blanks at their ends} */
    private static List<String> lines(String text) {
        String whole = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return whole.lines().map(String::strip).toList();
    }

    /** {@return whether a line is the count of tracks} */
    private static boolean isCount(String line) {
        return !line.isEmpty() && line.length() <= 3 && line.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
