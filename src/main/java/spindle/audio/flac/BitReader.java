// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteBuffer;

/**
 * Bits of a byte array, most significant first. All it remembers is where it stands; every read loads the eight bytes
 * there anew, which leaves 57 bits or more whatever the place in the first byte. What lies behind the end reads as
 * zeros and is noticed before it is believed.
 */
final class BitReader {
    /** How many bits of {@link #peek} are good at any place. */
    static final int PEEKED_BITS = 57;

    private ByteBuffer src = ByteBuffer.allocate(0);
    /** Byte offset behind the last one. */
    private int end;
    /** Bit offset of the next one: eight times its byte's offset, plus 0 to 7. */
    private long bitAt;

    /** Starts at the given byte. */
    void reset(byte[] bytes, int at, int endByte) {
        if (src.array() != bytes) {
            src = ByteBuffer.wrap(bytes);
        }
        end = endByte;
        bitAt = 8L * at;
    }

    /** {@return the bytes, big-endian} */
    ByteBuffer source() {
        return src;
    }

    /** {@return the offset behind the last byte} */
    int end() {
        return end;
    }

    long bitAt() {
        return bitAt;
    }

    /** Goes on at the given bit, which must not be behind the end. */
    void moveTo(long bit) throws EndOfWindowException {
        bitAt = bit;
        if (bit > 8L * end) {
            throw EndOfWindowException.INSTANCE;
        }
    }

    /** {@return the offset of the byte that holds the next bit} */
    int byteAt() {
        return (int) (bitAt >>> 3);
    }

    /** {@return whether the rest of a byte of which something was read is zeros} It is skipped. */
    boolean alignToZeros() throws EndOfWindowException {
        int rest = (int) -bitAt & 7;
        return unsigned(rest) == 0;
    }

    /** {@return the next {@code count} bits, 0 to 32, as a number that is not negative if they are 31 at most} */
    int unsigned(int count) throws EndOfWindowException {
        long word = peek();
        moveTo(bitAt + count);
        return (int) (word >>> 1 >>> (63 - count));
    }

    /** {@return the next {@code count} bits, 0 to 57, in two's complement} */
    long signed(int count) throws EndOfWindowException {
        long word = peek();
        moveTo(bitAt + count);
        return count == 0 ? 0 : word >> (64 - count);
    }

    /** {@return how many zeros stand before the next one, which is read too} */
    int unary() throws EndOfWindowException {
        long start = bitAt;
        long word = peek();
        while (word == 0) {
            moveTo(bitAt + PEEKED_BITS);
            word = peek();
        }
        long zeros = bitAt - start + Long.numberOfLeadingZeros(word);
        moveTo(start + zeros + 1);
        return (int) zeros;
    }

    private long peek() {
        int at = byteAt();
        long word = at <= end - 8 ? src.getLong(at) : lastBytes(at);
        return word << (int) (bitAt & 7);
    }

    private long lastBytes(int at) {
        long word = 0;
        for (int i = 0; i < 8; i++) {
            word = word << 8 | (i < end - at ? src.get(at + i) & 0xFF : 0);
        }
        return word;
    }
}
