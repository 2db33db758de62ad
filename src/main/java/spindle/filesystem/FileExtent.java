// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

/**
 * Consecutive bytes of a file, and where they lie.
 *
 * @param start the position of the first byte in the user data of the track: bytes from block 0, 2048 for each sector;
 *     {@link #HOLE} where nothing is stored and the bytes are zero
 * @param bytes how many
 */
public record FileExtent(long start, long bytes) {
    /** The start of an extent that is not stored: its bytes are zero. */
    public static final long HOLE = Long.MIN_VALUE;

    /** {@return whether nothing is stored, and its bytes are zero} */
    public boolean isHole() {
        return start == HOLE;
    }

    /** {@return the block of the track that its first byte is in; below 0 where that lies before the track} */
    public long firstBlock() {
        return Math.floorDiv(start, (long) BlockReader.BLOCK_BYTES);
    }

    /** {@return the block of the track behind the one that its last byte is in} */
    public long endBlock() {
        return Math.floorDiv(start + bytes + BlockReader.BLOCK_BYTES - 1, (long) BlockReader.BLOCK_BYTES);
    }
}
