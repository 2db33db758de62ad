// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import spindle.disc.LbaRange;
import spindle.sector.CdAudio;

/**
 * The AccurateRip checksums of one track in the making. Each stereo frame is an unsigned 32-bit number, little-endian,
 * that is multiplied by its place in the track, counted from 1; v1 adds the lower halves of the products, v2 both halves.
 * The order of adding does not matter, so blocks may come from any number of threads.
 *
 * <p>Drives differ in where they begin to read, so the ends of the audio do not count: of the first track the first 2939
 * frames, of the last track the last 2940, five sectors (whipper {@code accuraterip-checksum.c}).
 */
final class AccurateRipSum {
    /** Stereo frames in a sector: 2352 bytes of four. */
    static final int SECTOR_FRAMES = CdAudio.SECTOR_FRAMES;

    private static final int SKIPPED = 5 * SECTOR_FRAMES;

    private final int track;
    private final LbaRange range;
    private final int firstFrame;
    private final int lastFrame;
    private int v1;
    private int v2;

    private AccurateRipSum(int track, LbaRange range, int firstFrame, int lastFrame) {
        this.track = track;
        this.range = range;
        this.firstFrame = firstFrame;
        this.lastFrame = lastFrame;
    }

    /** {@return the sum of nothing yet, for a track at a place among {@code count} audio tracks, counted from 0} */
    static AccurateRipSum of(int track, LbaRange range, int place, int count) {
        int frames = range.count() * SECTOR_FRAMES;
        int firstFrame = place == 0 ? SKIPPED : 1;
        int lastFrame = place == count - 1 ? frames - SKIPPED : frames;
        return new AccurateRipSum(track, range, firstFrame, lastFrame);
    }

    /** {@return the sectors of the track} */
    LbaRange range() {
        return range;
    }

    /** {@return the place in the track of a sector's first frame, counted from 1} */
    int place(int lba) {
        return (lba - range.start()) * SECTOR_FRAMES + 1;
    }

    /** {@return the first place that counts} */
    int firstFrame() {
        return firstFrame;
    }

    /** {@return the last place that counts} */
    int lastFrame() {
        return lastFrame;
    }

    /**
     * Adds the sums of some frames.
     *
     * @param lower of the lower halves of their products
     * @param upper of the upper halves
     */
    synchronized void add(int lower, int upper) {
        v1 += lower;
        v2 += lower + upper;
    }

    /** {@return the checksums of what was added} */
    synchronized TrackChecksum checksum() {
        return new TrackChecksum(track, range, v1, v2);
    }
}
