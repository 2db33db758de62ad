// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.sector.TrackMode;

/**
 * A track: what it is and where it lies. Its sectors live in the image.
 *
 * @param number 1 to 99
 * @param mode what its sectors are from index 1 on; a pregap can be of another kind
 * @param control the CONTROL flags, without the data bit
 * @param indexes ascending by number and LBA; index 1 is always there, index 0 where the track has a pregap
 * @param end the LBA after its last sector, postgap included
 * @param isrc its recording code
 */
public record Track(
        int number, TrackMode mode, Set<ControlFlag> control, List<Index> indexes, int end, Optional<Isrc> isrc) {
    public Track {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("track " + number);
        }
        EnumSet<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        flags.addAll(control);
        control = Collections.unmodifiableSet(flags);
        indexes = List.copyOf(indexes);
        requireAscending(number, indexes, end);
    }

    private static void requireAscending(int number, List<Index> indexes, int end) {
        boolean index1 = false;
        for (int i = 0; i < indexes.size(); i++) {
            Index index = indexes.get(i);
            index1 |= index.number() == 1;
            if (i > 0
                    && (index.number() <= indexes.get(i - 1).number()
                            || index.lba() < indexes.get(i - 1).lba())) {
                throw new IllegalArgumentException("track " + number + ": indexes out of order");
            }
            if (index.lba() > end) {
                throw new IllegalArgumentException("track " + number + ": index " + index.number() + " beyond its end");
            }
        }
        if (!index1) {
            throw new IllegalArgumentException("track " + number + " has no index 1");
        }
    }

    /** {@return the first LBA of the track: its index 0, or index 1 where it has no pregap} */
    public int start() {
        return indexes.get(0).lba();
    }

    /** {@return the LBA of index 1} */
    public int index1() {
        return indexes.get(indexes.get(0).number() == 0 ? 1 : 0).lba();
    }

    /** {@return the sectors between index 0 and index 1, stored or not} */
    public LbaRange pregap() {
        return new LbaRange(start(), index1());
    }

    /** {@return the sectors from index 1 to the end} */
    public LbaRange body() {
        return new LbaRange(index1(), end);
    }

    /** {@return all sectors, pregap included} */
    public LbaRange range() {
        return new LbaRange(start(), end);
    }
}
