// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.util.Arrays;
import spindle.filesystem.BlockReader;

/** The blocks of a whole disc in an array, counted from a track that begins at an LBA. */
record SessionBlocks(byte[] disc, long firstLba) implements BlockReader {
    @Override
    public long blocks() {
        return disc.length / BLOCK_BYTES - firstLba;
    }

    @Override
    public long available(long block, long count) {
        return block < -firstLba ? 0 : Math.max(0, Math.min(count, blocks() - block));
    }

    @Override
    public byte[] read(long block, int count) {
        int there = (int) available(block, count);
        int from = (int) (there == 0 ? 0 : block + firstLba) * BLOCK_BYTES;
        return Arrays.copyOfRange(disc, from, from + there * BLOCK_BYTES);
    }
}
