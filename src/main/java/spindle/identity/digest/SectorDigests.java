// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.image.SectorSink;

/** Brings the sectors of a track to the checksums of the file that would hold them. */
public final class SectorDigests implements SectorSink {
    private final OrderedDigests digests;
    private final List<LbaRange> ranges;
    private final int sectorBytes;

    /**
     * @param ranges the sectors of the file, in their order
     * @param sectorBytes how many bytes of each sector come
     */
    public SectorDigests(OrderedDigests digests, List<LbaRange> ranges, int sectorBytes) {
        this.digests = digests;
        this.ranges = List.copyOf(ranges);
        this.sectorBytes = sectorBytes;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        digests.add(offset(lba), src);
    }

    /** No checksum counts the sub-channel. */
    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        src.position(src.limit());
    }

    private long offset(int lba) {
        long sectors = 0;
        for (LbaRange range : ranges) {
            if (range.contains(lba)) {
                return (sectors + lba - range.start()) * sectorBytes;
            }
            sectors += range.count();
        }
        throw new IllegalArgumentException("sector " + lba + " is not in " + ranges);
    }
}
