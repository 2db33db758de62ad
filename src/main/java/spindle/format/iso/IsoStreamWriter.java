// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.ByteSink;
import spindle.sector.SectorLayout;

/** Writes an ISO to a stream: sectors come in their order, and those that no source holds are written as zeroes. */
final class IsoStreamWriter implements ImageWriter, SectorSink {
    private static final int ZERO_SECTORS = 64;

    private final ByteSink out;
    private final LbaRange body;
    private final int sectorBytes;
    private int next;

    IsoStreamWriter(ByteSink out, Track track, SectorLayout layout) {
        this.out = out;
        this.body = track.body();
        this.sectorBytes = layout.bytes();
        next = body.start();
    }

    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        fill(lba);
        int limit = src.limit();
        src.limit(src.position() + count * sectorBytes);
        out.write(offset(), src);
        src.limit(limit);
        next += count;
    }

    private void fill(int end) throws IOException {
        while (next < end) {
            int count = Math.min(ZERO_SECTORS, end - next);
            out.write(offset(), ByteBuffer.allocate(count * sectorBytes));
            next += count;
        }
    }

    private long offset() {
        return (long) (next - body.start()) * sectorBytes;
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        throw new IllegalArgumentException("an ISO has no sub-channel");
    }

    @Override
    public void commit() throws IOException {
        fill(body.end());
    }

    @Override
    public void close() {}
}
