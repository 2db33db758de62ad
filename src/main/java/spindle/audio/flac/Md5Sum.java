// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;

/**
 * The MD5 of all samples of a stream: interleaved, little-endian, in whole bytes, sign-extended (RFC 9639, 8.2).
 *
 * @param high its first eight bytes, big-endian
 * @param low its last eight bytes, big-endian
 */
public record Md5Sum(long high, long low) {
    /** Sixteen zeros: the encoder did not say. */
    public static final Md5Sum UNKNOWN = new Md5Sum(0, 0);

    static final int BYTES = 16;

    /**
     * Reads a sum.
     *
     * @throws IndexOutOfBoundsException if there are not 16 bytes at {@code at}
     */
    public static Md5Sum of(byte[] src, int at) {
        ByteBuffer bytes = ByteBuffer.wrap(src);
        return new Md5Sum(bytes.getLong(at), bytes.getLong(at + 8));
    }

    /**
     * Writes the sum.
     *
     * @param dst receives 16 bytes from {@code at} on
     */
    public void put(byte[] dst, int at) {
        ByteBuffer.wrap(dst).putLong(at, high).putLong(at + 8, low);
    }

    /** {@return whether there is a sum at all} */
    public boolean isKnown() {
        return high != 0 || low != 0;
    }

    /** {@return the sum as 32 lower-case hexadecimal digits, as md5sum prints it} */
    @Override
    public String toString() {
        StringBuilder digits = new StringBuilder(32);
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits.append(Character.forDigit((int) (high >>> shift) & 15, 16));
        }
        for (int shift = 60; shift >= 0; shift -= 4) {
            digits.append(Character.forDigit((int) (low >>> shift) & 15, 16));
        }
        return digits.toString();
    }
}
