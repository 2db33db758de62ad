// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import spindle.image.UnreadableSectorException;

/**
 * Which bytes of a file could be read, as GNU ddrescue's map files say it (its manual, "Mapfile structure"): ddrescue goes
 * on from there with a better copy or drive.
 *
 * @param bytes the length of the file
 * @param bad the sectors that could not be read, ascending
 */
record RescueMap(long bytes, List<UnreadableSectorException.Stored> bad) {
    private static final char READ = '+';
    private static final char BAD_SECTOR = '-';

    RescueMap {
        bad = List.copyOf(bad);
    }

    /** {@return the text of the map file} */
    byte[] print() {
        StringBuilder text = new StringBuilder("# Mapfile. Written by Spindle\n");
        text.append("# current_pos  current_status  current_pass\n");
        text.append("0x00000000     +               1\n#      pos        size  status\n");
        long at = 0;
        for (UnreadableSectorException.Stored sector : bad) {
            long start = Math.max(at, sector.byteOffset());
            long end = Math.min(bytes, sector.byteOffset() + sector.bytes());
            text.append(start > at ? block(at, start, READ) : "");
            text.append(end > start ? block(start, end, BAD_SECTOR) : "");
            at = Math.max(at, end);
        }
        text.append(bytes > at ? block(at, bytes, READ) : "");
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String block(long from, long to, char status) {
        return String.format(Locale.ROOT, "0x%08X  0x%08X  %s\n", from, to - from, status);
    }
}
