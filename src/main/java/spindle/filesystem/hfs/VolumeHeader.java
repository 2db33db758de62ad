// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.VolumeOrigin;
import spindle.io.BigEndian;

/**
 * What an HFS+ or HFSX volume says of itself (TN1150: Volume Header).
 *
 * @param origin when it was made
 * @param blocks how many allocation blocks it has
 * @param freeBlocks how many of them are not in use
 * @param blockBytes bytes of an allocation block
 * @param overflow the fork of the extents overflow file
 * @param catalog the fork of the catalog file
 * @param attributes the fork of the attributes file; of no bytes where it has none
 */
record VolumeHeader(
        VolumeOrigin origin,
        long blocks,
        long freeBlocks,
        int blockBytes,
        Fork overflow,
        Fork catalog,
        Fork attributes) {
    static final int BYTES = 512;

    /** {@return the header; empty where none is} */
    static Optional<VolumeHeader> read(byte[] bytes) {
        boolean marked = BlockBytes.says(bytes, 0, "H+") || BlockBytes.says(bytes, 0, "HX");
        if (bytes.length < BYTES || !marked || !Fork.isBlockSize(BigEndian.u32(bytes, 40))) {
            return Optional.empty();
        }
        return Optional.of(new VolumeHeader(
                VolumeOrigin.of(AppleDate.of(bytes, 16), AppleDate.of(bytes, 20)),
                BigEndian.u32(bytes, 44),
                BigEndian.u32(bytes, 48),
                (int) BigEndian.u32(bytes, 40),
                Fork.read(bytes, 192),
                Fork.read(bytes, 272),
                Fork.read(bytes, 352)));
    }
}
