// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.BuiltSectors;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.attachment.QPatches;
import spindle.io.OutputFile;

/** An image being written. Every sector gets a sub-channel as it is written; one that the source has comes after it. */
final class CcdImageWriter implements ImageWriter {
    private final List<CcdSink> sinks = new ArrayList<>();
    private final Sheet sheet;

    /**
     * The sheet to be written.
     *
     * @param file where
     * @param text what
     */
    record Sheet(OutputFile file, byte[] text) {}

    CcdImageWriter(Fitting fitting, OutputFile img, OutputFile sub, Sheet sheet) {
        this.sheet = sheet;
        Optional<QPatches> patches = fitting.attachment(QPatches.class);
        CcdPlan placement = CcdPlan.of(fitting.disc());
        for (Track track : fitting.disc().tracks()) {
            TrackSubchannel subchannel =
                    new TrackSubchannel(track, fitting.disc().mcn(), patches);
            sinks.add(new CcdSink(track, fitting.storage(track), placement.run(track), subchannel, img, sub));
        }
    }

    @Override
    public SectorSink sink(Track track) {
        for (CcdSink sink : sinks) {
            if (sink.track().equals(track)) {
                return sink;
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this image");
    }

    /** Builds the sectors that no source holds, then writes the sheet. */
    @Override
    public void commit() throws IOException {
        for (CcdSink sink : sinks) {
            new BuiltSectors(sink.track().mode()).write(sink.storage().absent(), sink);
        }
        sheet.file().write(0, ByteBuffer.wrap(sheet.text()));
    }

    @Override
    public void close() {}
}
