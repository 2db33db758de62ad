// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;

/**
 * The checksum of a whole frame: x^16+x^15+x^2+1, most significant bit first, register 0 at the start, no final
 * inversion (RFC 9639, 9.3). Of {@code "123456789"} it is 0xFEE8. Eight bytes a step.
 */
final class Crc16 {
    /** The polynomial without its x^16. */
    static final int POLYNOMIAL = 0x8005;

    /** At 256 k + b: the CRC of byte b and k zero bytes after it. */
    private static final char[] TABLE = new char[8 * 256];

    static {
        for (int value = 0; value < 256; value++) {
            int register = value << 8;
            for (int bit = 0; bit < 8; bit++) {
                register = register << 1 ^ ((register & 0x8000) != 0 ? POLYNOMIAL : 0);
            }
            TABLE[value] = (char) register;
        }
        for (int i = 256; i < TABLE.length; i++) {
            int shorter = TABLE[i - 256];
            TABLE[i] = (char) (shorter << 8 ^ TABLE[shorter >> 8]);
        }
    }

    private Crc16() {}

    /** {@return the CRC-16 of the given bytes, 0 to 65,535} */
    static int of(byte[] src, int at, int length) {
        return of(0, src, at, length);
    }

    /** {@return the CRC-16 of bytes that the given ones follow, whose own is {@code before}} */
    static int of(int before, byte[] src, int at, int length) {
        int register = before;
        ByteBuffer words = ByteBuffer.wrap(src);
        int i = at;
        for (int last = at + length - 8; i <= last; i += 8) {
            long word = words.getLong(i) ^ (long) register << 48;
            int high = (int) (word >>> 32);
            int low = (int) word;
            register = TABLE[7 * 256 + (high >>> 24)]
                    ^ TABLE[6 * 256 + (high >>> 16 & 0xFF)]
                    ^ TABLE[5 * 256 + (high >>> 8 & 0xFF)]
                    ^ TABLE[4 * 256 + (high & 0xFF)]
                    ^ TABLE[3 * 256 + (low >>> 24)]
                    ^ TABLE[2 * 256 + (low >>> 16 & 0xFF)]
                    ^ TABLE[256 + (low >>> 8 & 0xFF)]
                    ^ TABLE[low & 0xFF];
        }
        for (; i < at + length; i++) {
            register = (register << 8 & 0xFFFF) ^ TABLE[register >> 8 ^ (src[i] & 0xFF)];
        }
        return register;
    }
}
