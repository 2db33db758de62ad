// SPDX-License-Identifier: Apache-2.0
package spindle.image.attachment;

import spindle.disc.Msf;

/**
 * The three bytes of a time in a table of contents, which are not always one, and the LBA that goes with them.
 *
 * @param minutes plain binary
 * @param seconds plain binary
 * @param frames plain binary
 * @param lba what they are as a position
 */
public record TocTime(int minutes, int seconds, int frames, int lba) {
    /** 00:00:00. */
    public static final TocTime ZERO = of(0, 0, 0);

    /** {@return three bytes with the LBA that follows from them} */
    public static TocTime of(int minutes, int seconds, int frames) {
        return new TocTime(minutes, seconds, frames, lbaOf(minutes, seconds, frames));
    }

    /** {@return the time of a sector} */
    public static TocTime ofLba(int lba) {
        int frames = lba + Msf.LBA_OFFSET;
        return new TocTime(
                frames / Msf.FRAMES_PER_MINUTE,
                frames / Msf.FRAMES_PER_SECOND % 60,
                frames % Msf.FRAMES_PER_SECOND,
                lba);
    }

    /** {@return the LBA that follows from three bytes, each 0 to 255} */
    public static int lbaOf(int minutes, int seconds, int frames) {
        return minutes * Msf.FRAMES_PER_MINUTE + seconds * Msf.FRAMES_PER_SECOND + frames - Msf.LBA_OFFSET;
    }
}
