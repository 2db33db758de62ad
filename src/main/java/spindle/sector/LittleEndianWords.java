// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/**
 * Little-endian words of 4 and 8 bytes at any offset of a byte array, for what is looked at once a sector. Put together
 * from bytes: a {@code VarHandle} would be faster once it is compiled, but takes ten milliseconds to be made, and
 * microseconds a word until then.
 */
public final class LittleEndianWords {
    private LittleEndianWords() {}

    public static long getLong(byte[] src, int at) {
        return (getInt(src, at) & 0xFFFF_FFFFL) | (long) getInt(src, at + 4) << 32;
    }

    public static void putLong(byte[] dst, int at, long value) {
        putInt(dst, at, (int) value);
        putInt(dst, at + 4, (int) (value >>> 32));
    }

    public static int getInt(byte[] src, int at) {
        return (src[at] & 0xFF) | (src[at + 1] & 0xFF) << 8 | (src[at + 2] & 0xFF) << 16 | src[at + 3] << 24;
    }

    public static void putInt(byte[] dst, int at, int value) {
        dst[at] = (byte) value;
        dst[at + 1] = (byte) (value >> 8);
        dst[at + 2] = (byte) (value >> 16);
        dst[at + 3] = (byte) (value >> 24);
    }
}
