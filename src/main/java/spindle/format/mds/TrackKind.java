// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import spindle.disc.DiscType;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.place.ModeChoice;
import spindle.format.place.PlacedTrack;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Tells what a track is: its sectors decide where they tell, then the low three bits of its mode byte. */
final class TrackKind {
    private static final int KIND = 7;

    private final TrackBlock track;
    private final SectorLayout layout;
    private final DiscType type;
    private final Notices notices;

    TrackKind(TrackBlock track, SectorLayout layout, DiscType type, Notices notices) {
        this.track = track;
        this.layout = layout;
        this.type = type;
        this.notices = notices;
    }

    /** @param placed the sectors that are there */
    TrackMode mode(PlacedTrack placed) throws IOException {
        TrackMode declared = declared();
        return new ModeChoice(track.point(), 0, type, notices).settle(declared, placed.content(declared));
    }

    private TrackMode declared() throws DiscFormatException {
        TrackMode mode = switch (track.mode() & KIND) {
            case 1 -> TrackMode.AUDIO;
            case 2 -> TrackMode.MODE1;
            case 4, 5 -> TrackMode.XA;
            default -> TrackMode.MODE2;
        };
        if (layout.fits(mode)) {
            return mode;
        }
        TrackMode fitting = layout == SectorLayout.USER_2048 ? TrackMode.MODE1 : TrackMode.XA;
        String what = "track " + track.point() + " is declared as " + mode + ", and has sectors of " + layout.bytes()
                + " bytes; it is read as " + fitting;
        notices.warning("mode-mismatch", track.point(), 0, what);
        return fitting;
    }
}
