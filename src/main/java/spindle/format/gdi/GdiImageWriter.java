// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.Track;
import spindle.format.sheet.TrackSink;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;

/** A GDI and the files of its tracks being written. */
final class GdiImageWriter implements ImageWriter {
    private final GdiPlan plan;
    private final List<OutputFile> files;
    private final OutputFile sheet;

    /** @param files one for each track, in order */
    GdiImageWriter(GdiPlan plan, List<OutputFile> files, OutputFile sheet) {
        this.plan = plan;
        this.files = List.copyOf(files);
        this.sheet = sheet;
    }

    @Override
    public SectorSink sink(Track track) {
        for (int i = 0; i < files.size(); i++) {
            GdiPlan.TrackFile file = plan.files().get(i);
            if (file.track().number() == track.number()) {
                return new TrackSink(files.get(i), 0, file.track().body(), file.storage());
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this GDI");
    }

    /** Extends each file to its length, as sectors that were not written are zero, and writes the sheet. */
    @Override
    public void commit() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).extend(plan.files().get(i).bytes());
        }
        sheet.write(0, ByteBuffer.wrap(GdiPrinter.print(plan)));
    }

    @Override
    public void close() {}
}
