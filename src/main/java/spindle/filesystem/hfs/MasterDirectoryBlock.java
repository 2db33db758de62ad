// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.VolumeOrigin;
import spindle.io.BigEndian;

/**
 * What an HFS volume says of itself (Inside Macintosh: Files, 2: Master Directory Blocks).
 *
 * @param name of the volume
 * @param origin when it was made
 * @param blocks how many allocation blocks it has
 * @param freeBlocks how many of them are not in use
 * @param blockBytes bytes of an allocation block
 * @param firstSector the sector of 512 bytes in which the first block begins
 * @param overflow the fork of the extents overflow file
 * @param catalog the fork of the catalog file
 * @param embedded the blocks of an HFS+ volume that this one is a wrapper of; of no blocks where it is none (TN1150)
 */
record MasterDirectoryBlock(
        String name,
        VolumeOrigin origin,
        int blocks,
        int freeBlocks,
        int blockBytes,
        int firstSector,
        Fork overflow,
        Fork catalog,
        Fork.Extent embedded) {
    static final int BYTES = 512;
    /** Where it stands behind the beginning of a volume, as the header of HFS+. */
    static final int OFFSET = 1024;

    static final int SECTOR = 512;
    private static final int MOST_NAME = 27;

    /** {@return the block; empty where none is} */
    static Optional<MasterDirectoryBlock> read(byte[] bytes) {
        if (bytes.length < BYTES || !BlockBytes.says(bytes, 0, "BD")) {
            return Optional.empty();
        }
        long blockBytes = BigEndian.u32(bytes, 20);
        int name = bytes[36] & 0xFF;
        if (!Fork.isBlockSize(blockBytes) || name < 1 || name > MOST_NAME) {
            return Optional.empty();
        }
        boolean wrapper = BlockBytes.says(bytes, 124, "H+") || BlockBytes.says(bytes, 124, "HX");
        return Optional.of(new MasterDirectoryBlock(
                MacRoman.decode(bytes, 37, name),
                VolumeOrigin.of(AppleDate.of(bytes, 2), AppleDate.of(bytes, 6)),
                BigEndian.u16(bytes, 18),
                BigEndian.u16(bytes, 34),
                (int) blockBytes,
                BigEndian.u16(bytes, 28),
                new Fork(BigEndian.u32(bytes, 130), Fork.read16(bytes, 134)),
                new Fork(BigEndian.u32(bytes, 146), Fork.read16(bytes, 150)),
                new Fork.Extent(BigEndian.u16(bytes, 126), wrapper ? BigEndian.u16(bytes, 128) : 0)));
    }
}
