// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.io.LittleEndian;

/**
 * A partition: consecutive sectors with a number (ECMA-167, 3/10.5).
 *
 * @param sequence of two descriptors of a partition, the one with the higher number prevails
 * @param number what partition maps call it
 * @param start its first sector
 * @param sectors how many it has
 */
record PartitionDescriptor(long sequence, int number, long start, long sectors) {
    static PartitionDescriptor read(byte[] sector) {
        return new PartitionDescriptor(
                LittleEndian.u32(sector, 16),
                LittleEndian.u16(sector, 22),
                LittleEndian.u32(sector, 188),
                LittleEndian.u32(sector, 192));
    }
}
