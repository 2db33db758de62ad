// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import spindle.format.sheet.Notices;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocTime;
import spindle.io.DiscFormatException;

/** Reads a section {@code [Entry n]}: one line of the table of contents. */
final class EntryParser {
    private final Numbers numbers;

    EntryParser(Notices notices) {
        numbers = new Numbers(notices);
    }

    TocEntry parse(IniSection section) throws DiscFormatException {
        return new TocEntry(
                numbers.required(section, "Session", 1, 99),
                numbers.required(section, "Point", 0, 255),
                numbers.value(section, "ADR", 1),
                numbers.value(section, "Control", 0),
                numbers.value(section, "TrackNo", 0),
                time(section, "A"),
                numbers.value(section, "Zero", 0),
                time(section, "P"),
                section.line());
    }

    private TocTime time(IniSection section, String which) throws DiscFormatException {
        int minutes = numbers.inRange(section, which + "Min", -255, 255);
        int seconds = numbers.inRange(section, which + "Sec", -255, 255);
        int frames = numbers.inRange(section, which + "Frame", -255, 255);
        int lba = numbers.value(section, which + "LBA", TocTime.lbaOf(minutes, seconds, frames));
        return new TocTime(minutes, seconds, frames, lba);
    }
}
