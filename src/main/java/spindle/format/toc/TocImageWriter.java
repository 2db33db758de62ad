// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.sheet.TrackSink;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;

/** A TOC and its BIN being written: the stored sectors of all tracks, one track behind the other. */
final class TocImageWriter implements ImageWriter {
    private final OutputFile sectors;
    private final OutputFile sheet;
    private final byte[] text;
    private final Map<Integer, TrackSink> sinks = new HashMap<>();
    private final long bytes;

    TocImageWriter(Fitting fitting, OutputFile sectors, OutputFile sheet, byte[] text) {
        this.sectors = sectors;
        this.sheet = sheet;
        this.text = text;
        long offset = 0;
        for (Track track : fitting.disc().tracks()) {
            TrackSink sink = new TrackSink(sectors, offset, track.range(), fitting.storage(track));
            sinks.put(track.number(), sink);
            offset = sink.end();
        }
        bytes = offset;
    }

    @Override
    public SectorSink sink(Track track) {
        SectorSink sink = sinks.get(track.number());
        if (sink == null) {
            throw new IllegalArgumentException("track " + track.number() + " is not in this TOC");
        }
        return sink;
    }

    @Override
    public void commit() throws IOException {
        sectors.extend(bytes);
        sheet.write(0, ByteBuffer.wrap(text));
    }

    @Override
    public void close() {}
}
