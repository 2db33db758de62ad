// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * Says of any two places of a stream whether the bytes between them have a right CRC-16, in one pass over the stream. A
 * CRC over all bytes before a place is divided by x once for each bit of them: of two places with the same quotient, the
 * bytes between have remainder 0, as a whole frame has.
 */
final class FrameResidue {
    /** x^16+x^15+x^2+1 is (x+1)(x^15+x+1), and the second factor is primitive: powers of x repeat after 2^15 - 1. */
    private static final int ORDER = (1 << 15) - 1;

    /** The powers of x from 0 on, without a multiple of the polynomial. */
    private static final char[] POWERS = new char[ORDER];

    static {
        int power = 1;
        for (int i = 0; i < ORDER; i++) {
            POWERS[i] = (char) power;
            power = timesX(power);
        }
    }

    private int crc;
    private long bytes;

    /** Passes over bytes. */
    void add(byte[] src, int at, int length) {
        crc = Crc16.of(crc, src, at, length);
        bytes += length;
    }

    /** {@return what is the same at two places if the bytes between them are a whole frame: 0 to 65,535} */
    int value() {
        int divisor = (int) (Byte.SIZE * (bytes % ORDER) % ORDER);
        return times(crc, POWERS[(ORDER - divisor) % ORDER]);
    }

    private static int timesX(int value) {
        return (value << 1 ^ ((value & 0x8000) != 0 ? Crc16.POLYNOMIAL : 0)) & 0xFFFF;
    }

    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 15; bit >= 0; bit--) {
            product = timesX(product) ^ ((b >> bit & 1) != 0 ? a : 0);
        }
        return product;
    }
}
