// SPDX-License-Identifier: Apache-2.0
package spindle.format.place;

import java.util.Optional;
import spindle.disc.DiscType;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.TrackMode;

/**
 * Settles what a track is. Its sectors decide where they tell; a warning says where the image declares something else.
 * Mode 2 with and without sub-headers is no contradiction: few images tell one from the other.
 *
 * @param track the track's number
 * @param line where the sheet declares it; 0 where there is no line
 * @param type the disc type of its session
 * @param notices receives the warning
 */
public record ModeChoice(int track, int line, DiscType type, Notices notices) {
    /**
     * {@return what the track is}
     *
     * @param found what its sectors are; empty where they do not tell
     */
    public TrackMode settle(TrackMode declared, Optional<TrackMode> found) throws DiscFormatException {
        TrackMode content = found.orElse(declared);
        TrackMode mode = content == TrackMode.XA && type == DiscType.CD_I ? TrackMode.CDI : content;
        if (mode != declared && !(isMode2(mode) && isMode2(declared))) {
            String what = "track " + track + " is declared as " + declared + ", and its sectors are " + mode
                    + "; they are read so";
            notices.warning("mode-mismatch", track, line, what);
        }
        return mode;
    }

    private static boolean isMode2(TrackMode mode) {
        return mode == TrackMode.MODE2 || mode.hasSubheader();
    }
}
