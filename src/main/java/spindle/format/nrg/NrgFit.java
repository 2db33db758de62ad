// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
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
import spindle.format.WriteOptions.Sectors;
import spindle.format.sheet.PackedText;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/** Says what of a disc a Nero image holds: all of a CD but remarks, and indexes above 1 where they are asked for. */
final class NrgFit {
    private static final String ADVICE = "convert it to a CUE sheet";

    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final WriteOptions options;
    private final Losses losses;
    private final Fitter fitter;

    NrgFit(Disc disc, Function<Track, Storage> storage, WriteOptions options, Losses losses) {
        this.disc = disc;
        this.storage = storage;
        this.options = options;
        this.losses = losses;
        fitter = new Fitter(NrgWriter.CAPABILITIES, disc, losses);
    }

    Fitting fit() throws UnsupportedImageException {
        if (disc.medium() != Medium.CD) {
            throw new UnsupportedImageException(
                    "", "Nero images are written of CDs, and this is a " + disc.medium(), "convert it to an ISO");
        }
        requireContiguous();
        Map<Integer, Storage> storages = new HashMap<>();
        List<Session> sessions = new ArrayList<>();
        for (int i = 0; i < disc.sessions().size(); i++) {
            Session session = disc.sessions().get(i);
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                tracks.add(fitted(track));
                storages.put(track.number(), storage(track));
            }
            sessions.add(new Session(i + 1, session.type(), tracks, session.leadOut()));
        }
        fitter.remarks();
        CdText text =
                CdTextCodec.read(PackedText.packs(disc, NrgWriter.CAPABILITIES.subject(), losses), disc.trackNumbers());
        return new Fitting(new Disc(Medium.CD, sessions, disc.mcn(), text, List.of()), storages);
    }

    /** The tracks of a session follow each other in the file, those of the first from LBA 0 on. */
    private void requireContiguous() throws UnsupportedImageException {
        int at = 0;
        int number = disc.tracks().get(0).number();
        for (Session session : disc.sessions()) {
            at = session.equals(disc.sessions().get(0))
                    ? 0
                    : session.tracks().get(0).start();
            for (Track track : session.tracks()) {
                if (track.start() != at || track.number() != number) {
                    throw new UnsupportedImageException(
                            "",
                            "in a Nero image tracks follow each other, and track " + track.number() + " at "
                                    + Msf.describe(track.start()) + " does not",
                            ADVICE);
                }
                number++;
                at = track.end();
            }
        }
        if (at > Msf.LBA_LIMIT || disc.leadOut() != at) {
            throw new UnsupportedImageException(
                    "",
                    "its lead-out at LBA " + disc.leadOut() + " is not where its last track ends, or not on a CD",
                    ADVICE);
        }
    }

    private Track fitted(Track track) {
        return new Track(
                track.number(), track.mode(), fitter.flags(track), indexes(track), track.end(), fitter.isrc(track));
    }

    private List<Index> indexes(Track track) {
        List<Index> held = track.indexes().stream()
                .filter(index -> index.number() > 0 || index.lba() < track.index1())
                .filter(index -> index.number() < 2 || options.indexes() == WriteOptions.Indexes.ALL)
                .toList();
        long lost = track.indexes().stream().filter(index -> index.number() > 1).count()
                - held.stream().filter(index -> index.number() > 1).count();
        if (lost > 0) {
            String what = Amounts.of(lost, "index", "indexes") + " above 1 of track " + track.number()
                    + ", at which libcdio stops in a Nero image";
            losses.add(Kind.INDEX, track.number(), lost, what, Remedy.of(Remedy.Action.ALL_INDEXES));
        }
        return held;
    }

    private Storage storage(Track track) {
        Storage source = storage.apply(track);
        List<LbaRange> absent = source.absentWithin(track.range());
        return new Storage(
                layout(track, source),
                fitter.subchannel(track, source, track.range()),
                ByteOrder.LITTLE_ENDIAN,
                absent);
    }

    /** Sizes that Nero's modes have: 2048, 2336, 2352; with a sub-channel 2352 alone. */
    private SectorLayout layout(Track track, Storage source) {
        if (source.subchannel() != Subchannel.NONE
                || options.sectors() == Sectors.RAW
                || track.mode() == TrackMode.AUDIO) {
            return SectorLayout.RAW_2352;
        }
        if (options.sectors() == Sectors.USER && track.mode() != TrackMode.MODE2) {
            return SectorLayout.USER_2048;
        }
        SectorLayout layout = source.layout();
        boolean known = layout == SectorLayout.USER_2048 || layout == SectorLayout.HEADERLESS_2336;
        return known ? layout : SectorLayout.RAW_2352;
    }
}
