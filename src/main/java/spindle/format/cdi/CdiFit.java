// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
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
    private final Map<Integer, Storage> storages = new HashMap<>();

    CdiFit(Disc disc, Function<Track, Storage> source, WriteOptions options, Losses losses) {
        this.disc = disc;
        this.source = source;
        this.options = options;
        this.losses = losses;
    }

    Fitting fit() throws UnsupportedImageException {
        requirePossible();
        addDiscLosses();
        List<Session> sessions = new ArrayList<>();
        for (Session session : disc.sessions()) {
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                tracks.add(fitted(track));
            }
            int leadOut = tracks.get(tracks.size() - 1).end();
            sessions.add(new Session(sessions.size() + 1, type(session), tracks, leadOut));
        }
        CdText text = CdTextCodec.read(PackedText.packs(disc, "a CDI", losses), disc.trackNumbers());
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

    private void addDiscLosses() {
        int lines = disc.remarks().size();
        if (lines > 0) {
            losses.add(Kind.REMARK, 0, lines, "a CDI has no place for the sheet's remarks (" + lines + " lines)");
        }
    }

    private DiscType type(Session session) {
        if (session.type() == DiscType.CD_I) {
            losses.add(Kind.SESSION, 0, 1, "a CDI has no word for CD-i; session " + session.number() + " becomes XA");
        }
        return session.type() == DiscType.CD_ROM ? DiscType.CD_ROM : DiscType.CD_XA;
    }

    private Track fitted(Track track) {
        Storage from = source.apply(track);
        Subchannel subchannel = subchannel(track, from);
        SectorLayout layout =
                subchannel == Subchannel.NONE ? layout(track.mode(), from.layout()) : SectorLayout.RAW_2352;
        storages.put(track.number(), new Storage(layout, subchannel, ByteOrder.LITTLE_ENDIAN, List.of()));
        List<Index> indexes = new ArrayList<>();
        int lost = 0;
        for (Index index : track.indexes()) {
            boolean kept = index.number() == 1 || (index.number() == 0 && index.lba() < track.index1());
            if (kept) {
                indexes.add(index);
            }
            lost += index.number() > 1 ? 1 : 0;
        }
        if (lost > 0) {
            losses.add(
                    Kind.INDEX,
                    track.number(),
                    lost,
                    "indexes beyond 1 are not written: most readers of a CDI fail at them");
        }
        TrackMode mode = track.mode() == TrackMode.CDI ? TrackMode.XA : track.mode();
        return new Track(track.number(), mode, flags(track), indexes, track.end(), track.isrc());
    }

    private Set<ControlFlag> flags(Track track) {
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        flags.addAll(track.control());
        if (flags.remove(ControlFlag.SCMS)) {
            losses.add(Kind.FLAGS, track.number(), 1, "a CDI has no word for the SCMS flag");
        }
        return flags;
    }

    private Subchannel subchannel(Track track, Storage from) {
        boolean known = CdiReadMode.of(SectorLayout.RAW_2352, from.subchannel()).isPresent();
        if (!known) {
            losses.add(
                    Kind.SUBCHANNEL,
                    track.number(),
                    from.storedCount(track.range()),
                    "a CDI has P to W beside a sector, or P and Q, not R to W alone");
        }
        return known ? from.subchannel() : Subchannel.NONE;
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
