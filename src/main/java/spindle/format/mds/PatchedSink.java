// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.format.sheet.InterleavedSink;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.SectorSink;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * Takes the sectors of a track that have a sub-channel. Where none comes, one is made; some Q packets may be others than its
 * positions say.
 *
 * @param sink takes sectors and sub-channel
 * @param comes in what form the sub-channel comes, if it comes
 * @param made makes it, and holds the packets
 */
record PatchedSink(InterleavedSink sink, Subchannel comes, TrackSubchannel made) implements SectorSink {
    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        sink.write(lba, count, src);
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        made.fill(lba, count, linear);
        store(lba, count, linear);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        byte[] given = new byte[count * comes.bytes()];
        src.get(given);
        byte[] interleaved = given;
        if (comes == Subchannel.PQ_16) {
            interleaved = new byte[count * SubchannelFrame.BYTES];
            SubchannelFrame.interleavePq(given, 0, interleaved, 0, count);
        }
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        SubchannelFrame.deinterleave(interleaved, 0, linear, 0, count);
        if (comes == Subchannel.RW_96) {
            addPositions(lba, count, linear);
        }
        store(lba, count, linear);
    }

    /** R to W alone: P and Q are made. */
    private void addPositions(int lba, int count, byte[] linear) {
        byte[] positions = new byte[linear.length];
        made.fill(lba, count, positions);
        for (int at = 0; at < linear.length; at += SubchannelFrame.BYTES) {
            System.arraycopy(positions, at, linear, at, 2 * SubchannelFrame.CHANNEL_BYTES);
        }
    }

    private void store(int lba, int count, byte[] linear) throws IOException {
        made.patch(lba, count, linear);
        byte[] interleaved = new byte[linear.length];
        SubchannelFrame.interleave(linear, 0, interleaved, 0, count);
        sink.writeSubchannel(lba, count, ByteBuffer.wrap(interleaved));
    }
}
