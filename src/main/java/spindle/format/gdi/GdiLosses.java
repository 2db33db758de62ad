// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Fitter;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.io.Remedy;

/** Names what of a disc is not in a GDI. */
final class GdiLosses {
    private final Losses losses;
    private final Fitter fitter;

    GdiLosses(Disc disc, Losses losses) {
        this.losses = losses;
        fitter = new Fitter(GdiWriter.CAPABILITIES, disc, losses);
    }

    void addDisc() {
        fitter.mcn();
        fitter.text();
        fitter.remarks();
    }

    /**
     * Adds what is lost of a track. A postgap that no file holds is nothing between tracks, as everything there is.
     *
     * @param handedOn how many sectors of its pregap the track before takes
     */
    void addTrack(Track track, Storage storage, int handedOn) {
        addPregap(track, storage, handedOn);
        fitter.indexes(track);
        fitter.isrc(track);
        fitter.flags(track);
        fitter.subchannel(track, storage, track.body());
    }

    /** A pregap that no file holds loses nothing: the track stays where it is, and what lies before it is not stored. */
    private void addPregap(Track track, Storage storage, int handedOn) {
        LbaRange pregap = track.pregap();
        int stored = storage.storedCount(pregap) - handedOn;
        if (stored > 0) {
            losses.add(
                    Kind.GAP,
                    track.number(),
                    stored,
                    "a GDI holds a track from index 1 on: the " + Amounts.of(stored, "sector")
                            + " stored of the pregap of track " + track.number() + " " + Amounts.are(stored)
                            + " not in it",
                    Remedy.of(Remedy.Action.KEEP_IN_CUE));
        }
    }
}
