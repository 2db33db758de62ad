// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The small values that a disc is described with. */
class DiscWordsTest {
    /** PSEC of point A0 (ECMA-394, table 8). */
    @ParameterizedTest
    @CsvSource({"0,CD_ROM", "16,CD_I", "32,CD_XA"})
    void a_disc_type_is_a_PSEC_field(int psec, DiscType type) {
        assertThat(DiscType.ofPsec(psec)).contains(type);
        assertThat(type.psec()).isEqualTo(psec);
        assertThat(DiscType.ofPsec(psec + 1)).isEmpty();
    }

    @Test
    void a_range_contains_its_start_and_not_its_end() {
        LbaRange range = new LbaRange(10, 12);
        assertThat(range.contains(9)).isFalse();
        assertThat(range.contains(10)).isTrue();
        assertThat(range.contains(11)).isTrue();
        assertThat(range.contains(12)).isFalse();
        assertThat(new LbaRange(10, 10).contains(10)).isFalse();
        assertThatThrownBy(() -> new LbaRange(10, 9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_index_is_0_to_99_and_not_before_the_disc() {
        assertThat(new Index(0, 0).lba()).isZero();
        assertThat(new Index(99, 1).number()).isEqualTo(99);
        assertThatThrownBy(() -> new Index(-1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Index(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A0AAA0000000", "ZZZZZ9999999", "09A9Z0123456"})
    void an_ISRC_is_letters_and_digits_then_digits(String code) {
        assertThat(new Isrc(code).code()).isEqualTo(code);
    }

    /** The characters beside 0, 9, A and Z, at each kind of place. */
    @ParameterizedTest
    @ValueSource(chars = {'/', ':', '@', '['})
    void an_ISRC_has_no_other_characters(char other) {
        for (int place : new int[] {0, 1, 2, 4, 5, 11}) {
            StringBuilder code = new StringBuilder("GBAYE9900002");
            code.setCharAt(place, other);
            assertThatThrownBy(() -> new Isrc(code.toString())).hasMessageContaining(code.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"012345678901/", "012345678901:", ":123456789012"})
    void an_MCN_is_digits(String digits) {
        assertThatThrownBy(() -> new Mcn(digits)).hasMessageContaining(digits);
        assertThat(new Mcn("0999999999990").digits()).isEqualTo("0999999999990");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REM SESSION 01",
                "  rem  lead-out 10:00:00",
                "REM LBA: 5",
                "REM MSF: 1",
                "REM HIGH-DENSITY AREA",
                "REM ORIGINAL MEDIA-TYPE: CD"
            })
    void remarks_of_sessions_areas_and_media_say_structure(String line) {
        assertThat(new Remark(0, 0, line).saysStructure()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REM COMMENT SESSION 01", "REM SESSIONS 2", "SESSION 01", "REM GENRE Rock"})
    void other_remarks_do_not(String line) {
        assertThat(new Remark(0, 0, line).saysStructure()).isFalse();
    }

    @Test
    void a_system_is_known_by_its_mark_alone_and_whole() {
        for (SystemMark mark : SystemMark.ALL) {
            byte[] there = mark.mark().getBytes(StandardCharsets.ISO_8859_1);
            assertThat(mark.bytes()).isEqualTo(there.length);
            assertThat(mark.is(there)).isTrue();
            assertThat(mark.is(Arrays.copyOf(there, there.length - 1))).isFalse();
            there[there.length - 1] ^= 1;
            assertThat(mark.is(there)).isFalse();
        }
    }
}
