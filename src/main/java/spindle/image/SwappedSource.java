// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** Audio sectors in the other byte order than their image says. */
record SwappedSource(SectorSource source) implements SectorSource {
    @Override
    public int start() {
        return source.start();
    }

    @Override
    public int end() {
        return source.end();
    }

    @Override
    public List<Extent> extents() {
        return source.extents();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        int from = dst.position();
        source.read(lba, count, dst);
        SampleBytes.swap(dst, from, dst.position());
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        source.readSubchannel(lba, count, dst);
    }
}
