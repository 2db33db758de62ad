// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

/**
 * A CRC-32 carried over a number of bytes: what it becomes if so many zeros follow. The CRC is the remainder of a polynomial, and zeros
 * multiply it by a power of x (as zlib's {@code crc32_combine} does); the multiplication is linear, so that 32 products make it up.
 */
final class CrcShift {
    /** The polynomial of ISO-HDLC, reflected (as in {@link java.util.zip.CRC32}). */
    private static final int POLYNOMIAL = 0xEDB8_8320;
    /** One, reflected. */
    private static final int ONE = 0x8000_0000;

    private static final int BITS = 32;
    private static final int[] TABLE = table();

    private final int[] products = new int[BITS];

    /** @param bytes how many zeros follow */
    CrcShift(long bytes) {
        int power = power(bytes * Byte.SIZE);
        for (int bit = 0; bit < BITS; bit++) {
            products[bit] = product(1 << bit, power);
        }
    }

    private static int[] table() {
        int[] table = new int[1 << Byte.SIZE];
        for (int i = 0; i < table.length; i++) {
            int crc = i;
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc >>> 1) ^ ((crc & 1) == 0 ? 0 : POLYNOMIAL);
            }
            table[i] = crc;
        }
        return table;
    }

    /** {@return x to the power of {@code exponent}} */
    private static int power(long exponent) {
        int power = ONE;
        int square = ONE >>> 1;
        for (long left = exponent; left > 0; left >>= 1) {
            if ((left & 1) == 1) {
                power = product(power, square);
            }
            square = product(square, square);
        }
        return power;
    }

    private static int product(int a, int b) {
        int product = 0;
        int shifted = b;
        for (int bit = BITS - 1; bit >= 0; bit--) {
            if ((a >>> bit & 1) == 1) {
                product ^= shifted;
            }
            shifted = (shifted >>> 1) ^ ((shifted & 1) == 0 ? 0 : POLYNOMIAL);
        }
        return product;
    }

    /** {@return what a remainder becomes} */
    int of(int remainder) {
        int shifted = 0;
        for (int left = remainder; left != 0; left &= left - 1) {
            shifted ^= products[Integer.numberOfTrailingZeros(left)];
        }
        return shifted;
    }

    /** {@return the remainder of what a remainder is of, with four more bytes behind it, little-endian} */
    static int add(int remainder, int frame) {
        int crc = remainder ^ frame;
        for (int i = 0; i < Integer.BYTES; i++) {
            crc = (crc >>> Byte.SIZE) ^ TABLE[crc & 0xFF];
        }
        return crc;
    }
}
