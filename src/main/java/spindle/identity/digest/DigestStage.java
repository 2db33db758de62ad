// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One checksum of a file, with the blocks that wait for it. Whoever finds it idle works on the blocks that are next, and goes
 * on as long as others bring more.
 */
final class DigestStage {
    private final RunningDigest digest;
    private final NavigableMap<Long, Block> waiting = new TreeMap<>();
    private long byteOffset;
    private boolean busy;

    DigestStage(RunningDigest digest) {
        this.digest = digest;
    }

    /** Takes a block, which may be ahead of others. */
    synchronized void offer(Block block) {
        waiting.put(block.offset(), block);
    }

    /**
     * Works on the blocks that are next, where nobody else does.
     *
     * @param done takes each block that this checksum needs no more
     */
    void work(BlockEnd done) {
        for (Block block = begin(); block != null; block = next(block)) {
            digest.update(block.bytes(), block.count());
            done.on(block);
        }
    }

    /** What happens to a block behind its checksum. */
    @FunctionalInterface
    interface BlockEnd {
        void on(Block block);
    }

    private synchronized @Nullable Block begin() {
        return busy ? null : take();
    }

    private synchronized @Nullable Block next(Block before) {
        byteOffset += before.count();
        return take();
    }

    private @Nullable Block take() {
        Block block = waiting.remove(byteOffset);
        busy = block != null;
        return block;
    }

    /** {@return the checksum of all that came} */
    synchronized String finish() {
        if (busy || !waiting.isEmpty()) {
            throw new IllegalStateException("bytes from " + byteOffset + " on are missing");
        }
        return digest.finish();
    }
}
