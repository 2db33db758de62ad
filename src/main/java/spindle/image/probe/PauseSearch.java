// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.image.SectorSource;
import spindle.sector.Header;
import spindle.sector.RawSector;

/**
 * Finds the pause at the end of a track of raw data sectors: sectors without sync that are silent, or nearly so. Sectors are
 * looked at from the end; a track that ends with data costs one sector.
 */
public final class PauseSearch {
    /** The loudest sample of a pause, of 32767: -24 dB. Analogue noise is far below; damaged data are far above. */
    private static final int LOUDEST = 2048;
    /** Sectors where a drive or a recorder goes from data to audio; they may hold anything (MMC-3, 4.2.3.4). */
    private static final int TRANSITION = 4;

    private static final int CHUNK = 64;

    private final SectorSource sectors;
    private final int from;
    private final int end;

    /**
     * @param sectors of 2352 bytes
     * @param from the first sector of the track
     * @param end the LBA behind its last
     */
    public PauseSearch(SectorSource sectors, int from, int end) {
        this.sectors = sectors;
        this.from = from;
        this.end = end;
    }

    /** {@return the first sector of the pause; {@code end} where the track ends with data, or is nothing but a pause} */
    public int find() throws IOException {
        int start = quietFrom();
        if (start == end || start <= from) {
            return end;
        }
        for (int back = 0; back < TRANSITION && start > from; back++) {
            if (Header.hasSync(read(start - 1, 1), 0)) {
                return start;
            }
            start--;
        }
        return start > from && Header.hasSync(read(start - 1, 1), 0) ? start : quietFrom();
    }

    private int quietFrom() throws IOException {
        int at = end;
        int step = 1;
        while (at > from) {
            int count = Math.min(step, at - from);
            byte[] bytes = read(at - count, count);
            for (int i = count - 1; i >= 0; i--) {
                if (!isQuiet(bytes, i * RawSector.BYTES)) {
                    return at - count + i + 1;
                }
            }
            at -= count;
            step = CHUNK;
        }
        return at;
    }

    private byte[] read(int lba, int count) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(count * RawSector.BYTES);
        sectors.read(lba, count, buffer);
        return buffer.array();
    }

    private static boolean isQuiet(byte[] bytes, int at) {
        for (int i = at; i < at + RawSector.BYTES; i += 2) {
            int sample = (bytes[i + 1] << 8) | (bytes[i] & 0xFF);
            if (sample > LOUDEST || sample < -LOUDEST) {
                return false;
            }
        }
        return true;
    }
}
