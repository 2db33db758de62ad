// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.SectorSink;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * The sub-channel of sectors that no source delivers: P and Q of their positions, R to W empty.
 *
 * @param made makes it
 * @param form the form in which it is written
 */
record BuiltSubchannel(TrackSubchannel made, Subchannel form) {
    /** How many sectors are made at once. */
    private static final int MOST = 64;

    /** Writes the sub-channel of ranges; nothing where there is none. */
    void write(List<LbaRange> ranges, SectorSink sink) throws IOException {
        if (form == Subchannel.NONE) {
            return;
        }
        for (LbaRange range : ranges) {
            for (int lba = range.start(); lba < range.end(); lba += MOST) {
                int count = Math.min(MOST, range.end() - lba);
                sink.writeSubchannel(lba, count, ByteBuffer.wrap(at(lba, count)));
            }
        }
    }

    private byte[] at(int lba, int count) {
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        made.fill(lba, count, linear);
        byte[] interleaved = new byte[linear.length];
        SubchannelFrame.interleave(linear, 0, interleaved, 0, count);
        if (form != Subchannel.PQ_16) {
            return interleaved;
        }
        byte[] pq = new byte[count * form.bytes()];
        SubchannelFrame.takePq(interleaved, 0, pq, 0, count);
        return pq;
    }
}
