// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import spindle.filesystem.Label;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/**
 * An entry of a directory.
 *
 * @param flags the kind in the lower byte, and whether it is the last
 * @param bytes the length of its content
 * @param blocks how many blocks that has
 * @param name of the file
 * @param copies how many copies of its content there are
 * @param firstCopy the first block of the first
 */
record OperaEntry(long flags, long bytes, long blocks, String name, long copies, long firstCopy) {
    private static final int DIRECTORY = 7;
    private static final int KIND = 0xFF;
    private static final long LAST_IN_BLOCK = 0x4000_0000L;
    private static final long LAST_IN_DIRECTORY = 0x8000_0000L;
    /** Bytes before the places of the copies. */
    private static final int HEAD = 68;

    /** @throws DiscFormatException where the block ends before the entry does */
    static OperaEntry read(byte[] block, int at) throws DiscFormatException {
        if (at < 0 || at + HEAD + 4 > block.length) {
            throw new DiscFormatException("", "an entry of the directory lies outside its block", "");
        }
        return new OperaEntry(
                BigEndian.u32(block, at),
                BigEndian.u32(block, at + 16),
                BigEndian.u32(block, at + 20),
                name(block, at + 32),
                BigEndian.u32(block, at + 64) + 1,
                BigEndian.u32(block, at + HEAD));
    }

    /** {@return what stands for the root directory, which no directory names} */
    static OperaEntry directory(long firstCopy) {
        return new OperaEntry(DIRECTORY, 0, 0, "", 1, firstCopy);
    }

    private static String name(byte[] block, int at) {
        int count = 0;
        while (count < 32 && block[at + count] != 0) {
            count++;
        }
        return Label.ofBytes(block, at, count);
    }

    /** {@return how many bytes it has, copies included} */
    long entryBytes() {
        return HEAD + 4 * copies;
    }

    boolean isDirectory() {
        return (flags & KIND) == DIRECTORY;
    }

    boolean isLast() {
        return (flags & (LAST_IN_BLOCK | LAST_IN_DIRECTORY)) != 0;
    }

    boolean isLastInDirectory() {
        return (flags & LAST_IN_DIRECTORY) != 0;
    }
}
