// SPDX-License-Identifier: Apache-2.0
package spindle.format.cso;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import spindle.sector.SectorLayout;

/**
 * Where things are in a CSO of version 1: 24 bytes of header, an offset of 32 bits for each block and one for the end, the
 * blocks. A block is a sector.
 *
 * @param blocks how many
 */
record CsoPlan(int blocks) {
    static final int HEADER_BYTES = 24;
    static final int BLOCK_BYTES = SectorLayout.USER_2048.bytes();
    /** In an offset: the block is stored as it is. */
    static final int STORED = 1 << 31;

    private static final byte VERSION = 1;

    /** {@return where the first block begins} */
    long start() {
        return aligned(tableEnd());
    }

    /** {@return the length of the file where no block compresses} */
    long mostBytes() {
        return start() + blocks * aligned(BLOCK_BYTES);
    }

    /** {@return how many of the lowest bits of offsets are left out: none where 31 bits hold the longest there can be} */
    int shift() {
        int shift = 0;
        while ((tableEnd() + (blocks + 1L) * (BLOCK_BYTES + (1L << shift))) >> shift > Integer.MAX_VALUE) {
            shift++;
        }
        return shift;
    }

    /** {@return the next offset that can be written} */
    long aligned(long offset) {
        int shift = shift();
        return (offset + (1L << shift) - 1) >> shift << shift;
    }

    private long tableEnd() {
        return HEADER_BYTES + (blocks + 1L) * Integer.BYTES;
    }

    ByteBuffer header() {
        return ByteBuffer.allocate(HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("CISO".getBytes(StandardCharsets.US_ASCII))
                .putInt(HEADER_BYTES)
                .putLong((long) blocks * BLOCK_BYTES)
                .putInt(BLOCK_BYTES)
                .put(VERSION)
                .put((byte) shift())
                .putShort((short) 0)
                .flip();
    }
}
