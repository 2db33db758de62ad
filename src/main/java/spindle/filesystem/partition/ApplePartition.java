// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.partition;

import java.util.Set;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.io.BigEndian;

/**
 * An entry of an Apple partition map (Inside Macintosh: Devices, 3).
 *
 * @param entries how many the map has
 * @param start the first block of the partition
 * @param blocks how many blocks it has
 * @param name what it is called
 * @param type what it is for: {@code Apple_HFS}
 */
public record ApplePartition(long entries, long start, long blocks, String name, String type) {
    /** Bytes of an entry. */
    public static final int BYTES = 512;

    private static final String MAP = "Apple_partition_map";

    /** {@return whether some bytes are an entry} */
    public static boolean isOne(byte[] block) {
        return block.length >= BYTES && BlockBytes.says(block, 0, "PM");
    }

    /** {@return an entry of {@link #BYTES}} */
    public static ApplePartition read(byte[] block) {
        return new ApplePartition(
                BigEndian.u32(block, 4),
                BigEndian.u32(block, 8),
                BigEndian.u32(block, 12),
                Label.ofBytes(block, 16, 32),
                Label.ofBytes(block, 48, 32));
    }

    /** {@return whether its type is {@code Apple_HFS} or {@code Apple_HFSX}} */
    public boolean isHfs() {
        return type.startsWith("Apple_HFS");
    }

    /** {@return whether it is the map itself, or stands for blocks that are free} */
    boolean isBookkeeping() {
        return type.equalsIgnoreCase(MAP) || type.equals("Apple_Free") || type.equals("Apple_Void");
    }

    /**
     * {@return what it is as a partition}
     *
     * @param number its place in the map
     * @param unit bytes of a block, as the map counts
     */
    Partition partition(int number, int unit) {
        return new Partition(Partition.Scheme.APPLE, number, type, name, start * unit, blocks * unit, Set.of());
    }
}
