// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;

/** The user data of a data track, by blocks of 2048 bytes; block 0 is the sector at index 1. */
public interface BlockReader {
    /** Bytes of a block. */
    int BLOCK_BYTES = 2048;

    /** {@return how many blocks there are} */
    long blocks();

    /** {@return the LBA of block 0; a volume of a later session counts its extents from LBA 0 of the disc} */
    long firstLba();

    /**
     * Reads consecutive blocks.
     *
     * @param block the first, any number
     * @param count how many are wanted
     * @return the bytes of those that are there: none where the first is not
     * @throws IOException where they are there and cannot be read
     */
    byte[] read(long block, int count) throws IOException;
}
