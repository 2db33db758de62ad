// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The character sets of CD-TEXT: the first byte of a block's size information. For the last two sources disagree on the
 * numbers; these are cdrdao's.
 */
public enum CdTextCharset {
    ISO_8859_1(0x00, StandardCharsets.ISO_8859_1),
    ASCII(0x01, StandardCharsets.US_ASCII),
    MS_JIS(0x80, Charset.forName("windows-31j")),
    KOREAN(0x82, Charset.forName("EUC-KR")),
    MANDARIN(0x83, Charset.forName("GB18030"));

    private final int code;
    private final Charset charset;

    CdTextCharset(int code, Charset charset) {
        this.code = code;
        this.charset = charset;
    }

    /** {@return the number in the size information} */
    public int code() {
        return code;
    }

    /** {@return the bytes of a NUL that ends a string} */
    public int terminatorBytes() {
        return code < 0x80 ? 1 : 2;
    }

    /** {@return the character set of a number; that of most discs where it is not known} */
    public static CdTextCharset of(int code) {
        for (CdTextCharset each : values()) {
            if (each.code == code) {
                return each;
            }
        }
        return ISO_8859_1;
    }

    /**
     * {@return the text of bytes in this character set} Bytes of ISO 8859-1 and ASCII that are UTF-8 are read as that: cdrtools
     * puts it there, and as Latin-1 they make no words.
     */
    public String decode(byte[] bytes) {
        if (isUtf8(bytes)) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        // ASCII with the high bit set is Latin-1 in practice, and no byte is lost.
        return new String(bytes, this == ASCII ? StandardCharsets.ISO_8859_1 : charset);
    }

    /** {@return whether bytes of a block of ISO 8859-1 or ASCII are UTF-8 instead} */
    boolean isUtf8(byte[] bytes) {
        boolean latin = this == ISO_8859_1 || this == ASCII;
        return latin && !isValid(bytes, StandardCharsets.US_ASCII) && isValid(bytes, StandardCharsets.UTF_8);
    }

    /** {@return whether bytes are text of this character set} */
    boolean isValid(byte[] bytes) {
        return isValid(bytes, this == ASCII ? StandardCharsets.ISO_8859_1 : charset);
    }

    private static boolean isValid(byte[] bytes, Charset charset) {
        try {
            charset.newDecoder().decode(ByteBuffer.wrap(bytes)); // a new decoder reports what is malformed
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** {@return the bytes of a text, or empty where this character set does not have a character of it} */
    public Optional<byte[]> encode(String text) {
        return charset.newEncoder().canEncode(text) ? Optional.of(text.getBytes(charset)) : Optional.empty();
    }
}
