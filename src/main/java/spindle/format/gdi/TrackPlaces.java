// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.io.LittleEndian;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * Where tracks lie by what is in their sectors: the headers of data sectors, and the table of contents that the first
 * sector of the high-density area holds behind its boot code.
 */
final class TrackPlaces {
    /** Where the table stands in the user data of the area's first sector (redumper, as it reads GD-ROMs). */
    private static final int TABLE = 256;

    private static final byte[] MARK = {'T', 'O', 'C', '1'};
    /** The first track that the table has a place for, and the last. */
    private static final int FIRST_TRACK = 3;

    private static final int LAST_TRACK = 99;
    /** The low bits of an entry: frames, 150 more than the LBA. */
    private static final int FRAMES = 0xFFFFFF;

    private final DiscImage image;

    TrackPlaces(DiscImage image) {
        this.image = image;
    }

    /** {@return the LBA of the first sector of each track of which the content tells it} */
    Map<Integer, Integer> find() throws IOException {
        Map<Integer, Integer> places = new HashMap<>();
        List<Track> tracks = image.disc().tracks();
        for (Track track : tracks) {
            OptionalInt header = byHeaders(track);
            if (header.isPresent()) {
                places.put(track.number(), header.getAsInt());
            }
        }
        for (Track track : tracks) {
            if (places.getOrDefault(track.number(), 0) == Medium.HIGH_DENSITY_LBA) {
                places.putAll(byTable(track));
            }
        }
        return places;
    }

    /** {@return where the headers have a track, if its first and its last sector agree} */
    private OptionalInt byHeaders(Track track) throws IOException {
        Storage storage = image.storage(track);
        if (!track.mode().isData() || storage.layout() != SectorLayout.RAW_2352) {
            return OptionalInt.empty();
        }
        int last = track.body().count() - 1;
        byte[] head = sector(track, 0);
        byte[] tail = sector(track, last);
        boolean told = Header.isData(head, 0) && Header.isData(tail, 0);
        return told && Header.lba(tail, 0) - Header.lba(head, 0) == last
                ? OptionalInt.of(Header.lba(head, 0))
                : OptionalInt.empty();
    }

    private Map<Integer, Integer> byTable(Track track) throws IOException {
        byte[] sector = sector(track, 0);
        int table = RawSector.BODY + TABLE;
        Map<Integer, Integer> places = new HashMap<>();
        if (!Arrays.equals(sector, table, table + MARK.length, MARK, 0, MARK.length)) {
            return places;
        }
        for (int number = FIRST_TRACK; number <= LAST_TRACK; number++) {
            int frames = (int) LittleEndian.u32(sector, table + MARK.length + (number - FIRST_TRACK) * 4) & FRAMES;
            if (frames == FRAMES) {
                return places;
            }
            places.put(number, frames - Msf.LBA_OFFSET);
        }
        return places;
    }

    private byte[] sector(Track track, int at) throws IOException {
        SectorSource source = image.sectors(track);
        byte[] sector = new byte[image.storage(track).bytesPerSector()];
        source.read(track.index1() + at, 1, ByteBuffer.wrap(sector));
        return sector;
    }
}
