// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Fits a disc into a GDI, which holds tracks from index 1 on, and whose layout is that of a GD-ROM. */
final class GdiFit {
    /** The pregap of a data track behind audio, sectors: one second of audio, two of data. */
    private static final int LAST_PREGAP = 225;

    private static final int LAST_PREGAP_AUDIO = 75;

    private final Disc disc;
    private final Function<Track, Storage> source;
    private final WriteOptions options;
    private final GdiLosses losses;

    GdiFit(Disc disc, Function<Track, Storage> source, WriteOptions options, Losses losses) {
        this.disc = disc;
        this.source = source;
        this.options = options;
        this.losses = new GdiLosses(disc, losses);
    }

    Fitting fit() throws UnsupportedImageException {
        requireGdRom();
        losses.addDisc();
        List<Track> tracks = new ArrayList<>();
        Map<Integer, Storage> storages = new HashMap<>();
        boolean subheaders = false;
        for (Track track : disc.tracks()) {
            Storage storage = source.apply(track);
            int end = storedEnd(track, storage) + tail(track);
            losses.addTrack(track, storage, head(track));
            tracks.add(new Track(
                    track.number(),
                    track.mode(),
                    Set.of(),
                    List.of(new Index(1, track.index1())),
                    end,
                    Optional.empty()));
            storages.put(track.number(), Storage.of(layout(track, storage)));
            subheaders |= track.mode().hasSubheader();
        }
        DiscType type = subheaders ? DiscType.CD_XA : DiscType.CD_ROM;
        Session session =
                new Session(1, type, tracks, tracks.get(tracks.size() - 1).end());
        return new Fitting(
                new Disc(Medium.GD_ROM, List.of(session), Optional.empty(), CdText.NONE, List.of()), storages);
    }

    private void requireGdRom() throws UnsupportedImageException {
        if (disc.medium() != Medium.GD_ROM || disc.sessions().size() > 1) {
            throw refused("this is a " + disc.medium() + " of "
                    + Amounts.of(disc.sessions().size(), "session"));
        }
        boolean highDensity = false;
        int end = 0;
        for (Track track : disc.tracks()) {
            if (track.start() < end) {
                throw refused("track " + track.number() + " overlaps the one before it");
            }
            if (track.index1() < Medium.HIGH_DENSITY_LBA && track.end() > Medium.HIGH_DENSITY_LBA) {
                throw refused("track " + track.number() + " reaches across LBA " + Medium.HIGH_DENSITY_LBA + ", from "
                        + track.index1() + " to " + track.end());
            }
            if (storedEnd(track, source.apply(track)) <= track.index1()) {
                throw refused("no file holds track " + track.number());
            }
            highDensity |=
                    track.index1() == Medium.HIGH_DENSITY_LBA && track.mode().isData();
            end = track.end();
        }
        if (!highDensity) {
            throw refused("no data track begins at LBA " + Medium.HIGH_DENSITY_LBA);
        }
    }

    private static UnsupportedImageException refused(String reason) {
        return new UnsupportedImageException(
                "",
                "a GDI describes a GD-ROM: one session, a data track at LBA " + Medium.HIGH_DENSITY_LBA + "; " + reason,
                "choose another format");
    }

    /** {@return where the track's last stored sectors end: a postgap that is in no file becomes a hole} */
    private static int storedEnd(Track track, Storage storage) {
        List<LbaRange> stored = storage.stored(track.body());
        return stored.isEmpty() ? track.index1() : stored.get(stored.size() - 1).end();
    }

    /**
     * {@return how many sectors of a track's pregap belong to the audio track before it: the first second of the three before
     * the data track that ends a disc with audio}
     */
    private int head(Track track) {
        int at = disc.tracks().indexOf(track);
        Storage storage = source.apply(track);
        boolean afterAudio = at > 0
                && track.mode().isData()
                && !disc.tracks().get(at - 1).mode().isData();
        boolean held = storage.layout() == SectorLayout.RAW_2352 && storage.storedCount(track.pregap()) == LAST_PREGAP;
        return afterAudio && held && track.pregap().count() == LAST_PREGAP && isContiguous(at) ? LAST_PREGAP_AUDIO : 0;
    }

    private boolean isContiguous(int at) {
        Track before = disc.tracks().get(at - 1);
        return before.end() == disc.tracks().get(at).start() && storedEnd(before, source.apply(before)) == before.end();
    }

    private int tail(Track track) {
        int next = disc.tracks().indexOf(track) + 1;
        return next < disc.tracks().size() ? head(disc.tracks().get(next)) : 0;
    }

    private SectorLayout layout(Track track, Storage storage) {
        boolean formed = track.mode() == TrackMode.MODE1 || track.mode().hasSubheader();
        return switch (options.sectors()) {
            case RAW -> SectorLayout.RAW_2352;
            case USER -> formed ? SectorLayout.USER_2048 : SectorLayout.RAW_2352;
            case KEEP ->
                storage.layout() == SectorLayout.USER_2048 && track.mode() == TrackMode.MODE1
                        ? SectorLayout.USER_2048
                        : SectorLayout.RAW_2352;
        };
    }
}
