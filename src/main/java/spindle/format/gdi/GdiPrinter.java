// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.nio.charset.StandardCharsets;

/** Prints a sheet: one blank between fields, names without quotes, offset 0. */
final class GdiPrinter {
    private GdiPrinter() {}

    /** {@return the sheet, ASCII} */
    static byte[] print(GdiPlan plan) {
        StringBuilder text = new StringBuilder().append(plan.files().size()).append('\n');
        for (GdiPlan.TrackFile file : plan.files()) {
            text.append(file.track().number()).append(' ');
            text.append(file.track().index1()).append(' ');
            text.append(file.track().mode().isData() ? GdiLine.DATA : 0).append(' ');
            text.append(file.storage().layout().bytes()).append(' ');
            text.append(file.name()).append(" 0\n");
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** {@return a track's line; a name with blanks stands in quotes} */
    static String line(GdiLine line) {
        boolean blank = line.file().chars().anyMatch(Character::isWhitespace);
        String name = blank ? '"' + line.file() + '"' : line.file();
        return line.track() + " " + line.lba() + " " + line.control() + " " + line.sectorBytes() + " " + name + " "
                + line.offset();
    }
}
