// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

/**
 * Consecutive sectors.
 *
 * @param start first LBA
 * @param end the LBA after the last
 */
public record LbaRange(int start, int end) {
    public LbaRange {
        if (end < start) {
            throw new IllegalArgumentException("range of LBAs from " + start + " to " + end);
        }
    }

    /** {@return the number of sectors} */
    public int count() {
        return end - start;
    }

    /** {@return whether the sector lies in this range} */
    public boolean contains(int lba) {
        return lba >= start && lba < end;
    }
}
