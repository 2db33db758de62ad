// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * Takes the sectors of a track.
 *
 * @param track the track
 * @param storage in what form its sub-channel comes, if it comes
 * @param run where its session lies in both files
 * @param made the sub-channel that is made
 * @param img takes the main channel
 * @param sub takes the sub-channel
 */
record CcdSink(Track track, Storage storage, SessionRun run, TrackSubchannel made, OutputFile img, OutputFile sub)
        implements SectorSink {
    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        requireWithin(lba, count);
        int limit = src.limit();
        src.limit(src.position() + count * CcdBinder.SECTOR_BYTES);
        img.write(run.sectorOf(lba) * CcdBinder.SECTOR_BYTES, src);
        src.limit(limit);
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        made.fill(lba, count, linear);
        store(lba, linear);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        requireWithin(lba, count);
        byte[] given = new byte[count * storage.subchannel().bytes()];
        src.get(given);
        byte[] interleaved = given;
        if (storage.subchannel() == Subchannel.PQ_16) {
            interleaved = new byte[count * SubchannelFrame.BYTES];
            SubchannelFrame.interleavePq(given, 0, interleaved, 0, count);
        }
        byte[] linear = new byte[count * SubchannelFrame.BYTES];
        SubchannelFrame.deinterleave(interleaved, 0, linear, 0, count);
        if (storage.subchannel() == Subchannel.RW_96) {
            addPositions(lba, count, linear);
        }
        store(lba, linear);
    }

    private void requireWithin(int lba, int count) {
        if (lba < track.start() || count < 0 || lba > track.end() - count) {
            throw new IllegalArgumentException("sectors " + lba + " to " + (lba + count) + " of " + track.range());
        }
    }

    private void store(int lba, byte[] linear) throws IOException {
        made.patch(lba, linear.length / SubchannelFrame.BYTES, linear);
        sub.write(run.sectorOf(lba) * SubchannelFrame.BYTES, ByteBuffer.wrap(linear));
    }

    /** R to W alone: P and Q are made. */
    private void addPositions(int lba, int count, byte[] linear) {
        byte[] positions = new byte[linear.length];
        made.fill(lba, count, positions);
        for (int at = 0; at < linear.length; at += SubchannelFrame.BYTES) {
            System.arraycopy(positions, at, linear, at, 2 * SubchannelFrame.CHANNEL_BYTES);
        }
    }
}
