// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.WriteOptions.Sectors;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Says what of a disc a CHD holds: all of it with metadata of our own, without them only tracks and pregaps. */
final class ChdFit {
    private final Disc disc;
    private final Function<Track, Storage> source;
    private final Sectors sectors;

    ChdFit(Disc disc, Function<Track, Storage> source, Sectors sectors) {
        this.disc = disc;
        this.source = source;
        this.sectors = sectors;
    }

    Fitting fit(ChdSettings settings, Fitter fitter) throws UnsupportedImageException {
        Map<Integer, Storage> storages = new HashMap<>();
        requireAscending();
        for (Track track : disc.tracks()) {
            storages.put(track.number(), storage(track));
        }
        Fitting whole = new Fitting(disc, storages);
        if (settings.entry() == ChdSettings.OwnEntry.WHERE_NEEDED) {
            return whole;
        }
        Disc plain = plain(whole);
        requireSamePlaces(plain);
        fitter.sessions();
        fitter.mcn();
        fitter.text();
        fitter.remarks();
        for (Track track : disc.tracks()) {
            fitter.indexes(track);
            fitter.flags(track);
            fitter.isrc(track);
        }
        return new Fitting(plain, storages);
    }

    /** Without metadata of our own tracks follow each other from LBA 0 on. */
    private void requireSamePlaces(Disc plain) throws UnsupportedImageException {
        for (int i = 0; i < plain.tracks().size(); i++) {
            if (plain.tracks().get(i).start() != disc.tracks().get(i).start()) {
                throw new UnsupportedImageException(
                        "",
                        "a plain CHD joins sessions and tracks with nothing between them, so track "
                                + disc.tracks().get(i).number() + " would lie elsewhere",
                        "keep the entry that says where the tracks lie");
            }
        }
    }

    private void requireAscending() throws UnsupportedImageException {
        boolean isCd = disc.medium() == Medium.CD || disc.medium() == Medium.GD_ROM;
        if (!isCd && (disc.tracks().size() > 1 || storage(disc.tracks().get(0)).layout() != SectorLayout.USER_2048)) {
            throw new UnsupportedImageException(
                    "", "a CHD of a " + disc.medium() + " holds one track of 2048-byte sectors", "make an ISO of it");
        }
        int end = 0;
        for (Track track : disc.tracks()) {
            if (track.start() < end) {
                throw new UnsupportedImageException(
                        "", "in a CHD tracks follow each other, and track " + track.number() + " does not", "");
            }
            end = track.end();
        }
    }

    private Storage storage(Track track) {
        Storage storage = source.apply(track);
        List<LbaRange> absent = storage.absentWithin(track.range());
        return new Storage(layout(track, storage), storage.subchannel(), ByteOrder.LITTLE_ENDIAN, absent);
    }

    private SectorLayout layout(Track track, Storage storage) {
        boolean hasUser = track.mode() != TrackMode.AUDIO && track.mode() != TrackMode.MODE2;
        return switch (sectors) {
            case RAW -> SectorLayout.RAW_2352;
            case USER -> hasUser ? SectorLayout.USER_2048 : SectorLayout.RAW_2352;
            case KEEP ->
                ChdTrackKind.of(track.mode(), storage.layout()).isPresent() ? storage.layout() : SectorLayout.RAW_2352;
        };
    }

    /** {@return the disc that reading the tracks alone gives back} */
    static Disc plain(Fitting whole) {
        Disc disc = whole.disc();
        ChdPlan plan = new ChdPlan(whole);
        List<Track> tracks = new ArrayList<>();
        int lba = 0;
        for (ChdPlan.Place place : plan.places()) {
            ChdTrack told = place.told();
            int index1 = lba + told.pregap();
            List<Index> indexes = new ArrayList<>();
            if (told.pregap() > 0) {
                indexes.add(new Index(0, lba));
            }
            indexes.add(new Index(1, index1));
            int first = told.isPregapStored() ? lba : index1;
            int end = first + told.frames() - told.pad() + told.postgap();
            TrackMode mode = place.track().mode() == TrackMode.CDI
                    ? TrackMode.XA
                    : place.track().mode();
            tracks.add(new Track(told.number(), mode, Set.of(), indexes, end, Optional.empty()));
            lba = end + told.pad();
        }
        Session session = new Session(
                1, ChdBinder.type(tracks), tracks, tracks.get(tracks.size() - 1).end());
        return new Disc(disc.medium(), List.of(session), Optional.empty(), CdText.NONE, List.of());
    }
}
