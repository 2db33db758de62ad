// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a track's user data at any position. What is not there reads as nothing, never as an error. */
final class BlockBytes {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;

    private final BlockReader blocks;

    BlockBytes(BlockReader blocks) {
        this.blocks = blocks;
    }

    long blocks() {
        return blocks.blocks();
    }

    long firstLba() {
        return blocks.firstLba();
    }

    /** {@return a block of 2048 bytes, or an empty array where it is not there} */
    byte[] block(long block) throws IOException {
        byte[] bytes = block < 0 || block >= blocks.blocks() ? new byte[0] : blocks.read(block, 1);
        return bytes.length == BLOCK ? bytes : new byte[0];
    }

    /** {@return the bytes at a position, fewer where the track ends} */
    byte[] at(long offset, int count) throws IOException {
        if (offset < 0 || offset / BLOCK >= blocks.blocks()) {
            return new byte[0];
        }
        int skip = (int) (offset % BLOCK);
        byte[] whole = blocks.read(offset / BLOCK, (skip + count + BLOCK - 1) / BLOCK);
        return Arrays.copyOfRange(whole, Math.min(skip, whole.length), Math.min(skip + count, whole.length));
    }

    /** {@return whether a text (ISO 8859-1) stands at a place in some bytes} */
    static boolean says(byte[] bytes, int at, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return at >= 0
                && at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }
}
