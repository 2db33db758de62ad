// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import spindle.disc.ControlBits;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.Sectors;
import spindle.format.sheet.QPackets;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Says what of a disc an MDS holds: sessions, tracks, pregaps, sub-channel; no codes, texts, remarks, indexes beyond 1. */
final class MdsFit {
    private static final String ADVICE = "convert it to a CUE sheet";

    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final WriteOptions options;
    private final Losses losses;

    MdsFit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses) {
        this.disc = disc;
        this.storage = storage;
        this.options = options;
        this.losses = losses;
    }

    Fitting fit() throws UnsupportedImageException {
        requireHoldable();
        Map<Integer, Storage> storages = new HashMap<>();
        List<Session> sessions = new ArrayList<>();
        for (Session session : disc.sessions()) {
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                tracks.add(fitted(track));
                storages.put(track.number(), storage(track));
            }
            int end = tracks.get(tracks.size() - 1).end();
            sessions.add(new Session(session.number(), session.type(), tracks, end));
        }
        addDiscLosses();
        Optional<Mcn> mcn = tellsMcn() ? disc.mcn() : Optional.empty();
        return new Fitting(new Disc(disc.medium(), sessions, mcn, CdText.NONE, List.of()), storages);
    }

    private void requireHoldable() throws UnsupportedImageException {
        Medium medium = disc.medium();
        if (medium != Medium.CD && medium != Medium.DVD) {
            throw new UnsupportedImageException("", "an MDS is of a CD or a DVD, and this is a " + medium, ADVICE);
        }
        Track first = disc.tracks().get(0);
        boolean plain = disc.tracks().size() == 1
                && first.range().equals(first.body())
                && first.start() == 0
                && storage.apply(first).layout() == SectorLayout.USER_2048;
        if (medium == Medium.DVD && !plain) {
            throw new UnsupportedImageException("", "a DVD is one track of 2048-byte sectors from LBA 0 on", ADVICE);
        }
        if (medium == Medium.CD && disc.leadOut() > Msf.LBA_LIMIT) {
            throw new UnsupportedImageException("", "a CD ends at 99:59:74, and this at LBA " + disc.leadOut(), ADVICE);
        }
    }

    private Track fitted(Track track) {
        int number = track.number();
        List<Index> indexes = new ArrayList<>();
        for (Index index : track.indexes()) {
            if (index.number() <= 1) {
                indexes.add(index);
            }
        }
        int more = track.indexes().size() - indexes.size();
        if (more > 0) {
            losses.add(
                    Kind.INDEX, number, more, "an MDS has no indexes beyond 1, and track " + number + " has " + more);
        }
        boolean tells = isMade(storage.apply(track)) && TrackSubchannel.tellsIsrc(searched(track));
        if (track.isrc().isPresent() && !tells) {
            losses.add(
                    Kind.ISRC, number, 1, "an MDS has no place for the ISRC of track " + number + " but a sub-channel");
        }
        Set<ControlFlag> control = EnumSet.noneOf(ControlFlag.class);
        control.addAll(track.control());
        boolean dvd = disc.medium() == Medium.DVD;
        control.removeIf(flag -> dvd || ControlBits.of(flag) == 0);
        int flags = track.control().size() - control.size();
        if (flags > 0) {
            losses.add(Kind.FLAGS, number, flags, "an MDS has no place for all flags of track " + number);
        }
        if (indexes.get(0).number() == 0 && track.pregap().count() == 0) {
            indexes.remove(0);
        }
        return new Track(number, track.mode(), control, indexes, track.end(), tells ? track.isrc() : Optional.empty());
    }

    /** {@return the sectors of a track in which a reader looks for codes} */
    private static LbaRange searched(Track track) {
        LbaRange body = track.body();
        return new LbaRange(body.start(), body.start() + Math.min(body.count(), QPackets.SEARCHED_SECTORS));
    }

    private boolean tellsMcn() {
        Track first = disc.tracks().get(0);
        return isMade(storage.apply(first)) && TrackSubchannel.tellsMcn(searched(first));
    }

    private Storage storage(Track track) {
        Storage source = storage.apply(track);
        SectorLayout layout = layout(track, source);
        List<LbaRange> absent = source.absentWithin(track.range());
        return new Storage(layout, subchannel(source), ByteOrder.LITTLE_ENDIAN, absent);
    }

    private Subchannel subchannel(Storage source) {
        return isMade(source) ? Subchannel.RAW_96 : source.subchannel();
    }

    /** {@return whether a sub-channel is made, for the packets that a file beside the source has} */
    private boolean isMade(Storage source) {
        return options.patches().isPresent() && disc.medium() == Medium.CD && source.subchannel() == Subchannel.NONE;
    }

    /** Sizes that readers of such images know: 2048, 2336, 2352; with a sub-channel 2352 alone. */
    private SectorLayout layout(Track track, Storage source) {
        if (disc.medium() == Medium.DVD) {
            return SectorLayout.USER_2048;
        }
        if (subchannel(source) != Subchannel.NONE
                || options.sectors() == Sectors.RAW
                || track.mode() == TrackMode.AUDIO) {
            return SectorLayout.RAW_2352;
        }
        if (options.sectors() == Sectors.USER && track.mode() == TrackMode.MODE1) {
            return SectorLayout.USER_2048;
        }
        boolean known = source.layout() == SectorLayout.HEADERLESS_2336
                || (source.layout() == SectorLayout.USER_2048 && track.mode() == TrackMode.MODE1);
        return known ? source.layout() : SectorLayout.RAW_2352;
    }

    private void addDiscLosses() {
        if (disc.mcn().isPresent() && !tellsMcn()) {
            losses.add(Kind.MCN, 0, 1, "an MDS has no place for the catalogue number but a sub-channel");
        }
        if (!disc.text().isEmpty()) {
            long words = disc.text().packs().size();
            for (Map<CdText.Field, String> fields : disc.text().words().values()) {
                words += fields.size();
            }
            losses.add(Kind.CD_TEXT, 0, words, "an MDS has no CD-TEXT");
        }
        if (!disc.remarks().isEmpty()) {
            losses.add(Kind.REMARK, 0, disc.remarks().size(), "an MDS has no place for remarks");
        }
    }
}
