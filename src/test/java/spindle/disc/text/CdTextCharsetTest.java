// SPDX-License-Identifier: Apache-2.0
package spindle.disc.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CdTextCharsetTest {
    private static final byte[] LATIN = "Caf\u00E9".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] UTF_8 = "Caf\u00E9".getBytes(StandardCharsets.UTF_8);
    /** A first byte of two, without the second. */
    private static final byte[] HALF = {'a', (byte) 0x81};

    @ParameterizedTest
    @CsvSource({"0,ISO_8859_1,1", "1,ASCII,1", "128,MS_JIS,2", "130,KOREAN,2", "131,MANDARIN,2"})
    void numbers_are_those_of_the_size_information(int code, CdTextCharset charset, int terminatorBytes) {
        assertThat(CdTextCharset.of(code)).isEqualTo(charset);
        assertThat(charset.code()).isEqualTo(code);
        assertThat(charset.terminatorBytes()).isEqualTo(terminatorBytes);
    }

    @Test
    void one_that_is_not_known_is_Latin_1() {
        assertThat(CdTextCharset.of(0x55)).isEqualTo(CdTextCharset.ISO_8859_1);
    }

    @ParameterizedTest
    @EnumSource(
            value = CdTextCharset.class,
            names = {"ISO_8859_1", "ASCII"})
    void bytes_of_one_byte_a_character_are_Latin_1_or_UTF_8(CdTextCharset charset) {
        assertThat(charset.decode(LATIN)).isEqualTo("Caf\u00E9");
        assertThat(charset.decode(UTF_8)).isEqualTo("Caf\u00E9");
        assertThat(charset.isUtf8(LATIN)).isFalse();
        assertThat(charset.isUtf8(UTF_8)).isTrue();
        assertThat(charset.isUtf8(new byte[] {'a'})).isFalse();
        assertThat(charset.isValid(LATIN)).isTrue();
    }

    @Test
    void bytes_of_two_a_character_are_no_UTF_8_and_may_be_no_text() {
        assertThat(CdTextCharset.MS_JIS.isUtf8(UTF_8)).isFalse();
        assertThat(CdTextCharset.MS_JIS.isValid(HALF)).isFalse();
        assertThat(CdTextCharset.MS_JIS.isValid(new byte[] {(byte) 0x90, (byte) 0x85}))
                .isTrue();
    }

    @Test
    void a_block_says_what_is_wrong_with_its_strings() {
        CdTextBlock block = new CdTextBlock(0);
        block.put(0, CdTextType.GENRE, UTF_8);
        assertThat(block.faults()).isEmpty();
        block.put(0, CdTextType.TITLE, UTF_8);
        assertThat(block.faults()).containsExactly(CdTextFault.UTF_8);
        block.isEncodedAs(CdTextCharset.MS_JIS);
        block.put(1, CdTextType.TITLE, HALF);
        assertThat(block.faults()).containsExactly(CdTextFault.INVALID);
    }

    @ParameterizedTest
    @EnumSource(CdTextFault.class)
    void a_fault_has_a_rule_and_words(CdTextFault fault) {
        assertThat(fault.rule()).startsWith("cd-text-");
        assertThat(fault.message()).contains("CD-TEXT");
    }

    @Test
    void a_genre_is_a_code_a_text_and_its_end() {
        CdTextBlock block = new CdTextBlock(0);
        assertThat(CdTextBlock.genre(new byte[] {'a'})).containsExactly(0, 0, 'a', 0);
        block.put(0, CdTextType.GENRE, new byte[] {0, 1, 'R', 0, 0});
        assertThat(block.text(0, CdTextType.GENRE)).contains("R");
        block.put(1, CdTextType.GENRE, new byte[] {1});
        assertThat(block.text(1, CdTextType.GENRE)).isEmpty();
        block.put(2, CdTextType.GENRE, new byte[4]);
        assertThat(block.text(2, CdTextType.GENRE)).isEmpty();
        assertThat(block.text(0, CdTextType.TOC_INFO1)).isEmpty();
        assertThat(CdTextBlock.withoutEnd(new byte[] {0, 1, 0, 0})).containsExactly(0, 1);
        assertThat(CdTextBlock.withoutEnd(new byte[2])).isEmpty();
    }

    @Test
    void a_pack_has_18_bytes_of_its_own_and_is_intact_by_its_CRC() {
        byte[] bytes = new byte[CdTextPack.BYTES];
        bytes[4] = 'a';
        assertThat(new CdTextPack(bytes).isIntact())
                .as("a CRC that was never made")
                .isTrue();
        for (int at : List.of(16, 17)) {
            byte[] wrong = bytes.clone();
            wrong[at] = 1;
            assertThat(new CdTextPack(wrong).isIntact()).isFalse();
            assertThat(new CdTextPack(wrong)).isNotEqualTo(new CdTextPack(bytes));
        }
        assertThat(new CdTextPack(bytes)).hasSameHashCodeAs(new CdTextPack(bytes.clone()));
        assertThat(new CdTextPack(bytes).hashCode()).isEqualTo(Arrays.hashCode(bytes));
        assertThatThrownBy(() -> new CdTextPack(new byte[17])).hasMessageContaining("17");
    }
}
