// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorMode;
import spindle.sector.code.Ecc;

/**
 * The frames of a CD's hunk taken apart: all sectors of 2352 bytes, then all sub-channels of 96. Codecs pack the two for
 * themselves.
 */
final class CdFrames {
    /** Bytes of a frame: a raw sector and its sub-channel. */
    static final int BYTES = 2448;
    /** Bytes of a frame's sub-channel. */
    static final int SUBCHANNEL_BYTES = BYTES - RawSector.BYTES;

    private final int count;
    /** The sectors, one after the other. */
    final byte[] sectors;
    /** The sub-channels, one after the other. */
    final byte[] subchannels;

    private final Ecc ecc = new Ecc();

    CdFrames(int hunkBytes) {
        count = hunkBytes / BYTES;
        sectors = new byte[count * RawSector.BYTES];
        subchannels = new byte[count * SUBCHANNEL_BYTES];
    }

    /** {@return how many frames there are} */
    int count() {
        return count;
    }

    /** Takes a hunk apart. */
    void split(byte[] hunk, int at) {
        for (int i = 0; i < count; i++) {
            int frame = at + i * BYTES;
            System.arraycopy(hunk, frame, sectors, i * RawSector.BYTES, RawSector.BYTES);
            System.arraycopy(hunk, frame + RawSector.BYTES, subchannels, i * SUBCHANNEL_BYTES, SUBCHANNEL_BYTES);
        }
    }

    /** Puts a hunk together. */
    void join(byte[] hunk, int at) {
        for (int i = 0; i < count; i++) {
            int frame = at + i * BYTES;
            System.arraycopy(sectors, i * RawSector.BYTES, hunk, frame, RawSector.BYTES);
            System.arraycopy(subchannels, i * SUBCHANNEL_BYTES, hunk, frame + RawSector.BYTES, SUBCHANNEL_BYTES);
        }
    }

    /** Clears sync and parity of a sector where both follow from the rest; returns whether they do. */
    boolean strip(int frame) {
        int at = frame * RawSector.BYTES;
        if (!Header.hasSync(sectors, at) || ecc.check(sectors, at, mode(at)) != 0) {
            return false;
        }
        Arrays.fill(sectors, at, at + RawSector.SYNC_BYTES, (byte) 0);
        Arrays.fill(sectors, at + RawSector.P_PARITY, at + RawSector.BYTES, (byte) 0);
        return true;
    }

    /** Builds sync and parity of a sector. */
    void restore(int frame) {
        int at = frame * RawSector.BYTES;
        Header.storeSync(sectors, at);
        ecc.store(sectors, at, mode(at));
    }

    /** {@return the mode whose parity a sector has: the header counts only where the mode byte is not 2} */
    private SectorMode mode(int at) {
        return sectors[at + RawSector.MODE] == 2 ? SectorMode.FORM1 : SectorMode.MODE1;
    }
}
