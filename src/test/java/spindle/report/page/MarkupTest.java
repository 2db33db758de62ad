// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarkupTest {
    @Test
    void text_and_values_of_attributes_cannot_become_markup() {
        Markup markup = new Markup();
        markup.with("p", "<script>\"a\" & 'b'</script>", "title", "\"><b onload='x'>");
        assertThat(markup)
                .hasToString("<p title=\"&quot;&gt;&lt;b onload=&#39;x&#39;&gt;\">"
                        + "&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;</p>");
    }

    @Test
    void controls_and_what_turns_text_around_are_replaced() {
        Markup markup = new Markup();
        markup.text("a\u0000b\u001b[31mc\u202ed\u2066e\u0085f\ud800g");
        assertThat(markup).hasToString("a\ufffdb\ufffd[31mc\ufffdd\ufffde\ufffdf\ufffdg");
    }

    @Test
    void letters_of_all_scripts_stay() {
        String text = "\u0627\u0644\u0642\u0631\u0635 \u30c7\u30a3\u30b9\u30af \ud83d\udcbf e\u0301 \u200c";
        assertThat(new Markup().text(text)).hasToString(text);
    }

    @Test
    void any_text_is_free_of_markup() {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(40, 0, 0x3000).forEach(character -> text.append((char) character));
            assertThat(new Markup().text(text.toString()).toString()).doesNotContainPattern("[<>\"'\\p{Cc}]");
        }
    }

    @Test
    void an_element_that_stays_open_is_a_defect() {
        Markup markup = new Markup().begin("div");
        assertThatIllegalStateException().isThrownBy(markup::toString).withMessageContaining("div");
    }
}
