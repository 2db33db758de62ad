// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import spindle.disc.Msf;

/** Sectors with flaws of one track: all are counted, the first ones are listed. */
final class SectorList {
    private final int most;
    private final List<BadSector> first = new ArrayList<>();
    private final BitSet all = new BitSet();
    private long count;

    /** @param most how many are listed */
    SectorList(int most) {
        this.most = most;
    }

    /** Counts a sector, and lists it while there is room; a thread meets them in order. */
    void add(BadSector sector) {
        count++;
        all.set(sector.lba() + Msf.LBA_OFFSET);
        if (first.size() < most) {
            first.add(sector);
        }
    }

    void merge(SectorList other) {
        count += other.count;
        all.or(other.all);
        if (other.first.isEmpty()) {
            return;
        }
        first.addAll(other.first);
        first.sort(Comparator.comparingInt(BadSector::lba));
        if (first.size() > most) {
            first.subList(most, first.size()).clear();
        }
    }

    long count() {
        return count;
    }

    /** {@return all of them: a bit for each, its LBA and 150} */
    BitSet all() {
        return all;
    }

    /** {@return the first ones, ascending} */
    List<BadSector> first() {
        return Collections.unmodifiableList(first);
    }
}
