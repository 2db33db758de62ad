// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.image.Extent;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Gives a DVD, or any image of 2048-byte sectors, its one track. */
final class DvdBinder {
    /** What a dual-layer DVD holds, rounded up: 4,173,824 sectors on a DVD+R (ECMA-364). More is a Blu-ray disc. */
    private static final int DVD_SECTORS = 4_200_000;

    private DvdBinder() {}

    static BoundChd bind(ChdHeader header, LogicalBytes bytes) throws DiscFormatException {
        StoredTrack track = track(header, bytes);
        return new BoundChd(disc(track.track()), List.of(track));
    }

    private static StoredTrack track(ChdHeader header, LogicalBytes bytes) throws DiscFormatException {
        long sectors = header.logicalBytes() / ChdUnits.DVD_BYTES;
        if (sectors == 0 || sectors > Integer.MAX_VALUE) {
            throw new DiscFormatException(bytes.name(), "holds " + sectors + " sectors of 2048 bytes", "");
        }
        Track track =
                new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), (int) sectors, Optional.empty());
        Storage storage = Storage.of(SectorLayout.USER_2048);
        Extent extent = Extent.of(new LbaRange(0, (int) sectors), bytes, 0, ChdUnits.DVD_BYTES);
        return new StoredTrack(track, storage, new TrackFrames(1, track.range(), storage, extent, header.hunkBytes()));
    }

    private static Disc disc(Track track) {
        Session session = new Session(1, DiscType.CD_ROM, List.of(track), track.end());
        Medium medium = track.end() > DVD_SECTORS ? Medium.BD : Medium.DVD;
        return new Disc(medium, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }
}
