// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import spindle.disc.text.CdTextCharset;
import spindle.disc.text.CdTextType;

/** cdrdao's words for the items and character sets of CD-TEXT. */
final class TextWord {
    private static final String CHARSET = "ENCODING_";
    /** What it calls UPC_EAN in a track. */
    private static final String ISRC = "ISRC";

    private TextWord() {}

    /** {@return the word for a character set} */
    static String of(CdTextCharset charset) {
        return CHARSET + charset.name();
    }

    /**
     * {@return the word for an item}
     *
     * @param track whose; 0: the disc's
     */
    static String of(CdTextType type, int track) {
        return type == CdTextType.UPC_EAN && track > 0 ? ISRC : type.name();
    }

    /** {@return the character set of a word} */
    static Optional<CdTextCharset> charset(String word) {
        for (CdTextCharset charset : CdTextCharset.values()) {
            if (of(charset).equals(word)) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    /** {@return the item of a word} */
    static Optional<CdTextType> type(String word) {
        for (CdTextType type : CdTextType.values()) {
            if (type.name().equals(word) || of(type, 1).equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@return the text of bytes that are valid UTF-8} */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
