// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Msf;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.io.Amounts;

/**
 * What only the sectors of a track can tell: how many of which kind do not survive. Each thread counts for itself, in a
 * {@link Count}; the sums are taken when all are done.
 */
final class SectorAccount {
    private final int track;
    private final List<Count> counts = new ArrayList<>();

    SectorAccount(int track) {
        this.track = track;
    }

    int track() {
        return track;
    }

    /** {@return a count for one more thread} */
    synchronized Count count() {
        Count count = new Count();
        counts.add(count);
        return count;
    }

    /** {@return how many sectors lose this} */
    synchronized long sum(Loss.Kind kind) {
        long sum = 0;
        for (Count count : counts) {
            sum += count.sectors(kind);
        }
        return sum;
    }

    /** {@return the first sector that loses this} */
    synchronized int first(Loss.Kind kind) {
        int first = Integer.MAX_VALUE;
        for (Count count : counts) {
            first = Math.min(first, count.first(kind));
        }
        return first;
    }

    /** Adds a loss for each kind that was counted. */
    void addTo(Losses losses) {
        for (Loss.Kind kind : Loss.Kind.values()) {
            long sum = sum(kind);
            if (sum > 0) {
                losses.add(kind, track, sum, describe(kind, sum));
            }
        }
    }

    private String describe(Loss.Kind kind, long sectors) {
        String first = Msf.describe(first(kind));
        String them = Amounts.of(sectors, "sector") + " of track " + track + ", the first at " + first;
        return switch (kind) {
            case FORM2_PAYLOAD ->
                them + ": form 2 (video or audio), whose sectors have 2324 bytes; an ISO holds 2048 of them";
            case FORM1_SECTOR -> them + ": not form 2, as the others of the track are";
            case MODE2_PAYLOAD -> them + ": Mode 2, whose sectors have 2336 bytes; an ISO holds 2048 of them";
            case SUBHEADER -> them + ": sub-headers that do not follow from the data";
            case HEADER -> them + ": sync or headers that do not follow from the position";
            case PARITY -> them + ": EDC or parity that does not follow from the data";
            default -> them + ": no data sectors";
        };
    }

    /** One thread's counts. */
    static final class Count {
        private final Map<Loss.Kind, long[]> counts = new EnumMap<>(Loss.Kind.class);

        private Count() {}

        /** Counts a sector; a thread meets them in order. */
        void add(Loss.Kind kind, int lba) {
            long[] count = counts.get(kind);
            if (count == null) {
                counts.put(kind, new long[] {1, lba});
            } else {
                count[0]++;
            }
        }

        private long sectors(Loss.Kind kind) {
            long[] count = counts.get(kind);
            return count == null ? 0 : count[0];
        }

        private int first(Loss.Kind kind) {
            long[] count = counts.get(kind);
            return count == null ? Integer.MAX_VALUE : (int) count[1];
        }
    }
}
