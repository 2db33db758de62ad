// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts a metadata block together, field by field. */
final class BlockBuilder {
    private byte[] bytes = new byte[64];
    private int length;

    /** Appends the low {@code count} bytes of a number, the most significant first. */
    BlockBuilder unsigned(long value, int count) {
        reserve(count);
        for (int i = count - 1; i >= 0; i--) {
            bytes[length++] = (byte) (value >>> (8 * i));
        }
        return this;
    }

    BlockBuilder littleEndian32(int value) {
        return unsigned(Integer.reverseBytes(value) & 0xFFFFFFFFL, 4);
    }

    BlockBuilder zeros(int count) {
        reserve(count);
        Arrays.fill(bytes, length, length + count, (byte) 0);
        length += count;
        return this;
    }

    BlockBuilder bytes(byte[] src) {
        reserve(src.length);
        System.arraycopy(src, 0, bytes, length, src.length);
        length += src.length;
        return this;
    }

    /** Appends text as Vorbis comments have it: its length in bytes, then UTF-8. */
    BlockBuilder vorbisString(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return littleEndian32(utf8.length).bytes(utf8);
    }

    /** Appends ASCII, filled up with NULs to {@code width} bytes, which it does not exceed. */
    BlockBuilder padded(String text, int width) {
        byte[] ascii = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes(ascii).zeros(width - ascii.length);
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
