// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SubQ;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

/** Looks for Q packets behind sectors: audio has no sync, and shows its size by them (IEC 60908, 17.5). */
final class SubchannelSearch {
    private static final int SAMPLES = 32;
    private static final Subchannel[] STORED = {Subchannel.RAW_96, Subchannel.PQ_16};

    private final ByteSource source;
    private final long offset;
    private final long bytes;

    SubchannelSearch(ByteSource source, long offset, long bytes) {
        this.source = source;
        this.offset = offset;
        this.bytes = bytes;
    }

    Optional<StoredLayout> find() throws IOException {
        for (Subchannel subchannel : STORED) {
            if (repeats(subchannel)) {
                return Optional.of(new StoredLayout(SectorLayout.RAW_2352, subchannel, TrackMode.AUDIO));
            }
        }
        return Optional.empty();
    }

    /** {@return whether most frames that hold something hold a Q packet whose CRC matches} */
    private boolean repeats(Subchannel subchannel) throws IOException {
        int stride = RawSector.BYTES + subchannel.bytes();
        long count = bytes / stride;
        int samples = (int) Math.min(SAMPLES, count);
        int hits = 0;
        int misses = 0;
        for (int k = 0; k < samples; k++) {
            byte[] frame = source.sample(offset + count * k / samples * stride + RawSector.BYTES, subchannel.bytes());
            if (frame.length == subchannel.bytes() && !ModeVote.isConstant(frame, 0, frame.length)) {
                byte[] q = new byte[SubQ.BYTES];
                if (subchannel == Subchannel.RAW_96) {
                    SubchannelFrame.loadQ(frame, 0, q, 0);
                } else {
                    System.arraycopy(frame, 0, q, 0, q.length);
                }
                if (SubQ.crcMatches(q, 0)) {
                    hits++;
                } else {
                    misses++;
                }
            }
        }
        return hits > 1 && hits > misses;
    }
}
