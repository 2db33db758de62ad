// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import spindle.image.SectorSource;

/**
 * The silence at the ends of a file's audio.
 *
 * @param pause sectors of two quiet seconds that it begins with: 150, or 0 where there is sound in them
 * @param head sectors of zeroes that it begins with and that end with a sector; 0: none
 * @param tail sectors of zeroes that it ends with and that begin with a sector; 0: none
 */
record QuietEnds(int pause, int head, int tail) {
    /** There is no audio at the ends. */
    static final QuietEnds NONE = new QuietEnds(0, 0, 0);

    /** {@return the silence at the ends of sectors of audio} */
    static QuietEnds of(SectorSource sectors) throws IOException {
        int quiet = new SilenceSearch(sectors).quietFrom(sectors.start(), PauseFinder.PAUSE);
        BlankSectors blank = new BlankSectors(sectors);
        return new QuietEnds(
                quiet == PauseFinder.PAUSE ? quiet : 0,
                blank.from(sectors.start()),
                blank.before(sectors.end(), sectors.start()));
    }
}
