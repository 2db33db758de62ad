// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.text.CdTextBlock;
import spindle.disc.text.CdTextCharset;
import spindle.disc.text.CdTextType;
import spindle.io.DiscFormatException;

/** Parses the CD_TEXT blocks of a TOC, those of the disc and those of its tracks, into one block for each language. */
final class TextParser {
    private static final int MAX_BLOCK = 7;
    /** All packs of a block: 256 of 12 bytes. */
    private static final int MAX_BYTES = 256 * 12;

    private final Tokens tokens;
    private final Map<Integer, CdTextBlock> blocks = new TreeMap<>();

    TextParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** {@return the languages, ascending by number} */
    List<CdTextBlock> blocks() {
        return new ArrayList<>(blocks.values());
    }

    /**
     * Parses what stands behind CD_TEXT.
     *
     * @param track whose; 0: the disc's
     */
    void parse(int track) throws DiscFormatException {
        tokens.sign("{");
        while (!tokens.peek().isSign("}")) {
            TocToken word = tokens.next();
            if (word.isWord("LANGUAGE_MAP")) {
                map();
            } else if (word.isWord("LANGUAGE")) {
                language(track);
            } else {
                throw tokens.unexpected(word, "LANGUAGE or LANGUAGE_MAP");
            }
        }
        tokens.next();
    }

    private void map() throws DiscFormatException {
        tokens.sign("{");
        while (!tokens.peek().isSign("}")) {
            CdTextBlock block = block();
            tokens.sign(":");
            if (tokens.peek().isWord("EN")) {
                tokens.next();
                block.speaks(CdTextBlock.ENGLISH);
            } else {
                block.speaks((int) tokens.number(255));
            }
            if (tokens.peek().isSign(",")) {
                tokens.next();
            }
        }
        tokens.next();
    }

    private CdTextBlock block() throws DiscFormatException {
        return blocks.computeIfAbsent((int) tokens.number(MAX_BLOCK), CdTextBlock::new);
    }

    private void language(int track) throws DiscFormatException {
        CdTextBlock block = block();
        tokens.sign("{");
        while (!tokens.peek().isSign("}")) {
            TocToken word = tokens.next();
            Optional<CdTextCharset> encoding = TextWord.charset(word.text());
            Optional<CdTextType> type = TextWord.type(word.text());
            if (word.kind() == TocToken.Kind.WORD && encoding.isPresent()) {
                block.isEncodedAs(encoding.get());
            } else if (word.kind() == TocToken.Kind.WORD && type.isPresent()) {
                item(block, track, type.get());
            } else {
                throw tokens.unexpected(word, "what the text is, TITLE for example");
            }
        }
        tokens.next();
    }

    private void item(CdTextBlock block, int track, CdTextType type) throws DiscFormatException {
        if (track > 0 && !type.isOfTracks()) {
            throw tokens.problem(type.name() + " stands in a track, and belongs to the disc");
        }
        boolean binary = tokens.peek().isSign("{");
        byte[] bytes = binary ? binary() : text(block, tokens.string());
        if (type.isText()) {
            block.put(track, type, binary ? CdTextBlock.withoutEnd(bytes) : bytes);
        } else if (binary || bytes.length > 0) {
            block.put(track, type, type == CdTextType.GENRE && !binary ? CdTextBlock.genre(bytes) : bytes);
        }
    }

    /** {@return the bytes of a string in the block's encoding; those of UTF-8 are told by their form} */
    private static byte[] text(CdTextBlock block, TocToken string) {
        byte[] bytes = string.text().getBytes(StandardCharsets.ISO_8859_1);
        if (string.escape() == TocToken.Escape.OCTAL || isAscii(bytes)) {
            return bytes;
        }
        Optional<String> text = TextWord.utf8(bytes);
        return text.flatMap(block.charset()::encode).orElse(bytes);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private byte[] binary() throws DiscFormatException {
        tokens.sign("{");
        byte[] bytes = new byte[MAX_BYTES];
        int count = 0;
        while (!tokens.peek().isSign("}")) {
            if (count == MAX_BYTES) {
                throw tokens.problem("more than " + MAX_BYTES + " bytes of CD-TEXT");
            }
            bytes[count++] = (byte) tokens.number(255);
            if (tokens.peek().isSign(",")) {
                tokens.next();
            }
        }
        tokens.next();
        return Arrays.copyOf(bytes, count);
    }
}
