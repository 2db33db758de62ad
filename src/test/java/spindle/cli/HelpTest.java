// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the program says of itself. */
class HelpTest {
    @ParameterizedTest
    @MethodSource("spindle.cli.Verbs#names")
    void help_of_a_verb_names_all_its_options_within_80_columns(String name) {
        Run run = Run.of(name, "--help");
        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80 && line.equals(line.stripTrailing()));
        Verb verb = Verbs.named(name).orElseThrow();
        assertThat(run.out()).startsWith("spindle " + verb.manual().usage() + ": ");
        for (OptionDescription option : OptionDescription.of(verb.options())) {
            assertThat(run.out()).contains("\n  " + String.join(", ", option.names()));
        }
        assertThat(Run.of("help", name).out()).isEqualTo(run.out());
    }

    @ParameterizedTest
    @MethodSource("spindle.cli.Verbs#names")
    void the_examples_of_a_verb_can_be_parsed(String name) throws IOException {
        for (Example example : Verbs.named(name).orElseThrow().manual().examples()) {
            String command = example.command().replaceAll(" \\|.*", "").replaceFirst("^" + name + " ", "");
            VerbOptions options = Verbs.named(name).orElseThrow().options();
            CommandParser.parse(Shell.words("spindle " + command.replace("*", "")), name, options);
        }
    }

    @Test
    void the_overview_names_all_verbs_within_80_columns() {
        Run run = Run.of("--help");
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
        for (String name : Verbs.names()) {
            assertThat(run.out()).contains("\n  " + name + " ");
        }
    }

    @ParameterizedTest
    @EnumSource(HelpTopic.class)
    void topics_are_told_within_80_columns(HelpTopic topic) {
        Run run = Run.of("help", topic.word());
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(topic.word() + ": " + topic.title() + "\n");
        assertThat(run.out().lines()).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 80);
        assertThat(Run.of("--help").out()).contains("spindle help " + topic.word());
    }

    @Test
    void a_topic_that_is_not_there_is_a_usage_error() {
        Run run = Run.of("help", "gasp");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("no verb or topic gasp");
    }
}
