// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a track's user data at any position. What is not there reads as nothing, never as an error. */
public final class BlockBytes {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

    private final BlockReader blocks;

    /** Reads the user data of a track, or of a disc from one of its tracks on. */
    public BlockBytes(BlockReader blocks) {
        this.blocks = blocks;
    }

    /** {@return what is read} */
    public BlockReader reader() {
        return blocks;
    }

    /** {@return how many blocks the track has} */
    public long blocks() {
        return blocks.blocks();
    }

    /** {@return the LBA of block 0} */
    public long firstLba() {
        return blocks.firstLba();
    }

    /** {@return a block of 2048 bytes, or an empty array where it is not there} */
    public byte[] block(long block) throws IOException {
        byte[] bytes = blocks.read(block, 1);
        return bytes.length == BLOCK ? bytes : new byte[0];
    }

    /** {@return the bytes at a position, fewer where the track ends} */
    public byte[] at(long offset, int count) throws IOException {
        int skip = (int) Math.floorMod(offset, (long) BLOCK);
        byte[] whole = blocks.read(Math.floorDiv(offset, (long) BLOCK), (skip + count + BLOCK - 1) / BLOCK);
        return Arrays.copyOfRange(whole, Math.min(skip, whole.length), Math.min(skip + count, whole.length));
    }

    /** {@return whether a text (ISO 8859-1) stands at a place in some bytes} */
    public static boolean says(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
