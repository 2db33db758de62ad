// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.util.Map;
import java.util.NavigableMap;
import spindle.filesystem.ExtentList;

/**
 * Blocks that follow each other, but for packets that went bad and are stored elsewhere (OSTA UDF, 2.2.11).
 *
 * @param physical the partition
 * @param packetBlocks blocks of a packet
 * @param spared of the first block of each packet that is stored elsewhere: where, in bytes from the track's block 0
 */
record SparableSpace(PhysicalSpace physical, int packetBlocks, NavigableMap<Long, Long> spared)
        implements PartitionSpace {
    @Override
    public void locate(long block, long bytes, ExtentList extents) {
        long packetBytes = (long) packetBlocks * physical.blockBytes();
        long from = block * physical.blockBytes();
        long end = from + bytes;
        long firstPacket = block / packetBlocks * packetBlocks;
        for (Map.Entry<Long, Long> packet : spared.subMap(firstPacket, true, end / physical.blockBytes(), true)
                .entrySet()) {
            long packetFrom = packet.getKey() * physical.blockBytes();
            long packetEnd = Math.min(end, packetFrom + packetBytes);
            if (packetEnd <= from) {
                continue;
            }
            extents.add(physical.start() + from, packetFrom - from);
            from = Math.max(from, packetFrom);
            extents.add(packet.getValue() + from - packetFrom, packetEnd - from);
            from = packetEnd;
        }
        extents.add(physical.start() + from, end - from);
    }
}
