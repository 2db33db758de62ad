// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import spindle.disc.Msf;
import spindle.image.SectorSource;
import spindle.sector.RawSector;

/**
 * Finds zeroes between sound that begin or end with a sector. Sound ends and begins anywhere: one time in 588 it does so
 * with a sector. A disc is cut at sectors.
 */
final class BlankSectors {
    /** The longest pause that is looked for. */
    private static final int MOST = 10 * Msf.FRAMES_PER_SECOND;
    /** Bytes of a sample of both channels. */
    private static final int SAMPLE = 4;

    private static final byte[] ZEROES = new byte[RawSector.BYTES];

    private final SectorSource sectors;
    private final byte[] sector = new byte[RawSector.BYTES];

    /** @param sectors of 2352 bytes each */
    BlankSectors(SectorSource sectors) {
        this.sectors = sectors;
    }

    /** {@return how many sectors from a place on are zero, where the first sample behind them is not; else 0} */
    int from(int lba) throws IOException {
        int count = 0;
        while (count <= MOST && lba + count < sectors.end() && isZero(lba + count)) {
            count++;
        }
        boolean cut = count > 0 && count <= MOST && lba + count < sectors.end() && !isZero(0, SAMPLE);
        return cut ? count : 0;
    }

    /** {@return how many sectors before a place are zero, where the last sample before them is not; else 0} */
    int before(int lba, int least) throws IOException {
        int count = 0;
        while (count <= MOST && lba - count > least && isZero(lba - count - 1)) {
            count++;
        }
        boolean cut = count > 0 && count <= MOST && lba - count > least && !isZero(RawSector.BYTES - SAMPLE, SAMPLE);
        return cut ? count : 0;
    }

    private boolean isZero(int lba) throws IOException {
        sectors.read(lba, 1, ByteBuffer.wrap(sector));
        return isZero(0, sector.length);
    }

    private boolean isZero(int at, int count) {
        return Arrays.equals(sector, at, at + count, ZEROES, 0, count);
    }
}
