// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.util.BitSet;
import java.util.List;
import spindle.disc.LbaRange;

/** The damaged sectors that were met, by LBA. Any number of threads may add to it. */
public final class DamageLog {
    private final BitSet repaired = new BitSet();
    private final BitSet edited = new BitSet();
    private final BitSet left = new BitSet();

    /** Adds a sector that parity gave back. */
    synchronized void addRepaired(int lba) {
        repaired.set(lba);
    }

    /** Adds a sector that was left as stored. */
    synchronized void addLeft(int lba) {
        left.set(lba);
    }

    /** {@return whether no damaged sector was met} */
    synchronized boolean isEmpty() {
        return repaired.isEmpty() && left.isEmpty() && edited.isEmpty();
    }

    /** {@return how many sectors of some ranges parity gave back} */
    synchronized int repaired(List<LbaRange> ranges) {
        return count(repaired, ranges);
    }

    /** {@return how many sectors of some ranges were left as stored} */
    synchronized int left(List<LbaRange> ranges) {
        return count(left, ranges);
    }

    /** {@return the first sector of some ranges that was left as stored} There has to be one. */
    synchronized int firstLeft(List<LbaRange> ranges) {
        for (LbaRange range : ranges) {
            int next = left.nextSetBit(Math.max(0, range.start()));
            if (next >= 0 && next < range.end()) {
                return next;
            }
        }
        throw new IllegalArgumentException("no sector was left as stored");
    }

    private static int count(BitSet sectors, List<LbaRange> ranges) {
        int count = 0;
        for (LbaRange range : ranges) {
            int from = Math.max(0, range.start());
            count += range.end() <= from ? 0 : sectors.get(from, range.end()).cardinality();
        }
        return count;
    }

    /** Adds a sector that looks edited, and is kept. */
    synchronized void addEdited(int lba) {
        edited.set(lba);
    }

    /** {@return how many sectors of some ranges look edited} */
    synchronized int edited(List<LbaRange> ranges) {
        return count(edited, ranges);
    }
}
