// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** Blocks in an array, for tests. */
public record ArrayBlocks(byte[] bytes, long firstLba) implements BlockReader {
    public static ArrayBlocks of(byte[] bytes) {
        return new ArrayBlocks(bytes, 0);
    }

    public static byte[] sample(String file) throws IOException {
        try (InputStream in = ArrayBlocks.class.getResourceAsStream("/corpus/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    public static void put(byte[] bytes, int at, String text) {
        byte[] word = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(word, 0, bytes, at, word.length);
    }

    @Override
    public long blocks() {
        return bytes.length / BLOCK_BYTES;
    }

    @Override
    public byte[] read(long block, int count) {
        if (block < 0 || block >= blocks()) {
            return new byte[0];
        }
        int there = (int) Math.min(count, blocks() - block);
        return Arrays.copyOfRange(bytes, (int) block * BLOCK_BYTES, ((int) block + there) * BLOCK_BYTES);
    }
}
