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

    /** What of the sectors comes. */
    private enum Channel {
        MAIN,
        SUB
    }

    BinSink(List<CuePlan.Share> shares, Storage storage, List<OutputFile> files) {
        Storage stored = new Storage(storage.layout(), storage.subchannel(), storage.audio(), List.of());
        for (CuePlan.Share share : shares) {
            OutputFile file = files.get(share.bin());
            parts.add(new Part(share.range(), new TrackSink(file, share.offset(), share.range(), stored)));
        }
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        spread(lba, count, src, Channel.MAIN);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        spread(lba, count, src, Channel.SUB);
    }

    private void spread(int lba, int count, ByteBuffer src, Channel channel) throws IOException {
        int at = lba;
        int end = lba + count;
        for (Part part : parts) {
            int stop = Math.min(end, part.range().end());
            if (part.range().contains(at) && stop > at) {
                if (channel == Channel.MAIN) {
                    part.sink().write(at, stop - at, src);
                } else {
                    part.sink().writeSubchannel(at, stop - at, src);
                }
                at = stop;
            }
        }
        if (at < end) {
            throw new IllegalArgumentException("sectors " + lba + " to " + end + " of a track that holds " + parts);
        }
    }
}
