// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.image.Extent;
import spindle.image.SectorSource;
import spindle.io.ByteSource;
import spindle.sector.SubchannelFrame;

/**
 * A track's sectors: the main channel from the IMG, the sub-channel from the SUB, interleaved on the way. What lies beyond
 * the end of a SUB reads as zero.
 *
 * @param main the sectors in the IMG
 * @param sub the SUB, where there is one
 * @param run where the session lies in both
 */
record CcdSource(SectorSource main, Optional<ByteSource> sub, SessionRun run) implements SectorSource {
    @Override
    public int start() {
        return main.start();
    }

    @Override
    public int end() {
        return main.end();
    }

    @Override
    public List<Extent> extents() {
        return main.extents();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        main.read(lba, count, dst);
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        if (sub.isEmpty()) {
            return;
        }
        if (lba < start() || count < 0 || lba > end() - count) {
            throw new IllegalArgumentException(
                    "sectors " + lba + " to " + (lba + count) + " of " + new LbaRange(start(), end()));
        }
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        byte[] interleaved = new byte[linear.length];
        sub.get().read(run.sectorOf(lba) * SubchannelFrame.BYTES, ByteBuffer.wrap(linear));
        SubchannelFrame.interleave(linear, 0, interleaved, 0, count);
        dst.put(interleaved);
    }
}
