// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates as people write them, and codes that are none, in tags. */
class TagDateTest {
    @ParameterizedTest
    @CsvSource({
        "1991,1991,''",
        "01.02.2003,2003,''",
        "08/1991,1991,''",
        "1987-11-15,1987,1511",
        "2024-06-01 01:04 AM,2024,0106",
        "1987-13-15,1987,''",
        "(2001),2001,''",
        "May 2001,2001,''",
        "1971 / 1995,'',''",
        "91,'',''",
        "19911,'',''"
    })
    void the_year_is_four_digits_that_stand_there(String text, String year, String dayAndMonth) {
        assertThat(TagDate.of(text)).isEqualTo(new TagDate(year, dayAndMonth));
    }

    @Test
    void id3_has_no_year_where_there_is_none() {
        String tag =
                new String(Id3.of(new Tags(Map.of(Tag.DATE, "soon", Tag.TITLE, "x"))), StandardCharsets.ISO_8859_1);
        assertThat(tag).contains("TIT2").doesNotContain("TYER").doesNotContain("TDAT");
    }

    @Test
    void zeros_are_no_code() {
        assertThat(DiscTags.code("000000000000")).isEmpty();
        assertThat(DiscTags.code("GBAYE0000351")).isEqualTo("GBAYE0000351");
    }

    @Test
    void chunks_of_an_aiff_hold_ascii_and_its_id3_all_else() {
        AiffEnvelope plain = AiffEnvelope.of(new Tags(Map.of(Tag.TITLE, "Blue")));
        AiffEnvelope other = AiffEnvelope.of(new Tags(Map.of(Tag.TITLE, "Bl\u00E5")));
        assertThat(new String(plain.before(), StandardCharsets.ISO_8859_1)).contains("NAME");
        assertThat(other.before()).isEmpty();
        assertThat(new String(other.tail(), StandardCharsets.ISO_8859_1)).contains("TIT2");
    }
}
