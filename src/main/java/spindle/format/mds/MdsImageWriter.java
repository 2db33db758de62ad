// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.place.FilePlan;
import spindle.format.sheet.InterleavedSink;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.image.attachment.QPatches;
import spindle.io.OutputFile;
import spindle.sector.Subchannel;

/** An image being written. */
final class MdsImageWriter implements ImageWriter {
    private final FilePlan plan;
    private final Fitting fitting;
    private final OutputFile mdf;
    private final OutputFile mds;
    private final byte[] descriptor;

    MdsImageWriter(Fitting fitting, FilePlan plan, OutputFile mdf, OutputFile mds, byte[] descriptor) {
        this.fitting = fitting;
        this.plan = plan;
        this.mdf = mdf;
        this.mds = mds;
        this.descriptor = descriptor;
    }

    @Override
    public SectorSink sink(Track track) {
        return sink(plan.of(track));
    }

    private SectorSink sink(FilePlan.Place place) {
        LbaRange range = place.range();
        if (place.storage().subchannel() == Subchannel.NONE) {
            return new InterleavedSink(range, place.storage(), place.offset(), mdf);
        }
        Storage storage = new Storage(
                place.storage().layout(), Subchannel.RAW_96, place.storage().audio(), List.of());
        InterleavedSink sink = new InterleavedSink(range, storage, place.offset(), mdf);
        TrackSubchannel made =
                new TrackSubchannel(place.track(), fitting.disc().mcn(), fitting.attachment(QPatches.class));
        return new PatchedSink(sink, place.storage().subchannel(), made);
    }

    /** Builds the raw sectors that no source holds, of which others are zero, then writes the descriptor. */
    @Override
    public void commit() throws IOException {
        plan.writeBuilt(this::sink);
        mdf.extend(plan.bytes());
        mds.write(0, ByteBuffer.wrap(descriptor));
    }

    @Override
    public void close() {}
}
