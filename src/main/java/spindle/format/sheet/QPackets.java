// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.io.ByteSource;
import spindle.sector.SubQ;
import spindle.sector.SubchannelFrame;

/** Reads the Q channel of an image, where what describes its tracks leaves out what Q says. Packets with a wrong CRC are passed over. */
public final class QPackets {
    /** An MCN and an ISRC stand in one of a hundred sectors at least (IEC 60908, 17.5.2); some drives read fewer. */
    public static final int SEARCHED_SECTORS = 500;

    /** So many sectors without a position are passed over before a pregap is taken to end. */
    private static final int UNTOLD_SECTORS = 75;

    private final Frames frames;

    /** Reads the Q channel of sectors. */
    private interface Frames {
        /** {@return 12 bytes, or fewer where the sector is not there} */
        byte[] q(long sector) throws IOException;
    }

    private QPackets(Frames frames) {
        this.frames = frames;
    }

    /** {@return the packets of a file of linear sub-channels, counted from its first sector} */
    public static QPackets linear(ByteSource sub) {
        return new QPackets(
                sector -> sub.read(sector * SubchannelFrame.BYTES + SubchannelFrame.CHANNEL_BYTES, SubQ.BYTES));
    }

    /**
     * {@return the packets behind sectors, counted from one of them, in which 96 bytes of interleaved sub-channel are the
     * last}
     *
     * @param offset where that sector begins, bytes
     * @param stride bytes from one sector to the next
     */
    public static QPackets interleaved(ByteSource source, long offset, int stride) {
        return new QPackets(sector -> {
            long end = offset + (sector + 1) * stride;
            byte[] raw = end < SubchannelFrame.BYTES
                    ? new byte[0]
                    : source.read(end - SubchannelFrame.BYTES, SubchannelFrame.BYTES);
            byte[] q = new byte[raw.length == SubchannelFrame.BYTES ? SubQ.BYTES : 0];
            if (q.length > 0) {
                SubchannelFrame.loadQ(raw, 0, q, 0);
            }
            return q;
        });
    }

    /** {@return the Q packet of a sector, or an empty array where it is not there or damaged} */
    private byte[] packet(long sector) throws IOException {
        byte[] q = frames.q(sector);
        return q.length == SubQ.BYTES && SubQ.crcMatches(q, 0) ? q : new byte[0];
    }

    /**
     * {@return how many sectors before a track's index 1 are its index 0}
     *
     * @param index1 the sector where index 1 begins
     * @param most how many sectors at most
     */
    public int pregap(int track, long index1, int most) throws IOException {
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

    /**
     * {@return where the indexes above 1 of a track begin, counted from its index 1} Indexes ascend, so the places between are
     * halved.
     *
     * @param sector the sector of index 1
     * @param count how many sectors there are from it on
     */
    public List<Index> indexesAbove1(int track, long sector, int count) throws IOException {
        List<Index> indexes = new ArrayList<>();
        int last = indexBefore(track, sector, count);
        for (int from = 0; last > 1; ) {
            int begin = from;
            int end = count;
            int next = indexBefore(track, sector, begin + 1);
            while (end - begin > 1) {
                int middle = (begin + end) >>> 1;
                boolean same = indexBefore(track, sector, middle + 1) <= next;
                begin = same ? middle : begin;
                end = same ? end : middle;
            }
            if (end >= count) {
                break;
            }
            indexes.add(new Index(indexBefore(track, sector, end + 1), end));
            from = end;
        }
        return indexes;
    }

    /** {@return the index that the last of some sectors tells that tells a position; 1 where none near the end does} */
    private int indexBefore(int track, long sector, int count) throws IOException {
        for (int at = count - 1; at >= 0 && at >= count - UNTOLD_SECTORS; at--) {
            byte[] q = packet(sector + at);
            if (q.length > 0 && SubQ.isPosition(q, 0) && SubQ.track(q, 0) == track) {
                return Math.max(1, SubQ.index(q, 0));
            }
        }
        return 1;
    }

    /** {@return the recording code among the first sectors of a run} */
    public Optional<Isrc> isrc(long sector, int count) throws IOException {
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
    public Optional<Mcn> mcn(long sector, int count) throws IOException {
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
