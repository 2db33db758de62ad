// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

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
final class NrgImageWriter implements ImageWriter {
    private final NrgPlan plan;
    private final OutputFile file;
    private final byte[] chunks;

    NrgImageWriter(NrgPlan plan, OutputFile file, byte[] chunks) {
        this.plan = plan;
        this.file = file;
        this.chunks = chunks;
    }

    @Override
    public SectorSink sink(Track track) {
        return sink(plan.of(track));
    }

    private SectorSink sink(NrgPlan.Place place) {
        LbaRange range = new LbaRange(place.first(), place.track().end());
        return new InterleavedSink(range, place.storage(), place.offset(), file);
    }

    /** Builds the raw sectors that no source holds, of which others are zero, then writes the chunks. */
    @Override
    public void commit() throws IOException {
        for (NrgPlan.Place place : plan.places()) {
            if (place.storage().layout() == SectorLayout.RAW_2352) {
                new BuiltSectors(place.track().mode()).write(place.built(), sink(place));
            }
        }
        file.extend(plan.bytes());
        file.write(plan.bytes(), ByteBuffer.wrap(chunks));
    }

    @Override
    public void close() {}
}
