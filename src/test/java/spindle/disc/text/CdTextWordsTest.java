// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.disc.text.CdText.Field;

class CdTextWordsTest {
    private static final List<Integer> TRACKS = List.of(1, 2, 3);

    @Test
    void no_blocks_are_no_text() {
        assertThat(CdTextWords.of(List.of(), TRACKS)).isEqualTo(CdText.NONE);
        assertThat(CdText.NONE.isEmpty()).isTrue();
        assertThat(new CdText(Map.of(0, Map.of()), List.of()).isEmpty()).isTrue();
        assertThat(text(Map.of(0, Map.of(Field.TITLE, "A"))).isEmpty()).isFalse();
    }

    @Test
    void one_English_block_of_plain_words_is_words_alone() {
        CdTextBlock block = new CdTextBlock(0);
        block.put(0, CdTextType.TITLE, bytes("Album"));
        block.put(0, CdTextType.UPC_EAN, bytes("123"));
        block.put(2, CdTextType.PERFORMER, bytes("Who"));
        block.put(2, CdTextType.TITLE, new byte[0]);
        block.put(0, CdTextType.GENRE, CdTextBlock.genre(bytes("Rock")));
        CdText read = CdTextWords.of(List.of(block), TRACKS);
        assertThat(read)
                .isEqualTo(text(Map.of(
                        0, Map.of(Field.TITLE, "Album", Field.UPC_EAN, "123", Field.GENRE, "Rock"),
                        2, Map.of(Field.PERFORMER, "Who"))));
        block.isEncodedAs(CdTextCharset.ASCII);
        assertThat(CdTextWords.of(List.of(block), TRACKS)).isEqualTo(read);
    }

    @Test
    void what_words_do_not_say_keeps_the_packs() {
        keepsPacks(named(1));
        CdTextBlock german = named(0);
        german.speaks(8);
        keepsPacks(german);
        CdTextBlock japanese = named(0);
        japanese.isEncodedAs(CdTextCharset.MS_JIS);
        keepsPacks(japanese);
        assertThat(CdTextWords.of(List.of(named(0), named(1)), TRACKS).packs()).isNotEmpty();
        assertThat(CdTextWords.of(List.of(named(0)), TRACKS).packs()).isEmpty();
    }

    @Test
    void items_that_are_no_words_keep_the_packs() {
        keepsPacks(with(0, CdTextType.GENRE, new byte[] {0, 7, 'A', 0}));
        keepsPacks(with(0, CdTextType.GENRE, new byte[] {7, 0, 'A', 0}));
        keepsPacks(with(0, CdTextType.GENRE, new byte[1]));
        keepsPacks(with(0, CdTextType.TOC_INFO1, new byte[] {1}));
        keepsPacks(with(2, CdTextType.TITLE, bytes("\t")));
        keepsPacks(with(2, CdTextType.UPC_EAN, bytes("GBAYE9900002")));
        assertThat(CdTextWords.of(List.of(with(0, CdTextType.GENRE, new byte[2])), TRACKS)
                        .packs())
                .isEmpty();
        assertThat(CdTextWords.of(List.of(with(0, CdTextType.TOC_INFO1, new byte[0])), TRACKS)
                        .packs())
                .isEmpty();
    }

    @Test
    void words_that_a_block_cannot_take_are_counted() {
        CdTextBlock block = named(0);
        assertThat(CdTextWords.put(block, text(Map.of(0, Map.of(Field.TITLE, "Album")))))
                .isZero();
        assertThat(CdTextWords.put(
                        block,
                        text(Map.of(
                                0, Map.of(Field.TITLE, "Another", Field.MESSAGE, "\u6C34", Field.COMPOSER, "a\0b"),
                                1,
                                        Map.of(
                                                Field.DISC_ID,
                                                "X",
                                                Field.UPC_EAN,
                                                "1",
                                                Field.GENRE,
                                                "",
                                                Field.ARRANGER,
                                                "Who")))))
                .isEqualTo(5);
        assertThat(block.text(0, CdTextType.TITLE)).contains("Album");
        assertThat(block.text(1, CdTextType.ARRANGER)).contains("Who");
        assertThat(block.of(1)).containsOnlyKeys(CdTextType.ARRANGER);
        assertThat(CdTextWords.put(block, text(Map.of(0, Map.of(Field.SONGWRITER, "\0")))))
                .isEqualTo(1);
    }

    @Test
    void a_Japanese_block_says_that_it_is() {
        CdTextBlock block = CdTextWords.block(text(Map.of(0, Map.of(Field.TITLE, "\u6C34"))));
        assertThat(block.language()).isEqualTo(CdTextBlock.JAPANESE);
        assertThat(block.charset()).isEqualTo(CdTextCharset.MS_JIS);
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void every_word_has_a_type_of_its_own(Field field) {
        CdTextType type = CdTextType.of(field).orElseThrow();
        assertThat(type.field()).contains(field);
        assertThat(CdTextType.of(type.packType())).contains(type);
    }

    private static void keepsPacks(CdTextBlock block) {
        assertThat(CdTextWords.of(List.of(block), TRACKS).packs())
                .isEqualTo(CdTextEncoder.packs(List.of(block), TRACKS));
    }

    private static CdTextBlock named(int number) {
        CdTextBlock block = new CdTextBlock(number);
        block.put(0, CdTextType.TITLE, bytes("Album"));
        return block;
    }

    private static CdTextBlock with(int track, CdTextType type, byte[] item) {
        CdTextBlock block = named(0);
        block.put(track, type, item);
        return block;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static CdText text(Map<Integer, Map<Field, String>> words) {
        return new CdText(words, List.of());
    }
}
