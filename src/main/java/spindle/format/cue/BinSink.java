// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.format.sheet.TrackSink;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;

/** Takes the sectors of one track, which may go to several BINs. */
final class BinSink implements SectorSink {
    private final List<Part> parts = new ArrayList<>();

    /** Consecutive sectors of a track in one BIN. */
    private record Part(LbaRange range, TrackSink sink) {}

    /** Writes some sectors to one BIN. */
    private interface Writing {
        void write(TrackSink sink, int lba, int count) throws IOException;
    }

    BinSink(List<BinPlan.Share> shares, Storage storage, List<OutputFile> files) {
        Storage stored = new Storage(storage.layout(), storage.subchannel(), storage.audio(), List.of());
        for (BinPlan.Share share : shares) {
            OutputFile file = files.get(share.bin());
            parts.add(new Part(share.range(), new TrackSink(file, share.offset(), share.range(), stored)));
        }
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        spread(lba, count, (sink, from, sectors) -> sink.write(from, sectors, src));
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        spread(lba, count, (sink, from, sectors) -> sink.writeSubchannel(from, sectors, src));
    }

    private void spread(int lba, int count, Writing writing) throws IOException {
        int at = lba;
        int end = lba + count;
        for (Part part : parts) {
            int stop = Math.min(end, part.range().end());
            if (part.range().contains(at) && stop > at) {
                writing.write(part.sink(), at, stop - at);
                at = stop;
            }
        }
        if (at < end) {
            throw new IllegalArgumentException("sectors " + lba + " to " + end + " of a track that holds " + parts);
        }
    }
}
