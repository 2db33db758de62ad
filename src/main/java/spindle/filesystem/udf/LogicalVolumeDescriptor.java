// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.io.LittleEndian;

/**
 * What a file system is made of (ECMA-167, 3/10.6).
 *
 * @param sequence of two descriptors, the one with the higher number prevails
 * @param label its name
 * @param blockBytes bytes of its logical block
 * @param revision the revision of UDF, as 0x0201; 0 where it does not say
 * @param fileSet where its file set descriptor is
 * @param integrity where its integrity descriptors are
 * @param maps its partitions, in the order that structures count them by
 */
record LogicalVolumeDescriptor(
        long sequence,
        String label,
        int blockBytes,
        int revision,
        AllocationDescriptor fileSet,
        AnchorDescriptor.SectorExtent integrity,
        List<PartitionMap> maps) {
    private static final int MAPS = 440;
    private static final int MOST_MAPS = 64;

    LogicalVolumeDescriptor {
        maps = List.copyOf(maps);
    }

    static LogicalVolumeDescriptor read(byte[] sector) {
        long size = LittleEndian.u32(sector, 212);
        boolean udf = BlockBytes.says(sector, 217, "*OSTA UDF Compliant");
        return new LogicalVolumeDescriptor(
                LittleEndian.u32(sector, 16),
                UdfName.ofDstring(sector, 84, 128),
                size >= 512 && size <= 65_536 && Long.bitCount(size) == 1 ? (int) size : BLOCK,
                udf ? LittleEndian.u16(sector, 240) : 0,
                AllocationDescriptor.readLong(sector, 248),
                AnchorDescriptor.SectorExtent.read(sector, 432),
                maps(sector));
    }

    /** What a volume of optical media has that states a size which none can have. */
    private static final int BLOCK = 2048;

    private static List<PartitionMap> maps(byte[] sector) {
        List<PartitionMap> maps = new ArrayList<>();
        int end = (int) Math.min(sector.length, MAPS + LittleEndian.u32(sector, 264));
        long count = Math.min(LittleEndian.u32(sector, 268), MOST_MAPS);
        int at = MAPS;
        while (maps.size() < count && at + 2 <= end) {
            int length = sector[at + 1] & 0xFF;
            if (length < 2 || at + length > end) {
                break;
            }
            maps.add(PartitionMap.read(sector, at));
            at += length;
        }
        return maps;
    }
}
