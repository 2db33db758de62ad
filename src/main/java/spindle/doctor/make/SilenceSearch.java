// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.image.SectorSource;
import spindle.sector.RawSector;

/** Finds stretches of quiet sectors in audio. */
final class SilenceSearch {
    /** The loudest sample of a quiet sector, of 32767: -60 dB, below the noise of most recordings. */
    private static final int LOUDEST = 33;

    private static final int BLOCK = 128;

    private final SectorSource sectors;
    private final byte[] block = new byte[BLOCK * RawSector.BYTES];

    /** @param sectors of 2352 bytes each */
    SilenceSearch(SectorSource sectors) {
        this.sectors = sectors;
    }

    /** {@return how many sectors from a place on are quiet, up to a number} */
    int quietFrom(int lba, int most) throws IOException {
        int count = Math.min(Math.min(most, BLOCK * 2), sectors.end() - lba);
        for (int i = 0; i < count; i++) {
            read(lba + i, 1);
            if (!isQuiet(0)) {
                return i;
            }
        }
        return Math.max(0, count);
    }

    /**
     * {@return the tracks that stretches of silence part: each its index 0, where there is one, and its index 1}
     *
     * @param least how many quiet sectors part two tracks
     */
    List<List<Index>> tracks(LbaRange range, int least) throws IOException {
        List<List<Index>> tracks = new ArrayList<>(List.of(List.of(new Index(1, 0))));
        int quiet = 0;
        boolean sound = false;
        for (int at = range.start(); at < range.end(); at += BLOCK) {
            int count = Math.min(BLOCK, range.end() - at);
            read(at, count);
            for (int i = 0; i < count; i++) {
                if (isQuiet(i * RawSector.BYTES)) {
                    quiet++;
                    continue;
                }
                int here = at + i - range.start();
                if (sound && quiet >= least) {
                    tracks.add(List.of(new Index(0, here - quiet), new Index(1, here)));
                }
                sound = true;
                quiet = 0;
            }
        }
        return tracks;
    }

    private void read(int lba, int count) throws IOException {
        sectors.read(lba, count, ByteBuffer.wrap(block, 0, count * RawSector.BYTES));
    }

    private boolean isQuiet(int at) {
        for (int i = at; i < at + RawSector.BYTES; i += 2) {
            int sample = (block[i + 1] << 8) | (block[i] & 0xFF);
            if (sample > LOUDEST || sample < -LOUDEST) {
                return false;
            }
        }
        return true;
    }
}
