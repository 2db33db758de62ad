// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.Loss.Kind;
import spindle.format.Losses;

/** Names what a CHD without metadata of our own does not hold of a disc. */
final class ChdLosses {
    private static final String KEPT = "; without --plain it is kept";

    private final Disc disc;
    private final Losses losses;

    ChdLosses(Disc disc, Losses losses) {
        this.disc = disc;
        this.losses = losses;
    }

    void add() {
        add(Kind.MCN, 0, disc.mcn().isPresent() ? 1 : 0, "catalogue number");
        add(Kind.CD_TEXT, 0, disc.text().isEmpty() ? 0 : 1, "CD-TEXT");
        add(Kind.REMARK, 0, disc.remarks().size(), "remarks");
        for (int i = 0; i < disc.tracks().size(); i++) {
            Track track = disc.tracks().get(i);
            int more = (int)
                    track.indexes().stream().filter(index -> index.number() > 1).count();
            add(Kind.INDEX, track.number(), more, "indexes beyond 1 of track " + track.number());
            add(Kind.FLAGS, track.number(), track.control().size(), "flags of track " + track.number());
            add(Kind.ISRC, track.number(), track.isrc().isPresent() ? 1 : 0, "ISRC of track " + track.number());
        }
    }

    private void add(Kind kind, int track, int count, String what) {
        if (count > 0) {
            losses.add(kind, track, count, "a plain CHD has no place for the " + what + KEPT);
        }
    }
}
