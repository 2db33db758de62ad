// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.format.OtherProgram;

/** Manual pages, as two formatters read them. */
class ManualPagesTest {
    private static final Map<String, String> PAGES = new ManualPages("2025-01-01").all();

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("spindle.cli.Verbs#names")
    void the_page_of_a_verb_names_all_its_options(String name) {
        String title = "spindle-" + name;
        String page = page(title);
        assertThat(page).startsWith(".TH \"" + title.toUpperCase(Locale.ROOT) + "\" 1 \"2025-01-01\"");
        for (OptionDescription option :
                OptionDescription.of(Verbs.named(name).orElseThrow().options())) {
            for (String word : option.names()) {
                assertThat(page).contains("\\fB" + word.replace("-", "\\-") + "\\fR");
            }
        }
    }

    @Test
    void the_first_page_names_all_verbs_and_what_each_status_means() {
        String page = page("spindle");
        for (String name : Verbs.names()) {
            assertThat(page).contains("\n\\fBspindle\\-" + name.replace("-", "\\-") + "\\fR(1)\n");
        }
        assertThat(page).contains("\n.TP\n\\fB130\\fR\n");
    }

    @Test
    void text_is_text_whatever_it_begins_with() {
        Roff page = new Roff("a", "2025-01-01", "b").text(".cdt is 'a' \\ and --form2 (-o) of re-read");
        assertThat(page.toString()).endsWith("\n\\&.cdt is \\(aqa\\(aq \\e and \\-\\-form2 (\\-o) of re-read\n");
    }

    @Tag("oracle")
    @Test
    void mandoc_and_groff_have_nothing_to_say_of_them() throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue());
            assertThat(OtherProgram.succeed(folder, "mandoc", "-T", "lint", page.getKey()))
                    .as(page.getKey())
                    .isEmpty();
            assertThat(OtherProgram.succeed(
                            folder, "groff", "-man", "-Tutf8", "-ww", "-b", "-z", "-rLL=80n", page.getKey()))
                    .as(page.getKey())
                    .isEmpty();
        }
    }

    private static String page(String name) {
        return PAGES.getOrDefault(name + ".1", "");
    }
}
