// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.io.ByteSource;
import spindle.sector.RawSector;

/**
 * Raw audio sectors of which some are silence, whatever is stored of them.
 *
 * @param silent which, ascending
 */
record SilencedSource(SectorSource source, List<LbaRange> silent) implements SectorSource {
    private static final byte[] SILENCE = new byte[RawSector.BYTES];

    @Override
    public int start() {
        return source.start();
    }

    @Override
    public int end() {
        return source.end();
    }

    @Override
    public ByteSource.ReadOrder order() {
        return source.order();
    }

    @Override
    public List<Extent> extents() {
        return source.extents();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        int from = dst.position();
        source.read(lba, count, dst);
        for (LbaRange range : silent) {
            for (int at = Math.max(lba, range.start()); at < Math.min(lba + count, range.end()); at++) {
                dst.put(from + (at - lba) * RawSector.BYTES, SILENCE);
            }
        }
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        source.readSubchannel(lba, count, dst);
    }
}
