// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.format.sheet.TrackSink;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.image.Storage;
import spindle.io.OutputFile;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

/** A DiscJuggler image being written: before each session's first track, 150 sectors that follow from nothing else. */
final class CdiImageWriter implements ImageWriter {
    /** The submode of an empty sector of form 2. */
    private static final int SUBMODE_FORM2 = 0x20;

    private final Fitting fitting;
    private final OutputFile file;
    private final byte[] description;
    private final Map<Integer, TrackSink> sinks = new HashMap<>();
    private final Map<Integer, Long> pauses = new HashMap<>();
    private long bytes;

    CdiImageWriter(Fitting fitting, OutputFile file, byte[] description) {
        this.fitting = fitting;
        this.file = file;
        this.description = description;
        for (Session session : fitting.disc().sessions()) {
            for (Track track : session.tracks()) {
                Storage storage = fitting.storage(track);
                if (track.equals(session.tracks().get(0))) {
                    pauses.put(track.number(), bytes);
                    bytes += (long) Msf.LBA_OFFSET * storage.bytesPerSector();
                }
                TrackSink sink = new TrackSink(file, bytes, track.range(), storage);
                sinks.put(track.number(), sink);
                bytes = sink.end();
            }
        }
    }

    /** {@return the bytes of all sectors} */
    static long dataBytes(Fitting fitting) {
        long bytes = 0;
        for (Session session : fitting.disc().sessions()) {
            for (Track track : session.tracks()) {
                int pause = track.equals(session.tracks().get(0)) ? Msf.LBA_OFFSET : 0;
                bytes += (long) (pause + track.range().count())
                        * fitting.storage(track).bytesPerSector();
            }
        }
        return bytes;
    }

    @Override
    public SectorSink sink(Track track) {
        SectorSink sink = sinks.get(track.number());
        if (sink == null) {
            throw new IllegalArgumentException("track " + track.number() + " is not in this image");
        }
        return sink;
    }

    @Override
    public void commit() throws IOException {
        for (Track track : fitting.disc().tracks()) {
            Long pause = pauses.get(track.number());
            if (pause != null) {
                writePause(track, pause);
            }
        }
        file.write(bytes, ByteBuffer.wrap(description));
    }

    /** Zeroes; where sectors have a header, empty sectors of the track's mode. */
    private void writePause(Track track, long offset) throws IOException {
        Storage storage = fitting.storage(track);
        if (storage.layout() != SectorLayout.RAW_2352 || !track.mode().isData()) {
            return; // what is not written is zero
        }
        byte[] sector = new byte[RawSector.BYTES];
        SectorBuilder builder = new SectorBuilder();
        for (int i = 0; i < Msf.LBA_OFFSET; i++) {
            build(builder, sector, track.mode(), track.start() - Msf.LBA_OFFSET + i);
            file.write(offset + (long) i * storage.bytesPerSector(), ByteBuffer.wrap(sector));
        }
    }

    private static void build(SectorBuilder builder, byte[] sector, TrackMode mode, int lba) {
        switch (mode) {
            case MODE1 -> builder.mode1(sector, 0, lba, 1);
            case MODE2 -> builder.mode2(sector, 0, lba, 1);
            default -> {
                sector[RawSector.SUBHEADER + 2] = SUBMODE_FORM2;
                sector[RawSector.SUBHEADER_COPY + 2] = SUBMODE_FORM2;
                builder.form2(sector, 0, lba, 1);
            }
        }
    }

    @Override
    public void close() {}
}
