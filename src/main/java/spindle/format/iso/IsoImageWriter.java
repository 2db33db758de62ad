// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;
import spindle.sector.SectorLayout;

/** An ISO being written: the sector at index 1 comes first. */
final class IsoImageWriter implements ImageWriter, SectorSink {
    private final OutputFile file;
    private final LbaRange body;
    private final int sectorBytes;

    IsoImageWriter(OutputFile file, Track track, SectorLayout layout) {
        this.file = file;
        this.body = track.body();
        this.sectorBytes = layout.bytes();
    }

    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        if (lba < body.start() || count < 0 || lba > body.end() - count) {
            throw new IllegalArgumentException("sectors " + lba + " to " + (lba + count) + " of " + body);
        }
        int limit = src.limit();
        src.limit(src.position() + count * sectorBytes);
        file.write((long) (lba - body.start()) * sectorBytes, src);
        src.limit(limit);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        throw new IllegalArgumentException("an ISO has no sub-channel");
    }

    @Override
    public void commit() throws IOException {
        // Sectors that no source holds at the end of the track are zero.
        file.extend((long) body.count() * sectorBytes);
    }

    @Override
    public void close() {}
}
