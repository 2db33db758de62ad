// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.nio.ByteBuffer;
import java.util.Arrays;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.TrackMode;

/** Whether two sectors that differ have the same user data all the same. An instance serves one thread. */
final class UserDataComparison {
    private final SectorLayout layout;
    private final TrackMode modeA;
    private final TrackMode modeB;
    private final byte[] rawA = new byte[RawSector.BYTES];
    private final byte[] rawB = new byte[RawSector.BYTES];

    /**
     * @param layout what is stored of the sectors
     * @param modeA what the track is that the first sector is of
     * @param modeB what the track is that the second sector is of
     */
    UserDataComparison(SectorLayout layout, TrackMode modeA, TrackMode modeB) {
        this.layout = layout;
        this.modeA = modeA;
        this.modeB = modeB;
    }

    /** {@return whether the user data of the sectors at an index of two buffers are equal, other bytes being not} */
    boolean isEqual(ByteBuffer a, ByteBuffer b, int at) {
        if (layout == SectorLayout.USER_2048 || layout == SectorLayout.USER_2324 || !isData()) {
            return false;
        }
        place(a, at, modeA, rawA);
        place(b, at, modeB, rawB);
        SectorMode mode = SectorMode.ofRaw(rawA, 0);
        int from = mode.userOffset();
        int to = Math.min(from + mode.userBytes(), layout.offset(modeA) + layout.bytes());
        return mode != SectorMode.AUDIO
                && mode == SectorMode.ofRaw(rawB, 0)
                && Arrays.equals(rawA, from, to, rawB, from, to);
    }

    private boolean isData() {
        return modeA.isData() && modeB.isData();
    }

    /** Puts what is stored of a sector where it is in a raw one, with a sync and a mode where they are not stored. */
    private void place(ByteBuffer stored, int at, TrackMode mode, byte[] raw) {
        int offset = layout.offset(mode);
        if (offset > 0) {
            Header.storeSync(raw, 0);
            raw[RawSector.MODE] = (byte) (mode == TrackMode.MODE1 ? 1 : 2);
        }
        stored.get(at, raw, offset, layout.bytes());
    }
}
