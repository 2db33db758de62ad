// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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

    private static final int MOST_TRACKS = 99;

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
     * {@return where the tracks of consecutive sectors have their index 1, by number; none where Q does not tell it of all}
     *
     * @param count how many sectors there are, counted from the first
     */
    public SortedMap<Integer, Integer> tracks(int count) throws IOException {
        SortedMap<Integer, Integer> starts = new TreeMap<>();
        addTracks(0, count - 1, starts);
        int last = -1;
        int expected = starts.isEmpty() ? 0 : starts.firstKey();
        for (Map.Entry<Integer, Integer> start : starts.entrySet()) {
            boolean follows = start.getKey() == expected && start.getValue() > last && start.getValue() < count;
            if (!follows) {
                return new TreeMap<>();
            }
            expected++;
            last = start.getValue();
        }
        return starts;
    }

    /** Looks at the first and the last of some sectors, and between them where a track lies there whole. */
    private void addTracks(int first, int last, SortedMap<Integer, Integer> starts) throws IOException {
        int low = addTrack(first, 1, starts);
        int high = addTrack(last, -1, starts);
        if (low > 0 && high > low + 1 && last > first + 1) {
            int middle = (first + last) >>> 1;
            addTracks(first, middle, starts);
            addTracks(middle, last, starts);
        }
    }

    /**
     * {@return the track that a sector belongs to; 0 where no packet nearby tells it}
     *
     * @param step 1 to look at the sectors behind it, -1 at those before
     */
    private int addTrack(int from, int step, SortedMap<Integer, Integer> starts) throws IOException {
        for (int i = 0; i < UNTOLD_SECTORS; i++) {
            int sector = from + i * step;
            byte[] q = sector < 0 ? new byte[0] : packet(sector);
            if (q.length > 0 && SubQ.isPosition(q, 0) && SubQ.track(q, 0) <= MOST_TRACKS) {
                if (SubQ.index(q, 0) > 0) {
                    starts.putIfAbsent(SubQ.track(q, 0), sector - SubQ.relativeFrames(q, 0));
                } else {
                    addStartBehind(sector + SubQ.relativeFrames(q, 0), SubQ.track(q, 0), starts);
                }
                return SubQ.track(q, 0);
            }
        }
        return 0;
    }

    /** Looks behind the end of a pregap, to which its packets count down, for a packet of the track itself. */
    private void addStartBehind(int from, int track, SortedMap<Integer, Integer> starts) throws IOException {
        for (int sector = from; sector < from + UNTOLD_SECTORS && !starts.containsKey(track); sector++) {
            byte[] q = packet(sector);
            if (q.length > 0 && SubQ.isPosition(q, 0) && SubQ.index(q, 0) > 0) {
                if (SubQ.track(q, 0) == track) {
                    starts.put(track, sector - SubQ.relativeFrames(q, 0));
                }
                return;
            }
        }
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
        int from = 0;
        boolean more = indexBefore(track, sector, count) > 1;
        while (more) {
            int begin = from;
            int end = count;
            int next = indexBefore(track, sector, begin + 1);
            while (end - begin > 1) {
                int middle = (begin + end) >>> 1;
                boolean same = indexBefore(track, sector, middle + 1) <= next;
                begin = same ? middle : begin;
                end = same ? end : middle;
            }
            more = end < count;
            if (more) {
                indexes.add(new Index(indexBefore(track, sector, end + 1), end));
                from = end;
            }
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
