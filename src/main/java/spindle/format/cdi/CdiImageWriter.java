// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import spindle.disc.Track;
import spindle.format.place.FilePlan;
import spindle.format.sheet.TrackSink;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;

/** A DiscJuggler image being written: before each session's first track, 150 empty sectors that every disc implies. */
final class CdiImageWriter implements ImageWriter {
    private final FilePlan plan;
    private final OutputFile file;
    private final byte[] description;

    CdiImageWriter(FilePlan plan, OutputFile file, byte[] description) {
        this.plan = plan;
        this.file = file;
        this.description = description;
    }

    @Override
    public SectorSink sink(Track track) {
        return sink(plan.of(track));
    }

    private SectorSink sink(FilePlan.Place place) {
        Storage storage =
                new Storage(place.form().layout(), place.form().subchannel(), ByteOrder.LITTLE_ENDIAN, List.of());
        return new TrackSink(file, place.offset(), place.range(), storage);
    }

    /** Builds the raw sectors that no source holds, of which others are zero, then writes the description. */
    @Override
    public void commit() throws IOException {
        plan.writeBuilt(this::sink);
        file.write(plan.bytes(), ByteBuffer.wrap(description));
    }

    @Override
    public void close() {}
}
