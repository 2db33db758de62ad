// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import spindle.disc.LbaRange;

/** The sectors of a track that are not equal: a bit for each, by any number of threads. */
final class SectorTally {
    private final int start;
    private final BitSet different = new BitSet();
    private final BitSet equalUserData = new BitSet();
    private final BitSet subchannel = new BitSet();

    /** @param start the first position that is counted */
    SectorTally(int start) {
        this.start = start;
    }

    synchronized void addDifferent(int lba) {
        different.set(lba - start);
    }

    synchronized void addEqualUserData(int lba) {
        equalUserData.set(lba - start);
    }

    synchronized void addSubchannel(int lba) {
        subchannel.set(lba - start);
    }

    int different() {
        return different.cardinality();
    }

    int equalUserData() {
        return equalUserData.cardinality();
    }

    int subchannel() {
        return subchannel.cardinality();
    }

    /** {@return whether anything was added} */
    synchronized boolean isEmpty() {
        return different.isEmpty() && equalUserData.isEmpty() && subchannel.isEmpty();
    }

    /** {@return the first stretches of sectors with other user data} */
    List<LbaRange> differentRanges() {
        return ranges(different, TrackComparison.MOST_RANGES);
    }

    /** {@return the first stretches of sectors of equal user data that differ elsewhere} */
    List<LbaRange> userDataRanges() {
        return ranges(equalUserData, TrackComparison.MOST_RANGES);
    }

    /** {@return the stretches of sectors whose main channels differ in any byte, all of them} */
    List<LbaRange> unequalRanges() {
        BitSet unequal = (BitSet) different.clone();
        unequal.or(equalUserData);
        return ranges(unequal, Integer.MAX_VALUE);
    }

    /** {@return how many sectors of a range have other user data} */
    int different(LbaRange range) {
        int count = 0;
        int end = range.end() - start;
        int from = Math.max(0, range.start() - start);
        for (int bit = different.nextSetBit(from); bit >= 0 && bit < end; bit = different.nextSetBit(bit + 1)) {
            count++;
        }
        return count;
    }

    /** {@return the first sector at or behind a position that has other user data; the largest int where there is none} */
    int firstDifferent(int lba) {
        int bit = different.nextSetBit(Math.max(0, lba - start));
        return bit < 0 ? Integer.MAX_VALUE : bit + start;
    }

    private List<LbaRange> ranges(BitSet bits, int most) {
        List<LbaRange> ranges = new ArrayList<>();
        for (int bit = bits.nextSetBit(0); bit >= 0 && ranges.size() < most; ) {
            int end = bits.nextClearBit(bit);
            ranges.add(new LbaRange(start + bit, start + end));
            bit = bits.nextSetBit(end);
        }
        return ranges;
    }
}
