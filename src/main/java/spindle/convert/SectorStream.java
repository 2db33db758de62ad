// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.StreamSink;

/** Writes sectors to a stream as they come, which is in order. */
record SectorStream(StreamSink out) implements ImageWriter, SectorSink {
    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        out.write(out.position(), src);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        write(lba, count, src);
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
