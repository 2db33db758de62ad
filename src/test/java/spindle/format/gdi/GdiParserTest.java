// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GdiParserTest {
    private static final String TRACK = "1 0 4 2352 a.bin 0";

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "09", "999"})
    void a_sheet_begins_with_a_count_and_a_track(String count) {
        assertThat(GdiParser.isLike(count + "\n" + TRACK)).isTrue();
        assertThat(GdiParser.isLike("\uFEFF" + count + "\r\n  " + TRACK + "\r\n"))
                .isTrue();
        assertThat(GdiParser.isLike(count)).isFalse();
        assertThat(GdiParser.isLike(count + "\n" + count)).isFalse();
    }

    /** The characters beside 0 and 9 among them. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1000", "/", ":", "3:", "-1"})
    void other_words_are_no_count(String count) {
        assertThat(GdiParser.isLike(count + "\n" + TRACK)).isFalse();
    }

    @Test
    void names_are_those_of_tracks_that_are_in_a_file() {
        String text = "4\n" + TRACK + "\nCD_DA\n2 600 0 0 none 0\n3 45000 4 2048 \"b c.iso\"\n4 50000 4 2352 none 0\n";
        assertThat(GdiParser.fileNames(text)).containsExactly("a.bin", "b c.iso", "none");
        assertThat(GdiParser.fileNames("")).isEmpty();
    }

    @Test
    void a_line_takes_another_name_and_keeps_the_rest() {
        GdiLine line = GdiLine.parse("3 45000 4 2352 \"a b.bin\" 16").orElseThrow();
        assertThat(line.named("c.bin")).isEqualTo(new GdiLine(3, 45_000, 4, 2352, "c.bin", 16));
    }
}
