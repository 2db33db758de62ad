// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.sheet.InterleavedSink;
import spindle.image.BuiltSectors;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;
import spindle.sector.SectorLayout;

/** An image being written. */
final class MdsImageWriter implements ImageWriter {
    private final MdfPlan plan;
    private final OutputFile mdf;
    private final OutputFile mds;
    private final byte[] descriptor;

    MdsImageWriter(MdfPlan plan, OutputFile mdf, OutputFile mds, byte[] descriptor) {
        this.plan = plan;
        this.mdf = mdf;
        this.mds = mds;
        this.descriptor = descriptor;
    }

    @Override
    public SectorSink sink(Track track) {
        return sink(plan.of(track));
    }

    private SectorSink sink(MdfPlan.Place place) {
        LbaRange range = new LbaRange(place.first(), place.track().end());
        return new InterleavedSink(range, place.storage(), place.offset(), mdf);
    }

    /** Builds the raw sectors that no source holds, of which others are zero, then writes the descriptor. */
    @Override
    public void commit() throws IOException {
        for (MdfPlan.Place place : plan.places()) {
            if (place.storage().layout() == SectorLayout.RAW_2352) {
                new BuiltSectors(place.track().mode()).write(place.built(), sink(place));
            }
        }
        mdf.extend(plan.bytes());
        mds.write(0, ByteBuffer.wrap(descriptor));
    }

    @Override
    public void close() {}
}
