// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import spindle.sector.Header;

/**
 * Minutes, seconds and frames; 75 frames a second (IEC 60908, 17.5.1). As a length, or a position in a file, 00:00:00 is
 * frame 0; as a position on the disc, LBA 0 is 00:02:00.
 */
public final class Msf {
    /** Frames in a second. */
    public static final int FRAMES_PER_SECOND = 75;
    /** Frames in a minute. */
    public static final int FRAMES_PER_MINUTE = 60 * FRAMES_PER_SECOND;
    /** The frames before LBA 0: the two seconds of a first track's implied pause. */
    public static final int LBA_OFFSET = Header.LBA_OFFSET;
    /** The first LBA that has no MSF: 99:59:74 is the last (two BCD digits a field). */
    public static final int LBA_LIMIT = Header.LBA_LIMIT;

    private Msf() {}

    /** {@return the number of frames in the given minutes, seconds and frames} */
    public static int frames(int minutes, int seconds, int frames) {
        return Math.addExact(Math.multiplyExact(minutes, FRAMES_PER_MINUTE), seconds * FRAMES_PER_SECOND + frames);
    }

    /** {@return {@code mm:ss:ff} for a length or a position in a file, of 0 or more frames} */
    public static String ofFrames(int frames) {
        char[] text = {'0', '0', ':', '0', '0', ':', '0', '0'};
        int minutes = frames / FRAMES_PER_MINUTE;
        if (minutes > 99) {
            return minutes + ofFrames(frames % FRAMES_PER_MINUTE).substring(2);
        }
        digits(text, 0, minutes);
        digits(text, 3, frames / FRAMES_PER_SECOND % 60);
        digits(text, 6, frames % FRAMES_PER_SECOND);
        return new String(text);
    }

    /**
     * {@return the position {@code mm:ss:ff} of a sector on the disc, or an empty string where it has none}
     *
     * @param lba -150 or more
     */
    public static String ofLba(int lba) {
        return lba >= LBA_LIMIT || lba < -LBA_OFFSET ? "" : ofFrames(lba + LBA_OFFSET);
    }

    /** {@return how a message names a sector: {@code LBA 20 (00:02:20)}, without the MSF where it has none} */
    public static String describe(int lba) {
        String msf = ofLba(lba);
        return msf.isEmpty() ? "LBA " + lba : "LBA " + lba + " (" + msf + ")";
    }

    private static void digits(char[] text, int at, int value) {
        text[at] = (char) ('0' + value / 10);
        text[at + 1] = (char) ('0' + value % 10);
    }
}
