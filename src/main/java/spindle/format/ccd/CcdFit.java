// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

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
import spindle.disc.text.CdTextPack;
import spindle.format.DiscContents;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.format.place.FilledGaps;
import spindle.format.sheet.PackedText;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

/** Says what of a disc a CloneCD image holds: all of a CD but remarks and what its sectors have no room for. */
final class CcdFit {
    private static final String ADVICE = "convert it to a CUE sheet";

    private final DiscContents source;
    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final Losses losses;

    CcdFit(DiscContents source, Losses losses) {
        this.source = source;
        disc = source.disc();
        storage = source.storages();
        this.losses = losses;
    }

    Fitting fit() throws UnsupportedImageException {
        if (disc.medium() != Medium.CD) {
            throw new UnsupportedImageException(
                    "", "a CloneCD image is of a CD, and this is a " + disc.medium(), ADVICE);
        }
        requireContiguous();
        Map<Integer, Storage> storages = new HashMap<>();
        for (Track track : disc.tracks()) {
            storages.put(track.number(), storage(storage.apply(track), track));
        }
        new Fitter(CcdWriter.CAPABILITIES, disc, losses).remarks();
        CdText text = text();
        List<Session> sessions = new ArrayList<>();
        for (Session session : disc.sessions()) {
            List<Track> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                tracks.add(fitted(track));
            }
            sessions.add(new Session(session.number(), session.type(), tracks, session.leadOut()));
        }
        Disc fitted = new Disc(Medium.CD, sessions, disc.mcn(), text, List.of());
        int filled = storages.values().stream()
                .flatMap(storage -> storage.absent().stream())
                .mapToInt(LbaRange::count)
                .sum();
        return new Fitting(fitted, storages, source.attachments(), FilledGaps.say(filled));
    }

    /** An index 0 of no sectors says nothing, and an index where the track ends lies in no sector. */
    private Track fitted(Track track) {
        List<Index> indexes = new ArrayList<>();
        for (Index index : track.indexes()) {
            boolean empty = index.number() == 0 && index.lba() == track.index1();
            if (index.number() > 1 && index.lba() >= track.end()) {
                String what = "index " + index.number() + " of track " + track.number() + " lies where the track ends";
                losses.add(Kind.INDEX, track.number(), 1, what);
            } else if (!empty) {
                indexes.add(index);
            }
        }
        return new Track(track.number(), track.mode(), track.control(), indexes, track.end(), track.isrc());
    }

    /** The sectors of a session follow each other in the IMG, those of the first from LBA 0 on. */
    private void requireContiguous() throws UnsupportedImageException {
        int at = 0;
        for (Session session : disc.sessions()) {
            at = session.number() == disc.sessions().get(0).number()
                    ? 0
                    : session.tracks().get(0).start();
            for (Track track : session.tracks()) {
                if (track.start() != at) {
                    throw hole(at, "where track " + track.number() + " begins, at " + Msf.describe(track.start()));
                }
                at = track.end();
            }
            if (session.leadOut() != at) {
                throw hole(at, "the lead-out, at " + Msf.describe(session.leadOut()));
            }
        }
        if (at > Msf.LBA_LIMIT) {
            throw new UnsupportedImageException("", "a CD ends at 99:59:74, and this at LBA " + at, ADVICE);
        }
    }

    private static UnsupportedImageException hole(int at, String next) {
        return new UnsupportedImageException(
                "", "a CloneCD image has no place for the hole from " + Msf.describe(at) + " to " + next, ADVICE);
    }

    private static Storage storage(Storage source, Track track) {
        Subchannel subchannel = source.subchannel() == Subchannel.NONE ? Subchannel.RAW_96 : source.subchannel();
        List<LbaRange> absent = source.absentWithin(track.range());
        return new Storage(SectorLayout.RAW_2352, subchannel, ByteOrder.LITTLE_ENDIAN, absent);
    }

    private CdText text() {
        int wrong = 0;
        List<CdTextPack> kept = new ArrayList<>();
        for (CdTextPack pack : PackedText.packs(disc, CcdWriter.CAPABILITIES.subject(), losses)) {
            wrong += PackText.followsFromText(pack) ? 0 : 1;
            kept.add(PackText.parse(PackText.print(pack)).orElse(pack));
        }
        if (wrong > 0) {
            losses.add(
                    Kind.CD_TEXT,
                    0,
                    wrong,
                    "a CCD sheet does not hold the CRCs of CD-TEXT packs, and " + wrong + " are wrong");
        }
        return CdTextCodec.read(kept, disc.trackNumbers());
    }
}
