// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.io.LittleEndian;

/**
 * A system use entry: two letters, a length, a version, and what the letters say (SUSP, 4.1).
 *
 * @param bytes hold all of it
 * @param at where it begins
 */
public record SuspEntry(byte[] bytes, int at) {
    /** Bytes of the shortest entry. */
    public static final int SHORTEST = 4;
    /** Where CE, CL and PL have their address, in both byte orders. */
    public static final int ADDRESS = 4;

    /**
     * Where the entries of a record go on, within one block (SUSP, 5.1).
     *
     * @param block where
     * @param offset bytes from the block's first
     * @param length bytes
     */
    public record Continuation(long block, int offset, int length) {}

    /** {@return whether its letters are these} */
    public boolean is(String signature) {
        return BlockBytes.says(bytes, at, signature);
    }

    /** {@return its two letters} */
    String signature() {
        return new String(bytes, at, 2, StandardCharsets.ISO_8859_1);
    }

    /** {@return bytes of it} */
    public int length() {
        return bytes[at + 2] & 0xFF;
    }

    /** {@return the byte at a place in it; 0 where it ends before} */
    int u8(int offset) {
        return offset < length() ? bytes[at + offset] & 0xFF : 0;
    }

    /** {@return the number of both byte orders at a place in it; 0 where it ends before} */
    public long u32(int offset) {
        return offset + 8 <= length() ? LittleEndian.u32(bytes, at + offset) : 0;
    }

    /** {@return whether it leads to a continuation} */
    public boolean isContinuation() {
        return is("CE") && length() >= 28;
    }

    /** {@return whether it leads to where a directory was moved, or from there to where it belongs (RRIP, 4.1.5)} */
    public boolean isRelocated() {
        return (is("CL") || is("PL")) && length() >= 12;
    }

    /** {@return the continuation that it leads to, where that lies within one block} */
    public Optional<Continuation> continuation() {
        long offset = u32(12);
        long length = u32(20);
        return isContinuation() && offset + length <= BlockReader.BLOCK_BYTES
                ? Optional.of(new Continuation(u32(ADDRESS), (int) offset, (int) length))
                : Optional.empty();
    }
}
