// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The user data of a data track, by blocks of 2048 bytes; block 0 is the sector at index 1. A reader of the whole disc has
 * blocks before 0 and beyond the track's end too, where other data tracks are.
 */
public interface BlockReader {
    /** Bytes of a block. */
    int BLOCK_BYTES = 2048;

    /** {@return how many blocks the track has} */
    long blocks();

    /** {@return the LBA of block 0; a volume of a later session counts its extents from LBA 0 of the disc} */
    long firstLba();

    /**
     * {@return how many consecutive blocks are there from one on, up to a number of them}
     *
     * @param block the first, any number
     * @param count how many are asked about
     */
    default long available(long block, long count) {
        return block < 0 || block >= blocks() ? 0 : Math.max(0, Math.min(count, blocks() - block));
    }

    /**
     * Reads consecutive blocks.
     *
     * @param block the first, any number
     * @param count how many are wanted
     * @return the bytes of those that are there: none where the first is not
     * @throws IOException where they are there and cannot be read
     */
    byte[] read(long block, int count) throws IOException;

    /**
     * Reads consecutive blocks into a buffer: the way for many bytes.
     *
     * @param block the first, any number
     * @param count how many are wanted
     * @param dst has room for them; receives those that are there
     * @throws IOException where they are there and cannot be read
     */
    default void read(long block, int count, ByteBuffer dst) throws IOException {
        dst.put(read(block, count));
    }
}
