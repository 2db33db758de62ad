// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.util.List;
import java.util.function.Function;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Fitter;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.Remedy;

/** Names what of a disc is not in an ISO of one of its tracks. What belongs to another track goes with that track. */
final class IsoLosses {
    private static final Remedy KEEP = Remedy.of(Remedy.Action.KEEP_IN_CUE);

    private final Disc disc;
    private final Function<Track, Storage> storage;
    private final Losses losses;
    private final Fitter fitter;

    IsoLosses(Disc disc, Function<Track, Storage> storage, Losses losses) {
        this.disc = disc;
        this.storage = storage;
        this.losses = losses;
        fitter = new Fitter(IsoWriter.CAPABILITIES, disc, losses);
    }

    /** @param kept the tracks of which there is an ISO */
    void add(List<Track> kept) {
        addTracks(kept);
        fitter.sessions();
        for (Track track : kept) {
            Storage source = storage.apply(track);
            addGaps(track, source, IsoWriter.storedEnd(track, source));
            fitter.indexes(track);
            fitter.isrc(track);
            fitter.flags(track);
            fitter.subchannel(track, source, track.body());
        }
        fitter.mcn();
        fitter.text();
        fitter.remarks();
    }

    private void addTracks(List<Track> kept) {
        for (Track track : disc.tracks()) {
            if (!isAmong(kept, track)) {
                int sectors = track.range().count();
                losses.add(
                        Kind.TRACK,
                        track.number(),
                        sectors,
                        "track " + track.number() + " (" + track.mode() + ", " + Amounts.of(sectors, "sector") + ")",
                        KEEP);
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

    private void addGaps(Track kept, Storage storage, int end) {
        LbaRange pregap = kept.pregap();
        if (pregap.count() > 0) {
            int stored = storage.storedCount(pregap);
            String part = stored == pregap.count() ? "" : ", " + stored + " of them stored";
            losses.add(
                    Kind.GAP,
                    kept.number(),
                    pregap.count(),
                    "the pregap of track " + kept.number() + " (" + Amounts.of(pregap.count(), "sector") + part + ")",
                    KEEP);
        }
        int postgap = kept.end() - end;
        if (postgap > 0) {
            losses.add(
                    Kind.GAP,
                    kept.number(),
                    postgap,
                    "the last " + Amounts.of(postgap, "sector") + " of track " + kept.number()
                            + ", which no file holds",
                    KEEP);
        }
    }
}
