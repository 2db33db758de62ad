// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

/** What the hunks of discs are counted in. */
final class ChdUnits {
    /** Bytes of a frame of a CD: a sector of 2352 bytes and a sub-channel of 96. */
    static final int FRAME_BYTES = 2448;
    /** Bytes of a sector of a DVD. */
    static final int DVD_BYTES = 2048;
    /** Each track begins at a multiple of so many frames (CD_TRACK_PADDING in MAME's cdrom.h). */
    static final int TRACK_FRAMES = 4;

    private ChdUnits() {}

    /** {@return a number of frames, rounded up to where the next track begins} */
    static long padded(long frames) {
        return (frames + TRACK_FRAMES - 1) / TRACK_FRAMES * TRACK_FRAMES;
    }
}
