// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;

/**
 * What the volume descriptor sequence says, that an anchor leads to (ECMA-167, 3/8.4). An anchor stands in sector 256, in
 * the last, or 256 before that; sectors have 2048 bytes, or 512 or 4096 on media that are written as hard disks.
 *
 * @param sectorBytes bytes of a sector
 * @param base the LBA that sectors count from, relative to the track's block 0
 * @param primary what identifies the volume
 * @param logical the logical volume
 * @param partitions the partitions, of each number the one that prevails
 */
record VolumeDescriptors(
        int sectorBytes,
        long base,
        PrimaryVolumeDescriptor primary,
        LogicalVolumeDescriptor logical,
        List<PartitionDescriptor> partitions) {
    private static final int[] SECTOR_BYTES = {2048, 512, 4096, 1024};

    VolumeDescriptors {
        partitions = List.copyOf(partitions);
    }

    /** {@return the descriptors of the volume in a track; the reserve sequence where the main one is damaged} */
    static Optional<VolumeDescriptors> find(BlockBytes bytes) throws IOException {
        for (int sectorBytes : SECTOR_BYTES) {
            long last = bytes.blocks() * BlockReader.BLOCK_BYTES / sectorBytes - 1;
            for (long sector : new long[] {256, last, last - 256, 512}) {
                Optional<VolumeDescriptors> found = behindAnchor(bytes, sectorBytes, sector);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<VolumeDescriptors> behindAnchor(BlockBytes bytes, int sectorBytes, long sector)
            throws IOException {
        byte[] stored = bytes.at(sector * sectorBytes, sectorBytes);
        Optional<DescriptorTag> tag =
                DescriptorTag.read(stored, 0).filter(each -> each.identifier() == DescriptorTag.ANCHOR);
        if (tag.isEmpty() || stored.length < sectorBytes) {
            return Optional.empty();
        }
        long base = tag.get().location() - sector;
        boolean laterSession = base == bytes.firstLba() && sectorBytes == BlockReader.BLOCK_BYTES;
        if (base != 0 && !laterSession) {
            return Optional.empty();
        }
        AnchorDescriptor anchor = AnchorDescriptor.read(stored);
        Optional<VolumeDescriptors> main = new VolumeDescriptorSequence(bytes, sectorBytes, base).read(anchor.main());
        return main.isPresent() ? main : new VolumeDescriptorSequence(bytes, sectorBytes, base).read(anchor.reserve());
    }

    /** {@return the name of the logical volume, or else that of the primary descriptor} */
    String name() {
        return logical.label().isEmpty() ? primary.label() : logical.label();
    }

    /** {@return the sector behind the last partition} */
    long end() {
        return partitions.stream()
                .mapToLong(each -> each.start() + each.sectors())
                .max()
                .orElse(0);
    }

    /** {@return the partition of a number} */
    Optional<PartitionDescriptor> partition(int number) {
        return partitions.stream().filter(each -> each.number() == number).findFirst();
    }

    /** {@return what to call the revision: {@code UDF 2.01}; nothing where none is said} */
    List<String> details() {
        if (logical.revision() == 0) {
            return List.of();
        }
        List<String> details = new ArrayList<>();
        String minor = Integer.toHexString(logical.revision() & 0xFF);
        String major = Integer.toHexString(logical.revision() >> 8);
        details.add("UDF " + major + (minor.length() < 2 ? ".0" : ".") + minor);
        return details;
    }
}
