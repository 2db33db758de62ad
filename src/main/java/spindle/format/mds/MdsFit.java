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
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.Sectors;
import spindle.format.sheet.QPackets;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.Storage;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.QPatches;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Says what of a disc an MDS holds: sessions, tracks, pregaps, sub-channel; no codes, texts, remarks, indexes beyond 1. */
final class MdsFit {
    private static final String ADVICE = "convert it to a CUE sheet";

    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final List<Attachment> attachments;
    private final WriteOptions options;
    private final Fitter fitter;

    MdsFit(DiscContents source, WriteOptions options, Losses losses) {
        disc = source.disc();
        storage = source.storages();
        attachments = source.attachments().stream().filter(this::isHeld).toList();
        this.options = options;
        fitter = new Fitter(MdsWriter.CAPABILITIES, disc, losses);
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
        Optional<Mcn> mcn = tellsMcn() ? disc.mcn() : fitter.mcn();
        CdText text = fitter.text();
        return new Fitting(new Disc(disc.medium(), sessions, mcn, text, fitter.remarks()), storages, attachments);
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

    private Track fitted(Track track) {
        boolean tells = isMade(storage.apply(track)) && TrackSubchannel.tellsIsrc(searched(track));
        Optional<Isrc> isrc = tells ? track.isrc() : fitter.isrc(track);
        Set<ControlFlag> flags =
                fitter.flags(track, disc.medium() == Medium.DVD ? Set.of() : MdsWriter.CAPABILITIES.flags());
        return new Track(track.number(), track.mode(), flags, fitter.indexes(track), track.end(), isrc);
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
        return Attachment.find(QPatches.class, attachments).isPresent() && source.subchannel() == Subchannel.NONE;
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
