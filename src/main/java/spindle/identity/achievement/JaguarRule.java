// SPDX-License-Identifier: Apache-2.0
package spindle.identity.achievement;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.BlockBytes;
import spindle.image.DiscImage;
import spindle.image.SampleBytes;
import spindle.image.SectorSource;
import spindle.io.BigEndian;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * Atari Jaguar CD: the boot program in the first track of the second session, which is audio by its kind. Its header stands
 * somewhere in the first sector; most images have the bytes of each 16-bit word the other way round.
 */
final class JaguarRule {
    private static final String HEADER = "ATARI APPROVED DATA HEADER ATRI ";
    private static final String SWAPPED_HEADER = "TARA IPARPVODED TA AEHDAREA RT I";

    /** Before the header stand 64 bytes of its name. */
    private static final int FIRST_PLACE = 64;

    /** The boot program that home-made games share: the game itself is in track 2. */
    private static final String HOME_MADE = "254487b59ab21bc005338e85cbf9fd2f";

    private static final String HOME_MADE_MARK = "RT!IRTKA";
    private static final int HOME_MADE_MARK_AT = 0x5E;
    private static final int HOME_MADE_LENGTH_AT = 0xA6;

    private final DiscImage image;

    JaguarRule(DiscImage image) {
        this.image = image;
    }

    Optional<GameHash> hash() throws IOException {
        if (image.disc().sessions().size() < 2) {
            return Optional.empty();
        }
        Track track = image.disc().sessions().get(1).tracks().get(0);
        byte[] first = sector(track, 0, Order.AS_STORED);
        for (int at = FIRST_PLACE; at < first.length - HEADER.length() - 3 * Integer.BYTES; at++) {
            if (BlockBytes.says(first, at, SWAPPED_HEADER)) {
                return swapped(track, at + HEADER.length() + Integer.BYTES);
            }
            if (BlockBytes.says(first, at, HEADER)) {
                return program(track, at + HEADER.length() + Integer.BYTES, Order.AS_STORED);
            }
        }
        return Optional.empty();
    }

    private Optional<GameHash> swapped(Track track, int lengthAt) throws IOException {
        Optional<GameHash> hash = program(track, lengthAt, Order.SWAPPED);
        Optional<Track> second = image.disc().track(2);
        boolean homeMade = hash.filter(game -> game.md5().equals(HOME_MADE)).isPresent();
        if (!homeMade || second.isEmpty()) {
            return hash;
        }
        byte[] first = sector(second.get(), 0, Order.AS_STORED);
        return BlockBytes.says(first, HOME_MADE_MARK_AT, HOME_MADE_MARK)
                ? program(second.get(), HOME_MADE_LENGTH_AT, Order.SWAPPED)
                : Optional.empty();
    }

    /** In what order the bytes of a 16-bit word are taken. */
    private enum Order {
        AS_STORED,
        SWAPPED
    }

    /** {@return the hash of the program behind a length, which may run over sectors} */
    private Optional<GameHash> program(Track track, int lengthAt, Order order) throws IOException {
        byte[] bytes = sector(track, 0, order);
        long left = Math.min(GameDigest.MOST_BYTES, BigEndian.u32(bytes, lengthAt));
        GameDigest digest = new GameDigest();
        int from = lengthAt + Integer.BYTES;
        for (int number = 1; left > 0 && bytes.length > 0; number++) {
            int count = (int) Math.min(left, bytes.length - from);
            digest.add(bytes, from, count);
            left -= count;
            from = 0;
            bytes = left > 0 ? sector(track, number, order) : bytes;
        }
        return left > 0 ? Optional.empty() : Optional.of(digest.finish("Jaguar CD"));
    }

    /** {@return a sector from index 1 on, or no bytes where it is not there as a raw one} */
    private byte[] sector(Track track, int number, Order order) throws IOException {
        SectorSource source = image.sectors(track);
        int lba = track.index1() + number;
        if (image.storage(track).layout() != SectorLayout.RAW_2352 || lba >= track.end() || lba >= source.end()) {
            return new byte[0];
        }
        ByteBuffer sector = ByteBuffer.allocate(RawSector.BYTES);
        source.read(lba, 1, sector);
        if (order == Order.SWAPPED) {
            SampleBytes.swap(sector, 0, RawSector.BYTES);
        }
        return sector.array();
    }
}
