// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.function.LongConsumer;
import spindle.filesystem.BlockReader;

/** The blocks that the volume of a track can use. It tells somebody when a block is read that is not there. */
final class WatchedBlocks implements BlockReader {
    private final BlockReader disc;
    private final TrackReach reach;
    private LongConsumer onMiss = block -> {};

    WatchedBlocks(BlockReader disc, TrackReach reach) {
        this.disc = disc;
        this.reach = reach;
    }

    /** @param action what is done from now on with the number of a block that is read and not there */
    void whenMissed(LongConsumer action) {
        onMiss = action;
    }

    @Override
    public long blocks() {
        return disc.blocks();
    }

    @Override
    public long firstLba() {
        return disc.firstLba();
    }

    @Override
    public long available(long block, long count) {
        return reach.available(disc.firstLba() + block, count);
    }

    @Override
    public byte[] read(long block, int count) throws IOException {
        int there = (int) available(block, count);
        if (there == 0 && count > 0) {
            onMiss.accept(block);
            return new byte[0];
        }
        return disc.read(block, there);
    }
}
