// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.image.SectorSource;
import spindle.image.probe.Smoothness;
import spindle.sector.SectorLayout;

/**
 * Tells by their smoothness whether samples are in the byte order that the image says: sound changes little from one sample
 * to the next, and the same bytes read in the other order jump about.
 */
public final class SampleOrder {
    private static final int PROBES = 12;

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
        Smoothness smoothness = new Smoothness();
        for (int i = 0; i < probes; i++) {
            int lba = range.start() + (int) ((long) range.count() * i / probes);
            source.read(lba, 1, sector.clear());
            smoothness.add(sector.array());
        }
        return smoothness.isBigEndian();
    }
}
