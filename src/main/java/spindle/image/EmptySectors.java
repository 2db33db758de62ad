// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.sector.TrackMode;

/**
 * Raw sectors that no file holds, as {@link BuiltSectors} makes them: silence, or empty data. Any thread may read.
 *
 * @param range the sectors
 * @param mode what they are
 */
public record EmptySectors(LbaRange range, TrackMode mode) implements SectorSource {
    @Override
    public int start() {
        return range.start();
    }

    @Override
    public int end() {
        return range.end();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) {
        new BuiltSectors(mode).fill(new LbaRange(lba, lba + count), dst);
    }

    /** There is no sub-channel. */
    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) {}

    @Override
    public List<Extent> extents() {
        return List.of();
    }
}
