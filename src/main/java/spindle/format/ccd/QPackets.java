// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.util.Optional;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.io.ByteSource;
import spindle.sector.SubQ;
import spindle.sector.SubchannelFrame;

/** Reads the Q channel of a SUB, where a sheet leaves out what it says. Packets with a wrong CRC are passed over. */
final class QPackets {
    /** An MCN and an ISRC stand in one of a hundred sectors at least (IEC 60908, 17.5.2); some drives read fewer. */
    private static final int SEARCHED_SECTORS = 500;

    /** So many sectors without a position are passed over before a pregap is taken to end. */
    private static final int UNTOLD_SECTORS = 75;

    private final ByteSource sub;

    QPackets(ByteSource sub) {
        this.sub = sub;
    }

    /** {@return the Q packet of a sector, or an empty array where it is not there or damaged} */
    private byte[] packet(long sector) throws IOException {
        byte[] q = sub.read(sector * SubchannelFrame.BYTES + SubchannelFrame.CHANNEL_BYTES, SubQ.BYTES);
        return q.length == SubQ.BYTES && SubQ.crcMatches(q, 0) ? q : new byte[0];
    }

    /**
     * {@return how many sectors before a track's index 1 are its index 0}
     *
     * @param index1 sector of the SUB where index 1 begins
     * @param most how many sectors at most
     */
    int pregap(int track, long index1, int most) throws IOException {
        int pregap = 0;
        for (int back = 1; back <= most && back <= pregap + UNTOLD_SECTORS; back++) {
            byte[] q = packet(index1 - back);
            if (q.length == 0 || !SubQ.isPosition(q, 0)) {
                continue;
            }
            if (SubQ.track(q, 0) != track || SubQ.index(q, 0) != 0) {
                break;
            }
            pregap = back;
        }
        return pregap;
    }

    /** {@return the recording code among the first sectors of a run} */
    Optional<Isrc> isrc(long sector, int count) throws IOException {
        for (int i = 0; i < Math.min(count, SEARCHED_SECTORS); i++) {
            byte[] q = packet(sector + i);
            Optional<String> code = q.length > 0 ? SubQ.isrc(q, 0) : Optional.empty();
            if (code.isPresent()) {
                return code.filter(Isrc::isValid).map(Isrc::new);
            }
        }
        return Optional.empty();
    }

    /** {@return the catalogue number among the first sectors of a run} */
    Optional<Mcn> mcn(long sector, int count) throws IOException {
        for (int i = 0; i < Math.min(count, SEARCHED_SECTORS); i++) {
            byte[] q = packet(sector + i);
            Optional<String> digits = q.length > 0 ? SubQ.mcn(q, 0) : Optional.empty();
            if (digits.isPresent()) {
                return digits.map(Mcn::new);
            }
        }
        return Optional.empty();
    }
}
