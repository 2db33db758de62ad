// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.image.SectorSource;
import spindle.sector.SectorLayout;

/**
 * Tells by their smoothness whether samples are in the byte order that the image says: sound changes little from one sample
 * to the next, and the same bytes read in the other order jump about.
 */
public final class SampleOrder {
    private static final int PROBES = 12;
    /** Neighbouring samples of noise differ by 65536 / 3 in the mean; of loud music by a few thousand. */
    private static final int SMOOTH = 6000;
    /** How much rougher the wrong order has to be. */
    private static final int FACTOR = 2;

    private SampleOrder() {}

    /**
     * {@return whether samples are smooth in the other byte order, and rough in the one they are delivered in}
     *
     * @param range sectors of audio; a few of them, spread evenly, are looked at
     */
    public static boolean isSwapped(SectorSource source, LbaRange range) throws IOException {
        int bytes = SectorLayout.RAW_2352.bytes();
        ByteBuffer sector = ByteBuffer.allocate(bytes);
        int probes = Math.min(PROBES, range.count());
        long steps = 0;
        long[] roughness = new long[2];
        for (int i = 0; i < probes; i++) {
            int lba = range.start() + (int) ((long) range.count() * i / probes);
            source.read(lba, 1, sector.clear());
            steps += bytes / 2 - 2;
            add(sector.array(), roughness);
        }
        long delivered = roughness[0];
        long swapped = roughness[1];
        return steps > 0 && swapped > 0 && swapped < steps * SMOOTH && swapped * FACTOR < delivered;
    }

    /** Adds the differences of neighbouring samples of each channel: as they are delivered, and in the other order. */
    private static void add(byte[] sector, long[] roughness) {
        int delivered = 0;
        int swapped = 0;
        for (int at = 4; at < sector.length; at += 2) {
            int low = sector[at];
            int high = sector[at + 1];
            int lowBefore = sector[at - 4];
            int highBefore = sector[at - 3];
            delivered += Math.abs(((high << 8) | (low & 0xFF)) - ((highBefore << 8) | (lowBefore & 0xFF)));
            swapped += Math.abs(((low << 8) | (high & 0xFF)) - ((lowBefore << 8) | (highBefore & 0xFF)));
        }
        roughness[0] += delivered;
        roughness[1] += swapped;
    }
}
