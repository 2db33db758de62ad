// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.format.ReadOptions;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

class IniTextTest {
    private final Notices notices = new Notices("a.ccd", ReadOptions.DEFAULT);

    private List<IniSection> parse(String text) throws SpindleException {
        return IniText.parse(text.getBytes(StandardCharsets.ISO_8859_1), notices);
    }

    /** Line ends of Unix, Windows and old Macs, and none behind the last line. */
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_are_counted_whatever_ends_them(String end) throws SpindleException {
        List<IniSection> sections = parse(
                String.join(end, "\u00EF\u00BB\u00BF[ One ]", "a=1", "", "; a comment", "=x", "B = 2", "[Two]", "c="));
        assertThat(sections).hasSize(2);
        assertThat(sections.get(0).name()).isEqualTo("One");
        assertThat(sections.get(0).entries())
                .containsExactly(
                        new IniSection.Entry("a", "1", 2),
                        new IniSection.Entry("", "x", 5),
                        new IniSection.Entry("B", "2", 6));
        assertThat(sections.get(1).line()).isEqualTo(7);
        assertThat(sections.get(1).entries()).containsExactly(new IniSection.Entry("c", "", 8));
        assertThat(parse("[One]" + end + end + "a=1" + end).get(0).entries())
                .containsExactly(new IniSection.Entry("a", "1", 3));
    }

    @Test
    void a_section_may_have_no_name() throws SpindleException {
        assertThat(parse("[]\n").get(0).name()).isEmpty();
        assertThat(parse("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[One\n", "[One]\nword\n", "a=1\n[One]\n"})
    void other_lines_are_refused(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void numbers_are_decimal_or_hexadecimal_and_in_their_range() throws SpindleException {
        Numbers numbers = new Numbers(notices);
        IniSection section = parse("[One]\na=0x1F\nb=-2\nc=" + "9".repeat(21) + "\nd=" + "x".repeat(20))
                .get(0);
        assertThat(numbers.value(section, "A", 5)).isEqualTo(31);
        assertThat(numbers.value(section, "e", 5)).isEqualTo(5);
        assertThat(numbers.required(section, "a", 31, 31)).isEqualTo(31);
        assertThat(numbers.inRange(section, "b", -2, 0)).isEqualTo(-2);
        assertThatThrownBy(() -> numbers.inRange(section, "b", -1, 0)).hasMessageContaining("between -1 and 0");
        assertThatThrownBy(() -> numbers.inRange(section, "a", 0, 30)).hasMessageContaining("a=31");
        assertThatThrownBy(() -> numbers.required(section, "e", 0, 1)).hasMessageContaining("[One] has no e");
        assertThatThrownBy(() -> numbers.value(section, "c", 0)).hasMessageContaining("\"" + "9".repeat(20) + "...\"");
        assertThatThrownBy(() -> numbers.value(section, "d", 0)).hasMessageContaining("\"" + "x".repeat(20) + "\"");
    }
}
