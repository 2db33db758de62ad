// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import spindle.disc.Msf;
import spindle.disc.Track;

/**
 * The CDDB (freedb) id: the sum of the decimal digits of each track's first second, modulo 255 (8 bits), the seconds from
 * the first track to the lead-out, each rounded down before (16 bits), and the number of tracks (8 bits). Data tracks
 * count, and the lead-out is that of the disc; AccurateRip's id holds it in this form.
 */
final class CddbId {
    private CddbId() {}

    /** {@return the id} */
    static int of(TableOfContents toc) {
        int digits = 0;
        for (Track track : toc.tracks()) {
            digits += digitSum(second(track.index1()));
        }
        int seconds = second(toc.leadOut()) - second(toc.tracks().get(0).index1());
        return ((digits % 255) << 24) | (seconds << 8) | toc.tracks().size();
    }

    private static int second(int lba) {
        return (lba + Msf.LBA_OFFSET) / Msf.FRAMES_PER_SECOND;
    }

    private static int digitSum(int value) {
        int sum = 0;
        for (int rest = value; rest > 0; rest /= 10) {
            sum += rest % 10;
        }
        return sum;
    }
}
