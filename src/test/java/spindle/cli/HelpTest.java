// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Formats;
import spindle.format.Capabilities;
import spindle.format.DiscFormat;
import spindle.format.Feature;
import spindle.sector.Subchannel;

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
            assertThat(run.out()).contains("\n  " + name.replace('-', ' ') + " ");
        }
    }

    @ParameterizedTest
    @EnumSource(HelpTopic.class)
    void topics_are_told_within_80_columns(HelpTopic topic) {
        Run run = Run.of("help", topic.word());
        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(topic.word() + ": " + topic.title() + "\n");
        assertThat(run.out().lines()).hasSizeGreaterThan(5).allMatch(line -> line.length() <= 80);
        assertThat(Run.of("--help").out()).containsPattern("[ ,]" + topic.word() + "(,|\n)");
    }

    @ParameterizedTest
    @EnumSource(HelpTopic.class)
    void topics_name_verbs_and_options_that_there_are(HelpTopic topic) {
        Set<String> options = Verbs.all().stream()
                .flatMap(verb -> OptionDescription.of(verb.options()).stream())
                .flatMap(option -> option.names().stream())
                .collect(Collectors.toSet());
        assertThat(matches("(?<![\\w-])--?[a-z][a-z0-9-]*", topic.text())).isSubsetOf(options);
        List<String> words = new ArrayList<>(Completion.firstWords());
        words.replaceAll(word -> "spindle " + word);
        assertThat(matches("spindle [a-z-]+", topic.text())).isSubsetOf(words);
    }

    @ParameterizedTest
    @EnumSource(HelpTopic.class)
    void the_examples_of_a_topic_can_be_parsed(HelpTopic topic) throws IOException {
        for (String paragraph : topic.text().split("\n\n", -1)) {
            for (Example example : Example.of(paragraph)) {
                String command = example.command().replaceAll(" >.*", "").replace("*", "");
                List<String> words = Verbs.joined(Shell.words("spindle " + command));
                VerbOptions options = Verbs.named(words.get(0)).orElseThrow().options();
                CommandParser.parse(words.subList(1, words.size()), words.get(0), options);
            }
        }
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void what_topics_say_of_formats_is_what_the_formats_declare() {
        String sessions = HelpTopic.SESSIONS.text();
        assertThat(formats(sessions, " hold sessions")).isEqualTo(formats(held -> held.holds(Feature.SESSIONS)));
        assertThat(formats(sessions, " do not\\.")).isEqualTo(formats(held -> !held.holds(Feature.SESSIONS)));
        String beside = HelpTopic.SUBCHANNEL.text();
        assertThat(formats(beside, " hold a sub-channel"))
                .isEqualTo(formats(held -> held.dataSubchannels().contains(Subchannel.RAW_96)));
        assertThat(formats(beside, " hold none"))
                .isEqualTo(formats(held -> held.audioSubchannels().size() == 1));
    }

    /** {@return the formats in the list before some words} */
    private static Set<String> formats(String text, String before) {
        String list = matches("[A-Z]{3}(, [A-Z]{3})*( and [A-Z]{3})?(?=" + before + ")", text)
                .get(0);
        return Set.copyOf(matches("[a-z]{3}(?=,|$| )(?<!and)", list.toLowerCase(Locale.ROOT)));
    }

    private static Set<String> formats(Predicate<Capabilities> held) {
        return Formats.BUILT_IN.stream()
                .filter(format -> format.writer()
                        .filter(writer -> held.test(writer.capabilities()))
                        .isPresent())
                .map(DiscFormat::id)
                .collect(Collectors.toSet());
    }

    @Test
    void a_topic_that_is_not_there_is_a_usage_error() {
        Run run = Run.of("help", "gasp");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("no verb or topic gasp");
    }
}
