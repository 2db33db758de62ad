// SPDX-License-Identifier: Apache-2.0
package spindle.io;

/** Unsigned integers stored with the most significant byte first. */
public final class BigEndian {
    private BigEndian() {}

    /** {@return the 16 bits at an offset, 0 to 65,535} */
    public static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }

    /** {@return the 32 bits at an offset, 0 to 4,294,967,295} */
    public static long u32(byte[] bytes, int at) {
        return (u16(bytes, at) << 16 | u16(bytes, at + 2)) & 0xFFFF_FFFFL;
    }

    /** {@return the 64 bits at an offset; a value of 2^63 or more is negative} */
    public static long s64(byte[] bytes, int at) {
        return u32(bytes, at) << 32 | u32(bytes, at + 4);
    }
}
