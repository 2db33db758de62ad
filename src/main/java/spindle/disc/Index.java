// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

/**
 * A point in a track. Index 0 begins the pregap (pause), index 1 the track proper.
 *
 * @param number 0 to 99
 * @param lba absolute position, 0 or more
 */
public record Index(int number, int lba) {
    public Index {
        if (number < 0 || number > 99 || lba < 0) {
            throw new IllegalArgumentException("index " + number + " at LBA " + lba);
        }
    }
}
