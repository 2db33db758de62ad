// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import java.io.IOException;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * A block of a descriptor, all of whose bytes are there.
 *
 * @param offset where it begins, bytes
 * @param bytes its bytes
 */
record MdsBlock(long offset, byte[] bytes) {
    /**
     * Reads a block.
     *
     * @param what what it is, for the message
     * @throws DiscFormatException where it does not lie within the file
     */
    static MdsBlock read(ByteSource source, String file, long offset, int count, String what) throws IOException {
        if (offset < 0 || offset > source.length() - count) {
            throw new DiscFormatException(
                    file,
                    what + " at offset " + offset + " does not lie within its " + source.length() + " bytes",
                    "get the whole file");
        }
        byte[] bytes = source.read(offset, count);
        if (bytes.length < count) {
            throw new DiscFormatException(file, "ended while " + what + " was read", "get the whole file");
        }
        return new MdsBlock(offset, bytes);
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return LittleEndian.u16(bytes, at);
    }

    long u32(int at) {
        return LittleEndian.u32(bytes, at);
    }

    int s32(int at) {
        return (int) LittleEndian.u32(bytes, at);
    }

    long s64(int at) {
        return LittleEndian.s64(bytes, at);
    }
}
