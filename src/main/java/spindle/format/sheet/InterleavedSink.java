// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;

/**
 * Takes the sectors of a track. Where there is a sub-channel, main channel and sub-channel of each sector alternate in the
 * file: both are put into blocks that are written at once.
 *
 * @param range the sectors that the file has of the track
 * @param storage how they come; whatever sub-channel does, 96 bytes are written
 * @param offset where the first of them lies, bytes
 * @param file takes the sectors
 */
public record InterleavedSink(LbaRange range, Storage storage, long offset, OutputFile file) implements SectorSink {
    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        requireWithin(lba, count);
        int bytes = storage.layout().bytes();
        int limit = src.limit();
        if (bytes == stride()) {
            src.limit(src.position() + count * bytes);
            file.write(offsetOf(lba), src);
            src.limit(limit);
            return;
        }
        byte[] block = new byte[count * stride()];
        for (int i = 0; i < count; i++) {
            src.get(block, i * stride(), bytes);
        }
        file.write(offsetOf(lba), ByteBuffer.wrap(block));
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        requireWithin(lba, count);
        byte[] symbols = new byte[count * storage.subchannel().bytes()];
        src.get(symbols);
        if (storage.subchannel() == Subchannel.PQ_16) {
            byte[] pq = symbols;
            symbols = new byte[count * SubchannelFrame.BYTES];
            SubchannelFrame.interleavePq(pq, 0, symbols, 0, count);
        }
        byte[] block = new byte[count * stride()];
        file.read(offsetOf(lba), ByteBuffer.wrap(block));
        int bytes = storage.layout().bytes();
        for (int i = 0; i < count; i++) {
            System.arraycopy(symbols, i * SubchannelFrame.BYTES, block, i * stride() + bytes, SubchannelFrame.BYTES);
        }
        file.write(offsetOf(lba), ByteBuffer.wrap(block));
    }

    private int stride() {
        return storage.layout().bytes() + (storage.subchannel() == Subchannel.NONE ? 0 : SubchannelFrame.BYTES);
    }

    private long offsetOf(int lba) {
        return offset + ((long) lba - range.start()) * stride();
    }

    private void requireWithin(int lba, int count) {
        if (lba < range.start() || count < 0 || lba > range.end() - count) {
            throw new IllegalArgumentException("sectors " + lba + " to " + (lba + count) + " of " + range);
        }
    }
}
