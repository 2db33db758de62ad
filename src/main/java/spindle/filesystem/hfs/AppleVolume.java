// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.Volume;
import spindle.filesystem.VolumeOrigin;

/**
 * Where a volume is, and what its files are found by.
 *
 * @param volume what it says of itself
 * @param origin when it was made
 * @param firstBlock where allocation block 0 begins, in bytes from the track's block 0
 * @param blocks how many allocation blocks it has
 * @param freeBlocks how many of them are not in use
 * @param blockBytes bytes of an allocation block
 * @param overflow the fork of the extents overflow file
 * @param catalog the fork of the catalog file
 * @param attributes the fork of the attributes file; of no bytes in HFS
 */
record AppleVolume(
        Volume volume,
        VolumeOrigin origin,
        long firstBlock,
        long blocks,
        long freeBlocks,
        int blockBytes,
        Fork overflow,
        Fork catalog,
        Fork attributes) {
    /**
     * {@return an HFS volume}
     *
     * @param start where it begins
     */
    static AppleVolume of(long start, MasterDirectoryBlock block) {
        // Sizes are told in sectors of 512 bytes: the volume's start, what precedes its blocks, and its blocks.
        int sector = MasterDirectoryBlock.SECTOR;
        long sectors = start / sector + block.firstSector() + block.blocks() * (long) (block.blockBytes() / sector);
        Volume volume = new Volume(Volume.Kind.HFS, block.name(), sectors, sector, 0, List.of());
        long first = start + (long) block.firstSector() * sector;
        return new AppleVolume(
                volume,
                block.origin(),
                first,
                block.blocks(),
                block.freeBlocks(),
                block.blockBytes(),
                block.overflow(),
                block.catalog(),
                Fork.NONE);
    }

    /**
     * {@return an HFS+ volume}
     *
     * @param start where it begins
     */
    static AppleVolume of(long start, VolumeHeader header, String name) {
        long blocks = header.blocks() + (start + header.blockBytes() - 1) / header.blockBytes();
        Volume volume = new Volume(Volume.Kind.HFS_PLUS, name, blocks, header.blockBytes(), 0, List.of());
        return new AppleVolume(
                volume,
                header.origin(),
                start,
                header.blocks(),
                header.freeBlocks(),
                header.blockBytes(),
                header.overflow(),
                header.catalog(),
                header.attributes());
    }

    /** {@return where the volume begins that an HFS volume is a wrapper of (TN1150: HFS Wrapper)} */
    static Optional<Long> embedded(long start, MasterDirectoryBlock block) {
        if (block.embedded().count() == 0) {
            return Optional.empty();
        }
        long first = start + (long) block.firstSector() * MasterDirectoryBlock.SECTOR;
        return Optional.of(first + block.embedded().block() * block.blockBytes());
    }

    /** {@return the volume with what it says of itself} */
    DescribedVolume described() {
        boolean counts = freeBlocks <= blocks;
        OptionalLong used = counts ? OptionalLong.of((blocks - freeBlocks) * blockBytes) : OptionalLong.empty();
        return new DescribedVolume(volume, origin, used, List.of());
    }

    boolean isPlus() {
        return volume.kind() == Volume.Kind.HFS_PLUS;
    }

    /** {@return where an allocation block begins, in bytes from the track's block 0} */
    long position(long block) {
        return firstBlock + block * blockBytes;
    }
}
