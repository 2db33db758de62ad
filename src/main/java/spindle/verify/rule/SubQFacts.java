// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import spindle.disc.Index;
import spindle.disc.Track;
import spindle.sector.SubQ;

/** What the one pass saw of the Q channel of a track. Any number of threads may add. */
public final class SubQFacts {
    /** Different codes that are kept; more are garbage. */
    private static final int MOST_CODES = 100;

    private final Track track;
    private final Map<String, Integer> mcns = new TreeMap<>();
    private final Map<String, Integer> isrcs = new TreeMap<>();
    private final Tally damaged = new Tally();
    private final Tally displaced = new Tally();
    private long packets;

    /** Sectors of one kind: their number, and the first. */
    static final class Tally {
        private long count;
        private int first = Integer.MAX_VALUE;

        private void add(int lba) {
            count++;
            first = Math.min(first, lba);
        }

        long count() {
            return count;
        }

        OptionalInt first() {
            return count == 0 ? OptionalInt.empty() : OptionalInt.of(first);
        }
    }

    SubQFacts(Track track) {
        this.track = track;
    }

    /**
     * Looks at the packets of consecutive sectors. Twelve zeroes are no packet.
     *
     * @param q holds 12 bytes for each from offset 0 on
     */
    synchronized void look(int lba, int count, byte[] q) {
        for (int i = 0; i < count; i++) {
            if (!isEmpty(q, i * SubQ.BYTES)) {
                look(lba + i, q, i * SubQ.BYTES);
            }
        }
    }

    private static boolean isEmpty(byte[] q, int at) {
        int any = 0;
        for (int i = 0; i < SubQ.BYTES; i++) {
            any |= q[at + i];
        }
        return any == 0;
    }

    private void look(int lba, byte[] q, int at) {
        packets++;
        if (!SubQ.crcMatches(q, at)) {
            damaged.add(lba);
        } else if (SubQ.isPosition(q, at)) {
            boolean here =
                    SubQ.lba(q, at) == lba && SubQ.track(q, at) == track.number() && SubQ.index(q, at) == index(lba);
            if (!here) {
                displaced.add(lba);
            }
        } else {
            SubQ.mcn(q, at).ifPresent(digits -> keep(mcns, digits));
            SubQ.isrc(q, at).ifPresent(code -> keep(isrcs, code));
        }
    }

    private static void keep(Map<String, Integer> codes, String code) {
        if (codes.size() < MOST_CODES || codes.containsKey(code)) {
            codes.merge(code, 1, Integer::sum);
        }
    }

    private int index(int lba) {
        int number = 0;
        for (Index index : track.indexes()) {
            number = lba >= index.lba() ? index.number() : number;
        }
        return number;
    }

    Track track() {
        return track;
    }

    /** {@return how many packets there are} */
    long packets() {
        return packets;
    }

    /** {@return packets whose CRC does not match} */
    Tally damaged() {
        return damaged;
    }

    /** {@return packets whose CRC matches, and which name another place than that of their sector} */
    Tally displaced() {
        return displaced;
    }

    /** {@return the catalogue number that most packets say, but for zeroes, which mean none} */
    Optional<String> mcn() {
        return most(mcns);
    }

    /** {@return the recording code that most packets say, but for zeroes} */
    Optional<String> isrc() {
        return most(isrcs);
    }

    private static Optional<String> most(Map<String, Integer> codes) {
        return codes.entrySet().stream()
                .filter(each -> !each.getKey().matches("0+"))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
    }
}
