// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorPump;
import spindle.image.SectorSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.TrackMode;

/**
 * Takes the user data out of the sectors of a track, whatever their layout. Where sectors have a header, each tells itself
 * where its data begin; a sector of form 2 gives the first 2048 of its bytes. Nothing is checked or repaired.
 */
final class UserData {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

    /** Sectors that are read at once. */
    private static final int SCRATCH_SECTORS = SectorPump.BLOCK_SECTORS;
    /** The twelve bytes of sync, as big-endian words (ECMA-130, 14.1). */
    private static final long SYNC_FIRST = 0x00FF_FFFF_FFFF_FFFFL;

    private static final int SYNC_LAST = 0xFFFF_FF00;

    /** Buffers that no thread uses now. */
    private final Queue<ByteBuffer> scratch = new ConcurrentLinkedQueue<>();

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
        byte[] blocks = new byte[Math.multiplyExact(count, BLOCK)];
        read(lba, count, ByteBuffer.wrap(blocks));
        return blocks;
    }

    /**
     * Reads 2048 bytes for each of some sectors, all of which are there.
     *
     * @param dst has room for them
     */
    void read(int lba, int count, ByteBuffer dst) throws IOException {
        if (layout == SectorLayout.USER_2048) {
            int limit = dst.limit();
            sectors.read(lba, count, dst.limit(dst.position() + count * BLOCK));
            dst.limit(limit);
            return;
        }
        ByteBuffer idle = scratch.poll();
        ByteBuffer stored = idle == null ? ByteBuffer.allocateDirect(SCRATCH_SECTORS * layout.bytes()) : idle;
        for (int done = 0; done < count; done += SCRATCH_SECTORS) {
            int some = Math.min(SCRATCH_SECTORS, count - done);
            sectors.read(lba + done, some, stored.clear().limit(some * layout.bytes()));
            for (int i = 0; i < some; i++) {
                int at = i * layout.bytes();
                dst.put(dst.position(), stored, at + userOffset(stored, at), BLOCK);
                dst.position(dst.position() + BLOCK);
            }
        }
        scratch.add(stored);
    }

    /** {@return 2324 bytes for each sector of form 2 among some, and 2048 for each other} */
    byte[] readPayload(int lba, int count) throws IOException {
        ByteBuffer stored = ByteBuffer.allocate(Math.multiplyExact(count, layout.bytes()));
        sectors.read(lba, count, stored);
        byte[] bytes = stored.array();
        byte[] payload = new byte[count * RawSector.FORM2_USER_BYTES];
        int done = 0;
        for (int i = 0; i < count; i++) {
            int at = i * layout.bytes();
            int size = isForm2(bytes, at) ? RawSector.FORM2_USER_BYTES : BLOCK;
            System.arraycopy(bytes, at + userOffset(stored, at), payload, done, size);
            done += size;
        }
        return Arrays.copyOf(payload, done);
    }

    /** {@return whether a stored sector is of form 2, as far as its layout keeps what tells} */
    private boolean isForm2(byte[] bytes, int at) {
        return switch (layout) {
            case USER_2324 -> true;
            case USER_2048, SUBHEADER_2056 -> false;
            case SUBHEADER_2332, HEADERLESS_2336 ->
                mode.hasSubheader() && SectorMode.ofHeaderless(bytes, at) == SectorMode.FORM2;
            case SYNCLESS_2340 ->
                (bytes[at + 3] & Header.MODE_MASK) == 2 && SectorMode.ofHeaderless(bytes, at + 4) == SectorMode.FORM2;
            case RAW_2352 -> SectorMode.ofRaw(bytes, at) == SectorMode.FORM2;
        };
    }

    /** {@return where in a stored sector its user data begin} */
    private int userOffset(ByteBuffer stored, int at) {
        return switch (layout) {
            case USER_2048, USER_2324 -> 0;
            case SUBHEADER_2056, SUBHEADER_2332 -> 8;
            case HEADERLESS_2336 -> mode == TrackMode.MODE2 ? 0 : 8;
            case SYNCLESS_2340 -> behindHeader(stored.get(at + 3) & 3) - RawSector.HEADER;
            case RAW_2352 -> behindHeader(hasSync(stored, at) ? stored.get(at + RawSector.MODE) & 3 : 0);
        };
    }

    private static boolean hasSync(ByteBuffer stored, int at) {
        return stored.getLong(at) == SYNC_FIRST && stored.getInt(at + Long.BYTES) == SYNC_LAST;
    }

    /** @param modeBits of the sector's header; 0 where it tells nothing, and the track does */
    private int behindHeader(int modeBits) {
        boolean mode1 = modeBits == 1 || (modeBits != 2 && !mode.hasSubheader());
        return mode1 || mode == TrackMode.MODE2 ? RawSector.BODY : RawSector.FORM_USER;
    }
}
