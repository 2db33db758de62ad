// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;

/** Takes sectors, and keeps none. */
enum Nowhere implements ImageWriter, SectorSink {
    INSTANCE;

    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) {
        src.position(src.limit());
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) {
        src.position(src.limit());
    }

    @Override
    public void commit() {}

    @Override
    public void close() {}
}
