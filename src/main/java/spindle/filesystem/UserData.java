// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * Takes the user data out of the sectors of a track, whatever their layout. Where sectors have a header, each tells itself
 * where its data begin; a sector of form 2 gives the first 2048 of its bytes. Nothing is checked or repaired.
 */
final class UserData {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

    private final SectorSource sectors;
    private final SectorLayout layout;
    private final TrackMode mode;

    UserData(DiscImage image, Track track) {
        this.sectors = image.sectors(track);
        this.layout = image.storage(track).layout();
        this.mode = track.mode();
    }

    /** {@return 2048 bytes for each of some sectors, all of which are there} */
    byte[] read(int lba, int count) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(Math.multiplyExact(count, layout.bytes()));
        sectors.read(lba, count, stored);
        byte[] bytes = stored.array();
        if (layout == SectorLayout.USER_2048) {
            return bytes;
        }
        byte[] blocks = new byte[count * BLOCK];
        for (int i = 0; i < count; i++) {
            int at = i * layout.bytes();
            System.arraycopy(bytes, at + userOffset(bytes, at), blocks, i * BLOCK, BLOCK);
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
