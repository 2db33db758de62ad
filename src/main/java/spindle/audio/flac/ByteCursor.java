// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads the fields of a metadata block, one after the other, and refuses to leave it. */
final class ByteCursor {
    private final byte[] src;
    private final int end;
    /** Offset of the block's first byte in the stream, less its offset in the array. */
    private final long base;

    private int at;

    /**
     * Reads from a whole block.
     *
     * @param streamOffset of the byte at {@code at}
     */
    ByteCursor(byte[] src, int at, int length, long streamOffset) {
        this.src = src;
        this.at = at;
        this.end = at + length;
        this.base = streamOffset - at;
    }

    /** {@return the stream's offset of the next byte} */
    long offset() {
        return base + at;
    }

    int remaining() {
        return end - at;
    }

    FlacFormatException wrong(String reason) {
        return new FlacFormatException(offset(), reason);
    }

    private int take(long count) throws FlacFormatException {
        if (count > remaining()) {
            throw wrong("metadata block ends " + (count - remaining()) + " bytes too early");
        }
        int start = at;
        at += (int) count;
        return start;
    }

    /** {@return the next {@code bytes} bytes, up to 8, the first of them the most significant} */
    long unsigned(int bytes) throws FlacFormatException {
        int start = take(bytes);
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value = value << 8 | (src[start + i] & 0xFF);
        }
        return value;
    }

    /** {@return the next four bytes in the order of Vorbis comments (RFC 9639, 8.6), 0 to 2^32 - 1} */
    long unsignedLittleEndian32() throws FlacFormatException {
        return Integer.reverseBytes((int) unsigned(4)) & 0xFFFFFFFFL;
    }

    Md5Sum md5() throws FlacFormatException {
        return Md5Sum.of(Arrays.copyOfRange(src, take(Md5Sum.BYTES), at), 0);
    }

    /** {@return so many bytes of UTF-8; what is none becomes U+FFFD} */
    String utf8(long bytes) throws FlacFormatException {
        int start = take(bytes);
        return new String(src, start, at - start, StandardCharsets.UTF_8);
    }

    /** {@return a field of ASCII that NULs fill up} */
    String padded(int bytes) throws FlacFormatException {
        int start = take(bytes);
        int length = 0;
        while (length < bytes && src[start + length] != 0) {
            length++;
        }
        return new String(src, start, length, StandardCharsets.ISO_8859_1);
    }

    void skip(int bytes) throws FlacFormatException {
        take(bytes);
    }
}
