// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import java.util.Optional;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.io.ByteSource;
import spindle.sector.SubQ;
import spindle.sector.SubchannelFrame;

/**
 * Reads the Q channel of an MDF with a sub-channel: a descriptor has no place for what it says. Packets with a wrong CRC are
 * passed over.
 */
final class SubchannelSearch {
    /** An MCN and an ISRC stand in one of a hundred sectors at least (IEC 60908, 17.5.2); some drives read fewer. */
    private static final int SEARCHED_SECTORS = 500;
    /** So many sectors without a position are passed over before a pregap is taken to end. */
    private static final int UNTOLD_SECTORS = 75;

    private final ByteSource mdf;
    private final long offset;
    private final int stride;

    /**
     * @param offset of a sector in the MDF, bytes
     * @param stride bytes from one sector to the next, 96 of interleaved sub-channel being the last of each
     */
    SubchannelSearch(ByteSource mdf, long offset, int stride) {
        this.mdf = mdf;
        this.offset = offset;
        this.stride = stride;
    }

    /** {@return the Q packet of a sector, or an empty array where it is not there or damaged} */
    private byte[] packet(int sector) throws IOException {
        long end = offset + (sector + 1L) * stride;
        byte[] raw = end < SubchannelFrame.BYTES
                ? new byte[0]
                : mdf.read(end - SubchannelFrame.BYTES, SubchannelFrame.BYTES);
        if (raw.length < SubchannelFrame.BYTES) {
            return new byte[0];
        }
        byte[] q = new byte[SubQ.BYTES];
        SubchannelFrame.loadQ(raw, 0, q, 0);
        return SubQ.crcMatches(q, 0) ? q : new byte[0];
    }

    /** {@return how many sectors before this one are index 0 of a track, at most so many} */
    int pregap(int track, int most) throws IOException {
        int pregap = 0;
        for (int back = 1; back <= most && back <= pregap + UNTOLD_SECTORS; back++) {
            byte[] q = packet(-back);
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

    /** {@return the recording code among the first sectors from here} */
    Optional<Isrc> isrc(int count) throws IOException {
        for (int i = 0; i < Math.min(count, SEARCHED_SECTORS); i++) {
            byte[] q = packet(i);
            Optional<String> code = q.length > 0 ? SubQ.isrc(q, 0) : Optional.empty();
            if (code.isPresent()) {
                return code.filter(Isrc::isValid).map(Isrc::new);
            }
        }
        return Optional.empty();
    }

    /** {@return the catalogue number among the first sectors from here} */
    Optional<Mcn> mcn(int count) throws IOException {
        for (int i = 0; i < Math.min(count, SEARCHED_SECTORS); i++) {
            byte[] q = packet(i);
            Optional<String> digits = q.length > 0 ? SubQ.mcn(q, 0) : Optional.empty();
            if (digits.isPresent()) {
                return digits.map(Mcn::new);
            }
        }
        return Optional.empty();
    }
}
