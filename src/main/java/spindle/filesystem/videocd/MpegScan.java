// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import java.io.IOException;
import spindle.disc.LbaRange;
import spindle.filesystem.PayloadReader;

/** Finds where streams begin and end among the margins and pads around them. */
final class MpegScan {
    private static final int AT_ONCE = 150;
    private static final int SECTOR = PayloadReader.SECTOR_BYTES;

    private final PayloadReader payloads;

    MpegScan(PayloadReader payloads) {
        this.payloads = payloads;
    }

    /**
     * {@return the sectors of a sequence, from the first that carries the stream to the last that does} A track holds one
     * stream, so what lies between is not read.
     *
     * @param range from the entry of the track to that of the next
     */
    LbaRange sequence(LbaRange range) throws IOException {
        int first = range.start();
        while (first < range.end()) {
            byte[] sectors = payloads.read(first, Math.min(AT_ONCE, range.end() - first));
            int count = sectors.length / SECTOR;
            int skipped = 0;
            while (skipped < count && !MpegSector.isStream(sectors, skipped * SECTOR)) {
                skipped++;
            }
            first += skipped;
            if (count == 0 || skipped < count) {
                break;
            }
        }
        return new LbaRange(first, end(new LbaRange(first, range.end())));
    }

    /** {@return the sector behind the last that carries a stream} */
    private int end(LbaRange range) throws IOException {
        int end = range.end();
        while (end > range.start()) {
            int from = Math.max(range.start(), end - AT_ONCE);
            byte[] sectors = payloads.read(from, end - from);
            int there = Math.min(sectors.length / SECTOR, end - from);
            while (there > 0 && !MpegSector.isStream(sectors, (there - 1) * SECTOR)) {
                there--;
            }
            if (there > 0) {
                return from + there;
            }
            end = from;
        }
        return range.start();
    }

    /** {@return the sectors of an item, to the one that says it is the last, or to the first of filler} */
    LbaRange item(LbaRange range) throws IOException {
        int at = range.start();
        while (at < range.end()) {
            byte[] sectors = payloads.read(at, Math.min(AT_ONCE, range.end() - at));
            int count = sectors.length / SECTOR;
            for (int i = 0; i < count; i++) {
                if (MpegSector.isFiller(sectors, i * SECTOR)) {
                    return new LbaRange(range.start(), at + i);
                } else if (MpegSector.isEndOfFile(sectors, i * SECTOR)) {
                    return new LbaRange(range.start(), at + i + 1);
                }
            }
            if (count == 0) {
                break;
            }
            at += count;
        }
        return new LbaRange(range.start(), at);
    }
}
