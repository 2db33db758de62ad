// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * The checksum of a frame header: x^8+x^2+x+1, most significant bit first, register 0 at the start, no final inversion
 * (RFC 9639, 9.1.8). Of {@code "123456789"} it is 0xF4.
 */
final class Crc8 {
    /** The polynomial without its x^8. */
    static final int POLYNOMIAL = 0x07;

    private static final byte[] TABLE = new byte[256];

    static {
        for (int value = 0; value < 256; value++) {
            int register = value;
            for (int bit = 0; bit < 8; bit++) {
                register = register << 1 ^ ((register & 0x80) != 0 ? POLYNOMIAL : 0);
            }
            TABLE[value] = (byte) register;
        }
    }

    private Crc8() {}

    /** {@return the CRC-8 of the given bytes, 0 to 255} */
    static int of(byte[] src, int at, int length) {
        int register = 0;
        for (int i = at; i < at + length; i++) {
            register = TABLE[(register ^ src[i]) & 0xFF];
        }
        return register & 0xFF;
    }
}
