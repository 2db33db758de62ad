// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import spindle.filesystem.BlockBytes;
import spindle.io.BigEndian;

/**
 * An entry of an Apple partition map (Inside Macintosh: Devices, 3).
 *
 * @param entries how many the map has
 * @param start the first block of the partition
 * @param isHfs whether its type is {@code Apple_HFS} or {@code Apple_HFSX}
 */
record PartitionMapEntry(long entries, long start, boolean isHfs) {
    static final int BYTES = 512;

    static boolean isOne(byte[] block) {
        return block.length >= BYTES && BlockBytes.says(block, 0, "PM");
    }

    static PartitionMapEntry read(byte[] block) {
        return new PartitionMapEntry(
                BigEndian.u32(block, 4), BigEndian.u32(block, 8), BlockBytes.says(block, 48, "Apple_HFS"));
    }
}
