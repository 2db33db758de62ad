// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;

/** Takes the sectors of one track, which may go to several BINs. */
final class TrackSink implements SectorSink {
    private final List<BinPlan.Share> shares;
    private final Storage storage;
    private final List<OutputFile> files;

    TrackSink(List<BinPlan.Share> shares, Storage storage, List<OutputFile> files) {
        this.shares = shares;
        this.storage = storage;
        this.files = files;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        write(lba, count, src, 0, storage.layout().bytes());
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        write(lba, count, src, storage.layout().bytes(), storage.subchannel().bytes());
    }

    /** Writes the same bytes of each sector: {@code bytes} of them at {@code skip}. */
    private void write(int lba, int count, ByteBuffer src, int skip, int bytes) throws IOException {
        int at = lba;
        int end = lba + count;
        for (BinPlan.Share share : shares) {
            int stop = Math.min(end, share.range().end());
            if (bytes > 0 && share.range().contains(at) && stop > at) {
                write(share, at, stop - at, src, skip, bytes);
                at = stop;
            }
        }
        if (at < end) {
            throw new IllegalArgumentException("sectors " + lba + " to " + end + " of a track that holds " + shares);
        }
    }

    private void write(BinPlan.Share share, int lba, int count, ByteBuffer src, int skip, int bytes)
            throws IOException {
        OutputFile file = files.get(share.bin());
        long position = share.offset() + (long) (lba - share.range().start()) * share.stride() + skip;
        if (share.stride() == bytes) {
            write(file, position, src, count * bytes);
            return;
        }
        for (int i = 0; i < count; i++) {
            write(file, position + (long) i * share.stride(), src, bytes);
        }
    }

    private static void write(OutputFile file, long position, ByteBuffer src, int bytes) throws IOException {
        int limit = src.limit();
        src.limit(src.position() + bytes);
        file.write(position, src);
        src.limit(limit);
    }
}
