// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import spindle.sector.Crc16;

/** How strings are found in packs: by their ends, and without those that a damaged pack holds. */
class PackStringsTest {
    private static final int TITLE = 0x80;
    private static final int WIDE = 0x80;

    @Test
    void strings_on_both_sides_of_a_damaged_pack_are_kept_and_those_in_it_are_not() {
        List<CdTextPack> packs = List.of(
                pack(TITLE, 0, 0, "Disc\0One\0Two"), // of track 2, goes on
                damaged(pack(TITLE, 2, 3, " more\0Three\0")),
                pack(TITLE, 4, 0, "Four\0Five\0Si"),
                damaged(pack(TITLE, 6, 3, " more\0Seven\0")),
                pack(TITLE, 7, 5, "th\0Eight\0Ni\0"));
        CdTextBlock block = CdTextDecoder.blocks(packs).get(0);
        assertThat(block.items().keySet()).containsExactly(0, 1, 4, 5, 8, 9);
        assertThat(block.text(5, CdTextType.TITLE)).contains("Five");
        assertThat(block.text(8, CdTextType.TITLE)).contains("Eight");
    }

    @Test
    void there_is_no_track_after_99() {
        CdTextBlock block = CdTextDecoder.blocks(List.of(pack(TITLE, 99, 0, "Last\0Beyond\0")))
                .get(0);
        assertThat(block.items().keySet()).containsExactly(99);
    }

    @Test
    void what_only_a_disc_has_is_of_the_disc() {
        CdTextBlock block =
                CdTextDecoder.blocks(List.of(pack(0x86, 0, 0, "ABC\0DEF\0"))).get(0);
        assertThat(block.text(0, CdTextType.DISC_ID)).contains("ABC");
        assertThat(block.of(1)).isEmpty();
    }

    /** The uppermost bit of byte 1 says that another extension follows, not which track it is. */
    @Test
    void a_track_is_seven_bits() {
        CdTextBlock block =
                CdTextDecoder.blocks(List.of(pack(TITLE, 0x83, 0, "Three\0"))).get(0);
        assertThat(block.items().keySet()).containsExactly(3);
    }

    @Test
    void strings_of_packs_of_two_bytes_are_Japanese_whatever_the_block_states() {
        List<CdTextPack> packs = List.of(pack(TITLE, 0, WIDE, "\u0090\u0085\0\0\u0090\u0085\0\0"));
        CdTextBlock block = CdTextDecoder.blocks(packs).get(0);
        assertThat(block.charset()).isEqualTo(CdTextCharset.MS_JIS);
        assertThat(block.text(1, CdTextType.TITLE)).contains("\u6C34");
        assertThat(CdTextDecoder.faults(packs)).containsExactly(CdTextFault.DOUBLE_BYTE);
    }

    @Test
    void one_pack_of_one_byte_is_enough_for_strings_of_one_byte() {
        List<CdTextPack> packs = List.of(pack(TITLE, 0, WIDE, "Disc\0\0"), pack(0x81, 0, 0, "Who\0\0"));
        assertThat(CdTextDecoder.blocks(packs).get(0).charset()).isEqualTo(CdTextCharset.ISO_8859_1);
    }

    @Test
    void a_lone_NUL_is_one_with_other_bytes_at_both_sides() {
        assertThat(CdTextDecoder.blocks(List.of(pack(TITLE, 0, WIDE, "a\0bc\0\0")))
                        .get(0)
                        .text(0, CdTextType.TITLE))
                .contains("a");
        assertThat(CdTextDecoder.blocks(List.of(pack(TITLE, 0, WIDE, "abcdefghij\0k")))
                        .get(0)
                        .charset())
                .isEqualTo(CdTextCharset.ISO_8859_1);
        assertThat(CdTextDecoder.blocks(List.of(pack(TITLE, 0, WIDE, "\0abcdefghi\0\0")))
                        .get(0)
                        .charset())
                .isEqualTo(CdTextCharset.MS_JIS);
    }

    @Test
    void a_block_without_text_has_the_characters_it_states() {
        List<CdTextPack> packs = new ArrayList<>();
        packs.add(pack(0x8F, 0, 0, "\0\1\3"));
        packs.add(pack(0x8F, 1, 0, ""));
        packs.add(pack(0x8F, 2, 0, "\0\0\0\0\t"));
        packs.add(pack(0x87, 0, 0, "\0\1Rock"));
        assertThat(CdTextDecoder.faults(packs)).isEmpty();
        assertThat(CdTextDecoder.blocks(packs).get(0).charset()).isEqualTo(CdTextCharset.ISO_8859_1);
        assertThat(CdTextDecoder.blocks(packs).get(0).of(0).get(CdTextType.GENRE))
                .containsExactly(0, 1, 'R', 'o', 'c', 'k', 0);
    }

    @Test
    void damaged_sizes_and_bytes_say_nothing() {
        List<CdTextPack> packs = List.of(
                pack(TITLE, 0, 0, "Disc\0"),
                pack(0x8F, 0, 0, "\u0080\1\3"),
                damaged(pack(0x8F, 1, 0, "")),
                pack(0x8F, 2, 0, "\0\0\0\0i"),
                damaged(pack(0x87, 0, 0, "\0\1Rock")));
        CdTextBlock block = CdTextDecoder.blocks(packs).get(0);
        assertThat(block.charset()).isEqualTo(CdTextCharset.ISO_8859_1);
        assertThat(block.language()).isEqualTo(CdTextBlock.ENGLISH);
        assertThat(block.of(0)).containsOnlyKeys(CdTextType.TITLE);
    }

    private static CdTextPack pack(int type, int track, int fourth, String text) {
        byte[] bytes = new byte[CdTextPack.BYTES];
        bytes[0] = (byte) type;
        bytes[1] = (byte) track;
        bytes[3] = (byte) fourth;
        byte[] said = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(said, 0, bytes, 4, said.length);
        Crc16.store(bytes, 0, 16);
        return new CdTextPack(bytes);
    }

    private static CdTextPack damaged(CdTextPack pack) {
        byte[] bytes = pack.bytes();
        bytes[16] ^= 1;
        return new CdTextPack(bytes);
    }
}
