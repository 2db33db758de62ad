// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.format.place.FilePlan;
import spindle.format.sheet.InterleavedSink;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;

/** An image being written. */
final class NrgImageWriter implements ImageWriter {
    private final FilePlan plan;
    private final OutputFile file;
    private final byte[] chunks;

    NrgImageWriter(FilePlan plan, OutputFile file, byte[] chunks) {
        this.plan = plan;
        this.file = file;
        this.chunks = chunks;
    }

    @Override
    public SectorSink sink(Track track) {
        return sink(plan.of(track));
    }

    private SectorSink sink(FilePlan.Place place) {
        return new InterleavedSink(place.range(), place.storage(), place.offset(), file);
    }

    /** Builds the raw sectors that no source holds, of which others are zero, then writes the chunks. */
    @Override
    public void commit() throws IOException {
        plan.writeBuilt(this::sink);
        file.extend(plan.bytes());
        file.write(plan.bytes(), ByteBuffer.wrap(chunks));
    }

    @Override
    public void close() {}
}
