// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * The user data of a track of an open image, taken out of sectors of any layout. Where sectors have a header, each tells
 * itself where its data begin; a sector of form 2 gives the first 2048 of its bytes. Nothing is checked or repaired.
 */
public final class TrackBlocks implements BlockReader {
    private final SectorSource sectors;
    private final LbaRange body;
    private final SectorLayout layout;
    private final TrackMode mode;

    public TrackBlocks(DiscImage image, Track track) {
        this.sectors = image.sectors(track);
        this.body = track.body();
        this.layout = image.storage(track).layout();
        this.mode = track.mode();
    }

    @Override
    public long blocks() {
        return body.count();
    }

    @Override
    public long firstLba() {
        return body.start();
    }

    @Override
    public byte[] read(long block, int count) throws IOException {
        if (block < 0 || block >= body.count()) {
            return new byte[0];
        }
        int there = (int) Math.max(0, Math.min(count, body.count() - block));
        ByteBuffer stored = ByteBuffer.allocate(Math.multiplyExact(there, layout.bytes()));
        sectors.read((int) (body.start() + block), there, stored);
        byte[] bytes = stored.array();
        if (layout == SectorLayout.USER_2048) {
            return bytes;
        }
        byte[] blocks = new byte[there * BLOCK_BYTES];
        for (int i = 0; i < there; i++) {
            int at = i * layout.bytes();
            System.arraycopy(bytes, at + userOffset(bytes, at), blocks, i * BLOCK_BYTES, BLOCK_BYTES);
        }
        return blocks;
    }

    /** {@return where in a stored sector its user data begin} */
    private int userOffset(byte[] bytes, int at) {
        return switch (layout) {
            case USER_2048, USER_2324 -> 0;
            case SUBHEADER_2056, SUBHEADER_2332 -> 8;
            case HEADERLESS_2336 -> mode == TrackMode.MODE2 ? 0 : 8;
            case SYNCLESS_2340 -> behindHeader(bytes[at + 3] & 3) - RawSector.HEADER;
            case RAW_2352 -> behindHeader(Header.hasSync(bytes, at) ? bytes[at + RawSector.MODE] & 3 : 0);
        };
    }

    /** @param modeBits of the sector's header; 0 where it tells nothing, and the track does */
    private int behindHeader(int modeBits) {
        boolean mode1 = modeBits == 1 || (modeBits != 2 && !mode.hasSubheader());
        return mode1 || mode == TrackMode.MODE2 ? RawSector.BODY : RawSector.FORM_USER;
    }
}
