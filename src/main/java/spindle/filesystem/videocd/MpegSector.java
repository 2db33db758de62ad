// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.videocd;

import spindle.filesystem.PayloadReader;
import spindle.sector.Subheader;

/** What a sector of an MPEG track says of itself in its sub-header: file, channel, submode, coding. */
final class MpegSector {
    private static final int FILE = 0;
    private static final int CHANNEL = 1;
    private static final int SUBMODE = 2;
    private static final int CODING = 3;

    private MpegSector() {}

    /** {@return whether a sector carries part of a stream: form 2, real time, of a file and a channel, not blank} */
    static boolean isStream(byte[] sectors, int at) {
        int wanted = Subheader.FORM2 | Subheader.REAL_TIME;
        return (sectors[at + SUBMODE] & wanted) == wanted
                && sectors[at + FILE] != 0
                && sectors[at + CHANNEL] != 0
                && !isBlank(sectors, at);
    }

    /** {@return whether a sector belongs to nothing: no file, no channel, no submode but the form} */
    static boolean isFiller(byte[] sectors, int at) {
        return sectors[at + FILE] == 0
                && sectors[at + CHANNEL] == 0
                && (sectors[at + SUBMODE] & ~Subheader.FORM2) == 0
                && sectors[at + CODING] == 0;
    }

    static boolean isEndOfFile(byte[] sectors, int at) {
        return (sectors[at + SUBMODE] & Subheader.END_OF_FILE) != 0;
    }

    private static boolean isBlank(byte[] sectors, int at) {
        int end = at + PayloadReader.SECTOR_BYTES;
        for (int i = at + Subheader.BYTES; i < end; i++) {
            if (sectors[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
