// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.util.ArrayList;
import java.util.List;
import spindle.io.BigEndian;

/**
 * One of the two streams of a file.
 *
 * @param bytes its length; HFS+ stores 64 bits, and a negative length is none
 * @param extents its first extents; the others stand in the extents overflow file
 */
record Fork(long bytes, List<Extent> extents) {
    /** A fork of no bytes. */
    static final Fork NONE = new Fork(0, List.of());

    /** Bytes of a fork's description in HFS+. */
    static final int BYTES = 80;
    /** Bytes of the eight extents of an HFS+ record. */
    static final int EXTENTS_BYTES = 64;
    /** Bytes of the three extents of an HFS record. */
    static final int EXTENTS_16_BYTES = 12;

    /** Consecutive allocation blocks. */
    record Extent(long block, long count) {}

    Fork {
        extents = List.copyOf(extents);
    }

    /** {@return whether an allocation block can have so many bytes: sectors of 512, and no more than 256 MB} */
    static boolean isBlockSize(long bytes) {
        return bytes >= 512 && bytes % 512 == 0 && bytes <= 1 << 28;
    }

    /** {@return a fork as HFS+ stores it (TN1150: Fork Data Structure)} */
    static Fork read(byte[] bytes, int at) {
        return new Fork(BigEndian.s64(bytes, at), read32(bytes, at + 16));
    }

    /** {@return the eight extents of HFS+, up to the first of no blocks} */
    static List<Extent> read32(byte[] bytes, int at) {
        List<Extent> extents = new ArrayList<>();
        for (int i = at; i < at + EXTENTS_BYTES && BigEndian.u32(bytes, i + 4) > 0; i += 8) {
            extents.add(new Extent(BigEndian.u32(bytes, i), BigEndian.u32(bytes, i + 4)));
        }
        return extents;
    }

    /** {@return the three extents of HFS, up to the first of no blocks} */
    static List<Extent> read16(byte[] bytes, int at) {
        List<Extent> extents = new ArrayList<>();
        for (int i = at; i < at + EXTENTS_16_BYTES && BigEndian.u16(bytes, i + 2) > 0; i += 4) {
            extents.add(new Extent(BigEndian.u16(bytes, i), BigEndian.u16(bytes, i + 2)));
        }
        return extents;
    }
}
