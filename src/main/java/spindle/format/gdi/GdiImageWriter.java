// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.sheet.TrackSink;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;

/** A GDI and the files of its tracks being written. */
final class GdiImageWriter implements ImageWriter {
    private final List<Track> tracks;
    private final List<OutputFile> files;
    private final OutputFile sheet;
    private final byte[] text;
    private final List<TrackSink> sinks = new ArrayList<>();

    /** @param files one for each track, in order */
    GdiImageWriter(Fitting fitting, List<OutputFile> files, OutputFile sheet, byte[] text) {
        this.files = List.copyOf(files);
        this.sheet = sheet;
        this.text = text;
        tracks = fitting.disc().tracks();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            sinks.add(new TrackSink(files.get(i), 0, track.body(), fitting.storage(track)));
        }
    }

    @Override
    public SectorSink sink(Track track) {
        for (int i = 0; i < tracks.size(); i++) {
            if (tracks.get(i).number() == track.number()) {
                return sinks.get(i);
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not in this GDI");
    }

    @Override
    public void commit() throws IOException {
        for (int i = 0; i < files.size(); i++) {
            files.get(i).extend(sinks.get(i).end());
        }
        sheet.write(0, ByteBuffer.wrap(text));
    }

    @Override
    public void close() {}
}
