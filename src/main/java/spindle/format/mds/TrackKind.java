// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import spindle.disc.ControlBits;
import spindle.disc.ControlFlag;
import spindle.disc.DiscType;
import spindle.format.mds.MdsDescriptor.TrackBlock;
import spindle.format.sheet.Notices;
import spindle.image.probe.ContentProbe;
import spindle.io.ByteSource;
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

    TrackMode mode(ByteSource mdf, int stride, int count) throws IOException {
        TrackMode declared = declared();
        TrackMode found =
                ContentProbe.mode(mdf, track.offset(), stride, layout, count).orElse(declared);
        if (!layout.fits(found)) {
            found = declared;
        }
        if (found == TrackMode.XA && type == DiscType.CD_I) {
            found = TrackMode.CDI;
        }
        boolean both2 = isMode2(found) && isMode2(declared);
        if (found != declared && !both2) {
            String what = "track " + track.point() + " is declared as " + declared + ", and its sectors are " + found
                    + "; they are read so";
            notices.warning("mode-mismatch", track.point(), 0, what);
        }
        return found;
    }

    private static boolean isMode2(TrackMode mode) {
        return mode == TrackMode.MODE2 || mode.hasSubheader();
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

    Set<ControlFlag> control() {
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        for (ControlFlag flag : ControlFlag.values()) {
            if ((track.control() & ControlBits.of(flag)) != 0) {
                flags.add(flag);
            }
        }
        return flags;
    }
}
