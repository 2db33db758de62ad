// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.WorkLimit;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/** Makes the partition spaces of a volume from its partition maps. */
final class PartitionSpaces {
    /** Bytes of a sparing table before its entries (OSTA UDF, 2.2.12). */
    private static final int SPARING_HEAD = 56;
    /** The packet of an entry that is free, or whose replacement is bad too: no packet has these numbers. */
    private static final long FIRST_RESERVED_PACKET = 0xFFFF_FFF0L;

    private static final int MOST_METADATA_EXTENTS = 1 << 16;

    private final BlockReader blocks;
    private final BlockBytes bytes;
    private final VolumeDescriptors descriptors;
    private final WorkLimit work;

    PartitionSpaces(BlockReader blocks, VolumeDescriptors descriptors, WorkLimit work) {
        this.blocks = blocks;
        this.bytes = new BlockBytes(blocks);
        this.descriptors = descriptors;
        this.work = work;
    }

    /** {@return the partitions of the volume} */
    Partitions open() throws IOException {
        List<PartitionSpace> spaces = new ArrayList<>();
        for (PartitionMap map : descriptors.logical().maps()) {
            spaces.add(space(map));
        }
        return partitions(spaces);
    }

    private Partitions partitions(List<PartitionSpace> spaces) {
        return new Partitions(bytes, descriptors.logical().blockBytes(), spaces, work);
    }

    private PartitionSpace space(PartitionMap map) throws IOException {
        PhysicalSpace physical = physical(map.number());
        if (map instanceof PartitionMap.Virtual) {
            Partitions partition = partitions(List.of(physical));
            return new VirtualSpace(physical, new VirtualAllocationTable(blocks, partition).find(), work);
        } else if (map instanceof PartitionMap.Sparable sparable) {
            return new SparableSpace(physical, Math.max(1, sparable.packetBlocks()), spared(sparable));
        } else if (map instanceof PartitionMap.Metadata metadata) {
            return metadata(metadata, physical);
        }
        return physical;
    }

    private PhysicalSpace physical(int number) throws DiscFormatException {
        PartitionDescriptor partition = descriptors
                .partition(number)
                .orElseThrow(() -> new DiscFormatException("UDF volume", "partition " + number + " is not there", ""));
        int blockBytes = descriptors.logical().blockBytes();
        return new PhysicalSpace((partition.start() - descriptors.base()) * descriptors.sectorBytes(), blockBytes);
    }

    private PartitionSpace metadata(PartitionMap.Metadata map, PhysicalSpace physical) throws IOException {
        try {
            return metadata(map.file(), physical);
        } catch (DiscFormatException damaged) {
            return metadata(map.mirror(), physical);
        }
    }

    private MetadataSpace metadata(long entry, PhysicalSpace physical) throws IOException {
        Partitions partition = partitions(List.of(physical));
        FileEntry file = FileEntry.read(partition.block(0, entry));
        Content content = new AllocationReader(partition, blocks).read("metadata file", file, 0);
        if (content.extents().size() > MOST_METADATA_EXTENTS) {
            throw new DiscFormatException("UDF volume", "its metadata file is in too many extents", "");
        }
        return new MetadataSpace(content.extents(), descriptors.logical().blockBytes());
    }

    /** {@return the packets that the newest copy of the sparing table replaces} */
    private NavigableMap<Long, Long> spared(PartitionMap.Sparable map) throws IOException {
        NavigableMap<Long, Long> spared = new TreeMap<>();
        long newest = -1;
        int sectorBytes = descriptors.sectorBytes();
        for (long sector : map.tables()) {
            long at = (sector - descriptors.base()) * sectorBytes;
            byte[] head = bytes.at(at, SPARING_HEAD);
            if (head.length < SPARING_HEAD || !BlockBytes.says(head, 17, "*UDF Sparing Table")) {
                continue;
            }
            long sequence = LittleEndian.u32(head, 52);
            if (sequence > newest) {
                newest = sequence;
                spared.clear();
                spared.putAll(entries(bytes.at(at + SPARING_HEAD, 8 * LittleEndian.u16(head, 48))));
            }
        }
        return spared;
    }

    private Map<Long, Long> entries(byte[] table) {
        Map<Long, Long> entries = new TreeMap<>();
        for (int at = 0; at + 8 <= table.length; at += 8) {
            long packet = LittleEndian.u32(table, at);
            if (packet < FIRST_RESERVED_PACKET) {
                long sector = LittleEndian.u32(table, at + 4) - descriptors.base();
                entries.put(packet, sector * descriptors.sectorBytes());
            }
        }
        return entries;
    }
}
