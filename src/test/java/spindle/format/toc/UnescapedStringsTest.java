// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;

/** cdrdao does not escape what CD-TEXT holds. */
class UnescapedStringsTest {
    private final Notices notices = new Notices("a.toc", ReadOptions.DEFAULT);

    private TocToken string(String line) throws DiscFormatException {
        return new TocLexer("a.toc", line.getBytes(StandardCharsets.ISO_8859_1), notices).next();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "The "Best" Of"|The "Best" Of
        ""quoted" and more"|"quoted" and more
        "5" disc"|5" disc
        "ends in \\"|ends in \\
        "a \\"b\\" "c" d"|a "b" "c" d
        """)
    void a_string_ends_at_the_last_quote_of_its_line(String line, String text) throws DiscFormatException {
        assertThat(string(line).text()).isEqualTo(text);
        assertThat(notices.all())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isEqualTo("quotes"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        "a" PERFORMER "b"|a
        "a" } LANGUAGE 1 { TITLE "b"|a
        "q\\"q"|q"q
        "a" // say "b"|a
        """)
    void strings_that_are_right_are_left_alone(String line, String text) throws DiscFormatException {
        assertThat(string(line).text()).isEqualTo(text);
        assertThat(notices.all()).isEmpty();
    }

    @Test
    void a_string_without_a_second_quote_is_an_error() {
        assertThatThrownBy(() -> string("\"open\n\"")).isInstanceOf(DiscFormatException.class);
    }
}
