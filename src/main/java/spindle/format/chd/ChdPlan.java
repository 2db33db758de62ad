// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.image.Storage;
import spindle.sector.Subchannel;

/** Where the sectors of a disc go: which track takes which frames, and what of them nobody brings. */
final class ChdPlan {
    private final boolean isCd;
    private final int unitBytes;
    private final List<Place> places = new ArrayList<>();
    private final long units;

    /**
     * A track's place.
     *
     * @param track the track
     * @param storage how its sectors come
     * @param told the track as metadata tell it
     * @param stored the sectors that are in the file
     * @param unit the first of them, counted in frames (of a DVD, in sectors)
     */
    record Place(Track track, Storage storage, ChdTrack told, LbaRange stored, long unit) {
        /** {@return the frame of a sector} */
        long unitOf(int lba) {
            return unit + lba - stored.start();
        }

        /** {@return the stored sectors that nobody brings: they are built} */
        List<LbaRange> built() {
            return storage.absentWithin(stored);
        }
    }

    ChdPlan(Fitting fitting) {
        Disc disc = fitting.disc();
        isCd = disc.medium() == Medium.CD || disc.medium() == Medium.GD_ROM;
        unitBytes = isCd ? ChdUnits.FRAME_BYTES : ChdUnits.DVD_BYTES;
        List<Track> tracks = disc.tracks();
        long unit = 0;
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            Storage storage = fitting.storage(track);
            LbaRange stored = stored(track, storage);
            boolean isPadded = disc.medium() == Medium.GD_ROM && i + 1 < tracks.size();
            int pad = isPadded ? tracks.get(i + 1).start() - track.end() : 0;
            ChdTrack told = told(track, storage, stored, pad);
            places.add(new Place(track, storage, told, stored, unit));
            unit += isCd ? ChdUnits.padded(told.frames()) : told.frames();
        }
        units = unit;
    }

    /** {@return what the file has of a track: all but a pregap or a postgap that is in no file at all} */
    private static LbaRange stored(Track track, Storage storage) {
        boolean hasPregap = storage.storedCount(track.pregap()) > 0;
        int start = hasPregap ? track.start() : track.index1();
        int end = track.end();
        for (LbaRange gap : storage.absent()) {
            if (gap.end() >= track.end()) {
                end = Math.max(gap.start(), track.index1());
            }
        }
        return new LbaRange(start, end);
    }

    private static ChdTrack told(Track track, Storage storage, LbaRange stored, int pad) {
        ChdTrackKind kind = ChdTrackKind.of(track.mode(), storage.layout()).orElseThrow();
        return new ChdTrack(
                track.number(),
                kind,
                storage.subchannel() == Subchannel.PQ_16 ? Subchannel.RAW_96 : storage.subchannel(),
                stored.count() + pad,
                pad,
                track.pregap().count(),
                stored.start() < track.index1(),
                track.end() - stored.end());
    }

    /** {@return whether the disc has frames and tracks, as CDs and GD-ROMs do} */
    boolean isCd() {
        return isCd;
    }

    int unitBytes() {
        return unitBytes;
    }

    long logicalBytes() {
        return units * unitBytes;
    }

    List<Place> places() {
        return places;
    }

    /** {@return the place of the track that a sector belongs to} */
    Place of(int lba) {
        for (Place place : places) {
            if (place.track().range().contains(lba)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no track has LBA " + lba);
    }
}
