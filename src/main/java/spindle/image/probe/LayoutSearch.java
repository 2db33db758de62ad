// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Finds how sectors are stored in a run of bytes: the best evidence first. */
final class LayoutSearch {
    private final ByteSource source;
    private final long offset;
    private final long bytes;

    LayoutSearch(ByteSource source, long offset, long bytes) {
        this.source = source;
        this.offset = offset;
        this.bytes = bytes;
    }

    Optional<StoredLayout> run() throws IOException {
        SyncSearch syncs = new SyncSearch(source, offset, bytes);
        int stride = syncs.atBeginning();
        if (stride > 0) {
            return Optional.of(raw(stride));
        }
        Optional<StoredLayout> volume = new VolumeMarks(source, offset, bytes).find();
        if (volume.isPresent()) {
            return Optional.of(settled(volume.get()));
        }
        // Only now: a volume may hold raw images as files, whose syncs can fall on a multiple of the stride.
        stride = syncs.furtherOn();
        if (stride > 0) {
            return Optional.of(raw(stride));
        }
        Optional<StoredLayout> audio = new SubchannelSearch(source, offset, bytes).find();
        return audio.isPresent() ? audio : new SectorPattern(source, offset, bytes).find();
    }

    private StoredLayout raw(int stride) throws IOException {
        Subchannel subchannel =
                stride == 2448 ? Subchannel.RAW_96 : stride == 2368 ? Subchannel.PQ_16 : Subchannel.NONE;
        return settled(new StoredLayout(SectorLayout.RAW_2352, subchannel, TrackMode.MODE1));
    }

    /** {@return the same with the mode that most sectors have; as it is where they do not tell} */
    private StoredLayout settled(StoredLayout found) throws IOException {
        int stride = found.layout().bytes() + found.subchannel().bytes();
        int count = (int) Math.min(Integer.MAX_VALUE, bytes / stride);
        TrackMode mode =
                ContentProbe.mode(source, offset, stride, found.layout(), count).orElse(found.mode());
        return new StoredLayout(found.layout(), found.subchannel(), mode);
    }
}
