// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.TrackMode;

/** What the sectors of a pregap are, which need not be what its track is. */
final class GapMode {
    private GapMode() {}

    /**
     * {@return what the first raw sector of a gap says}
     *
     * @param track what the track is
     */
    static TrackMode of(byte[] sector, TrackMode track) {
        if (!Header.hasSync(sector, 0)) {
            return TrackMode.AUDIO;
        }
        int mode = sector[RawSector.MODE] & 3;
        if (mode == 1) {
            return TrackMode.MODE1;
        }
        return track.hasSubheader() || mode != 2 ? track : TrackMode.XA;
    }
}
