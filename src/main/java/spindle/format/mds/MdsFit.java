// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.Sectors;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.QPatches;
import spindle.io.Amounts;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Says what of a disc an MDS holds: sessions, tracks and pregaps; what Q tells in a sub-channel; no texts, no remarks. */
final class MdsFit {
    private static final String ADVICE = "convert it to a CUE sheet";

    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final List<Attachment> attachments;
    private final WriteOptions options;
    private final Losses losses;
    private final Fitter fitter;
    private final boolean makesSubchannel;

    MdsFit(DiscContents source, WriteOptions options, Losses losses) {
        disc = source.disc();
        storage = source.storages();
        attachments = source.attachments().stream().filter(this::isHeld).toList();
        this.options = options;
        this.losses = losses;
        fitter = new Fitter(MdsWriter.CAPABILITIES, disc, losses);
        boolean patched = Attachment.find(QPatches.class, attachments).isPresent();
        makesSubchannel = disc.medium() == Medium.CD && (patched || needsSubchannel());
    }

    Fitting fit() throws UnsupportedImageException {
        requireHoldable();
        Map<Integer, Storage> storages = new HashMap<>();
        List<Session> sessions = new ArrayList<>();
        for (Session session : disc.sessions()) {
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                boolean first = track.equals(session.tracks().get(0));
                tracks.add(fitted(track));
                storages.put(track.number(), storage(track, first));
            }
            int end = tracks.get(tracks.size() - 1).end();
            sessions.add(new Session(session.number(), session.type(), tracks, end));
        }
        Disc held = new Disc(disc.medium(), sessions, mcn(), fitter.text(), fitter.remarks());
        return new Fitting(held, storages, attachments, findings());
    }

    /** {@return whether the descriptor of this medium has a place for an attachment} */
    private boolean isHeld(Attachment attachment) {
        boolean ofDvd = attachment instanceof DvdStructures;
        return ofDvd == (disc.medium() == Medium.DVD);
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

    /** {@return whether the disc has something that only a sub-channel tells} */
    private boolean needsSubchannel() {
        return disc.mcn().isPresent()
                || disc.tracks().stream()
                        .anyMatch(track -> track.isrc().isPresent()
                                || track.indexes().stream().anyMatch(index -> index.number() > 1))
                || disc.sessions().stream().anyMatch(MdsFit::hasTail);
    }

    private static boolean hasTail(Session session) {
        List<Track> tracks = session.tracks();
        return IntStream.range(1, tracks.size()).anyMatch(i -> MdsWriter.isTail(tracks.get(i - 1), tracks.get(i)));
    }

    private List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        boolean made = disc.tracks().stream().anyMatch(track -> isMade(storage.apply(track)));
        if (made && needsSubchannel()) {
            findings.add(Finding.note(
                    "subchannel-made",
                    "a sub-channel is made: in an MDS nothing else tells pauses between audio tracks, indexes above 1,"
                            + " ISRCs and the catalogue number"));
        }
        return findings;
    }

    private Optional<Mcn> mcn() {
        Track first = disc.tracks().get(0);
        if (disc.medium() != Medium.CD
                || new TrackSubchannel(first, disc.mcn()).tellsMcn()
                || disc.mcn().isEmpty()) {
            return disc.medium() == Medium.CD ? disc.mcn() : Optional.empty();
        }
        losses.add(Kind.MCN, 0, 1, "the catalogue number: track " + first.number() + " is too short to tell it");
        return Optional.empty();
    }

    private Track fitted(Track track) {
        Set<ControlFlag> flags =
                fitter.flags(track, disc.medium() == Medium.DVD ? Set.of() : MdsWriter.CAPABILITIES.flags());
        return new Track(track.number(), track.mode(), flags, indexes(track), track.end(), isrc(track));
    }

    private Optional<Isrc> isrc(Track track) {
        if (track.isrc().isEmpty() || new TrackSubchannel(track, disc.mcn()).tellsIsrc()) {
            return track.isrc();
        }
        losses.add(Kind.ISRC, track.number(), 1, "the ISRC of track " + track.number() + ", which is too short for it");
        return Optional.empty();
    }

    /** {@return the indexes that have sectors of their own, which Q tells} */
    private List<Index> indexes(Track track) {
        List<Index> all = fitter.indexes(track);
        List<Index> held = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            int end = i + 1 < all.size() ? all.get(i + 1).lba() : track.end();
            if (all.get(i).number() <= 1 || all.get(i).lba() < end) {
                held.add(all.get(i));
            } else {
                String what = "index " + all.get(i).number() + " of track " + track.number() + " has no sectors";
                losses.add(Kind.INDEX, track.number(), 1, what);
            }
        }
        return held;
    }

    /** @param first whether it is the first track of its session, whose pregap is in no MDF */
    private Storage storage(Track track, boolean first) {
        Storage source = storage.apply(track);
        List<LbaRange> absent = new ArrayList<>(source.absentWithin(track.body()));
        if (first && track.pregap().count() > 0) {
            absent.add(0, track.pregap());
            addHidden(track, source.storedCount(track.pregap()));
        } else {
            absent.addAll(0, source.absentWithin(track.pregap()));
        }
        return new Storage(layout(track, source), subchannel(source), ByteOrder.LITTLE_ENDIAN, absent);
    }

    private void addHidden(Track track, int sectors) {
        if (sectors > 0) {
            String what = "the " + Amounts.of(sectors, "sector") + " before track " + track.number()
                    + ": an MDS says how many there are, and its readers take them as silence";
            losses.add(Kind.GAP, track.number(), sectors, what);
        }
    }

    private Subchannel subchannel(Storage source) {
        return isMade(source) ? Subchannel.RAW_96 : source.subchannel();
    }

    private boolean isMade(Storage source) {
        return makesSubchannel && source.subchannel() == Subchannel.NONE;
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
}
