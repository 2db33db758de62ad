// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.SystemMark;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.Label;
import spindle.filesystem.Volume;
import spindle.io.BigEndian;

/**
 * The label in the first block of a 3DO disc.
 *
 * @param name of the volume
 * @param blockBytes bytes of a block
 * @param blocks how many the volume has
 * @param rootBlocks how many the root directory has
 * @param rootCopies the first block of each copy of the root directory
 */
record OperaLabel(String name, int blockBytes, long blocks, long rootBlocks, List<Long> rootCopies) {
    private static final int MOST_COPIES = 8;
    private static final int MOST_BLOCK_BYTES = 65_536;

    OperaLabel {
        rootCopies = List.copyOf(rootCopies);
    }

    static Optional<OperaLabel> read(byte[] block) {
        if (!BlockBytes.says(block, 0, SystemMark.OPERA)) {
            return Optional.empty();
        }
        long copies = Math.min(BigEndian.u32(block, 96) + 1, MOST_COPIES);
        List<Long> places = new ArrayList<>();
        for (int i = 0; i < copies; i++) {
            places.add(BigEndian.u32(block, 100 + 4 * i));
        }
        return Optional.of(new OperaLabel(
                Label.ofBytes(block, 40, 32),
                (int) Math.min(BigEndian.u32(block, 76), MOST_BLOCK_BYTES),
                BigEndian.u32(block, 80),
                BigEndian.u32(block, 88),
                places));
    }

    /** {@return the first copy of the root directory} */
    OperaEntry root() {
        return OperaEntry.directory(rootCopies.get(0));
    }

    Volume volume() {
        return new Volume(Volume.Kind.THREE_DO, name, blocks, blockBytes, 0, List.of());
    }
}
