// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.filesystem.BlockBytes;

/** Reads the sectors of a volume descriptor sequence, up to its terminator (ECMA-167, 3/8.4.2). */
final class VolumeDescriptorSequence {
    private static final int MOST_SECTORS = 256;
    private static final int MOST_POINTERS = 8;

    private final BlockBytes bytes;
    private final int sectorBytes;
    private final long base;
    private final Map<Integer, PartitionDescriptor> partitions = new TreeMap<>();
    private PrimaryVolumeDescriptor primary = PrimaryVolumeDescriptor.NONE;
    private Optional<LogicalVolumeDescriptor> logical = Optional.empty();

    VolumeDescriptorSequence(BlockBytes bytes, int sectorBytes, long base) {
        this.bytes = bytes;
        this.sectorBytes = sectorBytes;
        this.base = base;
    }

    /** {@return what it says; empty where it describes no logical volume} */
    Optional<VolumeDescriptors> read(AnchorDescriptor.SectorExtent extent) throws IOException {
        Optional<AnchorDescriptor.SectorExtent> next = Optional.of(extent);
        for (int i = 0; i < MOST_POINTERS && next.isPresent(); i++) {
            next = readExtent(next.get());
        }
        List<PartitionDescriptor> found = new ArrayList<>(partitions.values());
        return logical.map(volume -> new VolumeDescriptors(sectorBytes, base, primary, volume, found));
    }

    /** Reads an extent of the sequence; returns the next where a pointer leads to one. */
    private Optional<AnchorDescriptor.SectorExtent> readExtent(AnchorDescriptor.SectorExtent extent)
            throws IOException {
        long count = Math.min(extent.bytes() / sectorBytes, MOST_SECTORS);
        for (int i = 0; i < count; i++) {
            byte[] sector = bytes.at((extent.sector() - base + i) * sectorBytes, sectorBytes);
            if (sector.length < sectorBytes) {
                break;
            }
            switch (DescriptorTag.identify(sector, 0)) {
                case DescriptorTag.PRIMARY_VOLUME -> primary = PrimaryVolumeDescriptor.read(sector);
                case DescriptorTag.PARTITION -> add(PartitionDescriptor.read(sector));
                case DescriptorTag.LOGICAL_VOLUME -> add(LogicalVolumeDescriptor.read(sector));
                case DescriptorTag.VOLUME_POINTER -> {
                    return Optional.of(AnchorDescriptor.SectorExtent.read(sector, 20));
                }
                case DescriptorTag.TERMINATING -> {
                    return Optional.empty();
                }
                default -> {}
            }
        }
        return Optional.empty();
    }

    private void add(PartitionDescriptor partition) {
        PartitionDescriptor before = partitions.getOrDefault(partition.number(), partition);
        partitions.put(partition.number(), partition.sequence() >= before.sequence() ? partition : before);
    }

    private void add(LogicalVolumeDescriptor volume) {
        boolean prevails =
                logical.map(before -> volume.sequence() >= before.sequence()).orElse(true);
        logical = prevails ? Optional.of(volume) : logical;
    }
}
