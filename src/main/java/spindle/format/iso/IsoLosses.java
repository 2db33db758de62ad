// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.image.Storage;
import spindle.sector.Subchannel;

/** Names what of a disc is not in an ISO of one of its tracks. What belongs to another track goes with that track. */
final class IsoLosses {
    private static final String KEEP = "; `spindle convert IN OUT.cue` keeps it";
    private static final String KEEP_MANY = "; `spindle convert IN OUT.cue` keeps them";

    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final Losses losses;

    IsoLosses(Disc disc, Function<Track, Storage> storage, Losses losses) {
        this.disc = disc;
        this.storage = storage;
        this.losses = losses;
    }

    /** @param kept the tracks of which there is an ISO */
    void add(List<Track> kept) {
        addTracks(kept);
        addSessions();
        for (Track track : kept) {
            Storage source = storage.apply(track);
            addGaps(track, source, IsoWriter.storedEnd(track, source));
            addTrackFields(track, source);
        }
        addDiscFields();
    }

    private void addTracks(List<Track> kept) {
        for (Track track : disc.tracks()) {
            if (!isAmong(kept, track)) {
                int sectors = track.range().count();
                losses.add(
                        Kind.TRACK,
                        track.number(),
                        sectors,
                        "track " + track.number() + " (" + track.mode() + ", " + sectors + " sectors) is not in it"
                                + KEEP);
            }
        }
    }

    /** By number: comparing records costs tens of milliseconds the first time. */
    private static boolean isAmong(List<Track> tracks, Track wanted) {
        for (Track track : tracks) {
            if (track.number() == wanted.number()) {
                return true;
            }
        }
        return false;
    }

    private void addSessions() {
        int others = disc.sessions().size() - 1;
        if (others > 0) {
            losses.add(Kind.SESSION, 0, others, "an ISO has one session, and the disc " + (others + 1));
        }
    }

    private void addGaps(Track kept, Storage storage, int end) {
        LbaRange pregap = kept.pregap();
        if (pregap.count() > 0) {
            int stored = storage.storedCount(pregap);
            losses.add(
                    Kind.GAP,
                    kept.number(),
                    pregap.count(),
                    "the pregap of track " + kept.number() + " (" + pregap.count() + " sectors, " + stored
                            + " of them stored) is not in it" + KEEP);
        }
        int postgap = kept.end() - end;
        if (postgap > 0) {
            losses.add(
                    Kind.GAP,
                    kept.number(),
                    postgap,
                    "the last " + postgap + " sectors of track " + kept.number()
                            + ", which no file holds, are not in it" + KEEP_MANY);
        }
    }

    private void addTrackFields(Track kept, Storage storage) {
        int number = kept.number();
        int indexes = 0;
        for (Index index : kept.indexes()) {
            indexes += index.number() > 1 ? 1 : 0;
        }
        if (indexes > 0) {
            losses.add(Kind.INDEX, number, indexes, "an ISO has no indexes beyond 1" + KEEP_MANY);
        }
        if (kept.isrc().isPresent()) {
            losses.add(Kind.ISRC, number, 1, "an ISO has no ISRC" + KEEP);
        }
        if (!kept.control().isEmpty()) {
            losses.add(Kind.FLAGS, number, kept.control().size(), "an ISO has no flags" + KEEP_MANY);
        }
        if (storage.subchannel() != Subchannel.NONE) {
            losses.add(
                    Kind.SUBCHANNEL,
                    number,
                    storage.storedCount(kept.body()),
                    "an ISO has no sub-channel, and each sector has "
                            + storage.subchannel().bytes() + " bytes of it");
        }
    }

    private void addDiscFields() {
        if (disc.mcn().isPresent()) {
            losses.add(Kind.MCN, 0, 1, "an ISO has no catalogue number" + KEEP);
        }
        if (!disc.text().isEmpty()) {
            long words = disc.text().packs().size();
            for (var fields : disc.text().words().values()) {
                words += fields.size();
            }
            losses.add(Kind.CD_TEXT, 0, words, "an ISO has no CD-TEXT" + KEEP);
        }
        if (!disc.remarks().isEmpty()) {
            int lines = disc.remarks().size();
            losses.add(
                    Kind.REMARK,
                    0,
                    lines,
                    "an ISO has no place for the sheet's remarks (" + lines + " lines)" + KEEP_MANY);
        }
    }
}
