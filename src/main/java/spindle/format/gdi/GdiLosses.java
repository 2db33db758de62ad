// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.util.Locale;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Remark;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Loss.Kind;
import spindle.format.Losses;
import spindle.image.Storage;
import spindle.sector.Subchannel;

/** Names what of a disc is not in a GDI. */
final class GdiLosses {
    private static final String KEEP = "; `spindle convert IN OUT.cue` keeps it";

    /** What a CUE sheet of a GD-ROM says in remarks, and a GDI by its positions. */
    private static final Set<String> AREAS = Set.of("REM SINGLE-DENSITY AREA", "REM HIGH-DENSITY AREA");

    private final Disc disc;
    private final Losses losses;

    GdiLosses(Disc disc, Losses losses) {
        this.disc = disc;
        this.losses = losses;
    }

    void addDisc() {
        if (disc.mcn().isPresent()) {
            losses.add(Kind.MCN, 0, 1, "a GDI has no catalogue number" + KEEP);
        }
        CdText text = disc.text();
        if (!text.isEmpty()) {
            long words = text.packs().size();
            for (var fields : text.words().values()) {
                words += fields.size();
            }
            losses.add(Kind.CD_TEXT, 0, words, "a GDI has no CD-TEXT" + KEEP);
        }
        int lines = 0;
        for (Remark remark : disc.remarks()) {
            lines += AREAS.contains(remark.line().strip().toUpperCase(Locale.ROOT)) ? 0 : 1;
        }
        if (lines > 0) {
            losses.add(
                    Kind.REMARK, 0, lines, "a GDI has no place for the sheet's remarks (" + lines + " lines)" + KEEP);
        }
    }

    /**
     * Adds what is lost of a track. A postgap that no file holds is nothing between tracks, as everything there is.
     *
     * @param handedOn how many sectors of its pregap the track before takes
     */
    void addTrack(Track track, Storage storage, int handedOn) {
        addPregap(track, storage, handedOn);
        int number = track.number();
        int indexes = 0;
        for (Index index : track.indexes()) {
            indexes += index.number() > 1 ? 1 : 0;
        }
        if (indexes > 0) {
            losses.add(Kind.INDEX, number, indexes, "a GDI has no indexes beyond 1" + KEEP);
        }
        if (track.isrc().isPresent()) {
            losses.add(Kind.ISRC, number, 1, "a GDI has no ISRC" + KEEP);
        }
        if (!track.control().isEmpty()) {
            losses.add(
                    Kind.FLAGS, number, track.control().size(), "a GDI tells data from audio and has no flags" + KEEP);
        }
        if (storage.subchannel() != Subchannel.NONE) {
            losses.add(Kind.SUBCHANNEL, number, storage.storedCount(track.body()), "a GDI has no sub-channel" + KEEP);
        }
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
                    "a GDI holds a track from index 1 on: the " + stored + " sectors stored of the pregap of track "
                            + track.number() + " are not in it" + KEEP);
        }
    }
}
