// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.code.SectorBuilder;

/**
 * Raw sectors of mode 1, built of a track that is stored as user data. Any thread may read.
 *
 * @param source delivers 2048 bytes a sector
 */
public record BuiltTrack(SectorSource source) implements SectorSource {
    private static final int USER_BYTES = RawSector.USER_BYTES;

    @Override
    public int start() {
        return source.start();
    }

    @Override
    public int end() {
        return source.end();
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(count * USER_BYTES);
        source.read(lba, count, stored);
        byte[] raw = new byte[count * RawSector.BYTES];
        for (int i = 0; i < count; i++) {
            System.arraycopy(stored.array(), i * USER_BYTES, raw, i * RawSector.BYTES + RawSector.BODY, USER_BYTES);
            Header.storeHighDensity(raw, i * RawSector.BYTES, lba + i, 1);
        }
        new SectorBuilder().protectMode1(raw, 0, count);
        dst.put(raw);
    }

    /** There is no sub-channel. */
    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) {}
}
