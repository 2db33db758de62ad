// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.sheet.PackedText;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Fits a disc into a DiscJuggler image, where every sector of a track is stored. */
final class CdiFit {
    private final Disc disc;
    private final Function<Track, Storage> source;
    private final WriteOptions options;
    private final Losses losses;
    private final Fitter fitter;
    private final Map<Integer, Storage> storages = new HashMap<>();

    CdiFit(Disc disc, Function<Track, Storage> source, WriteOptions options, Losses losses) {
        this.disc = disc;
        this.source = source;
        this.options = options;
        this.losses = losses;
        fitter = new Fitter(CdiWriter.CAPABILITIES, disc, losses);
    }

    Fitting fit() throws UnsupportedImageException {
        requirePossible();
        fitter.remarks();
        List<Session> sessions = new ArrayList<>();
        for (Session session : disc.sessions()) {
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                tracks.add(fitted(track));
            }
            int leadOut = tracks.get(tracks.size() - 1).end();
            sessions.add(new Session(sessions.size() + 1, type(session), tracks, leadOut));
        }
        CdText text =
                CdTextCodec.read(PackedText.packs(disc, CdiWriter.CAPABILITIES.subject(), losses), disc.trackNumbers());
        return new Fitting(new Disc(Medium.CD, sessions, disc.mcn(), text, List.of()), storages);
    }

    private void requirePossible() throws UnsupportedImageException {
        if (disc.medium() != Medium.CD) {
            throw refused("this is a " + disc.medium());
        }
        int number = 1;
        int end = 0;
        for (Session session : disc.sessions()) {
            boolean first = true;
            for (Track track : session.tracks()) {
                boolean later = first && session.number() > 1;
                boolean inPlace = later ? track.start() - Msf.LBA_OFFSET >= end : track.start() == end;
                if (track.number() != number || !inPlace || track.body().count() == 0) {
                    throw refused("track " + track.number() + ", at LBA " + track.start()
                            + ", does not follow the one before it, or is empty");
                }
                first = false;
                number++;
                end = track.end();
            }
        }
    }

    private static UnsupportedImageException refused(String reason) {
        return new UnsupportedImageException(
                "",
                "a CDI is written of a CD whose tracks are numbered from 1 and follow one another; " + reason,
                "choose another format");
    }

    private DiscType type(Session session) {
        if (session.type() == DiscType.CD_I) {
            losses.add(Kind.SESSION, 0, 1, "a CDI has no word for CD-i; session " + session.number() + " becomes XA");
        }
        return session.type() == DiscType.CD_ROM ? DiscType.CD_ROM : DiscType.CD_XA;
    }

    private Track fitted(Track track) {
        Storage from = source.apply(track);
        Subchannel subchannel = fitter.subchannel(track, from, track.range());
        SectorLayout layout =
                subchannel == Subchannel.NONE ? layout(track.mode(), from.layout()) : SectorLayout.RAW_2352;
        storages.put(
                track.number(),
                new Storage(layout, subchannel, ByteOrder.LITTLE_ENDIAN, from.absentWithin(track.range())));
        TrackMode mode = track.mode() == TrackMode.CDI ? TrackMode.XA : track.mode();
        return new Track(track.number(), mode, fitter.flags(track), indexes(track), track.end(), fitter.isrc(track));
    }

    /** Lengths follow each other in a CDI: the numbers of indexes leave no gap, and each has sectors. */
    private List<Index> indexes(Track track) {
        List<Index> held = new ArrayList<>();
        for (Index index : fitter.indexes(track)) {
            Index last = held.isEmpty() ? index : held.get(held.size() - 1);
            if (index.number() < 2
                    || (index.number() == last.number() + 1 && index.lba() > last.lba() && index.lba() < track.end())) {
                held.add(index);
            } else {
                String what = "index " + index.number() + " of track " + track.number()
                        + ": those of a CDI follow each other without a gap in their numbers, and have sectors";
                losses.add(Kind.INDEX, track.number(), 1, what);
            }
        }
        return held;
    }

    /** User data alone is written of Mode 1 only; of Mode 2 the least is 2336 bytes. */
    private SectorLayout layout(TrackMode mode, SectorLayout stored) {
        SectorLayout user = switch (mode) {
            case AUDIO -> SectorLayout.RAW_2352;
            case MODE1 -> SectorLayout.USER_2048;
            default -> SectorLayout.HEADERLESS_2336;
        };
        return switch (options.sectors()) {
            case RAW -> SectorLayout.RAW_2352;
            case USER -> user;
            case KEEP -> stored == user ? user : SectorLayout.RAW_2352;
        };
    }
}
