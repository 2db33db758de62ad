// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What command lines mean, and how those that mean nothing are refused. */
class CommandParserTest {
    @TempDir
    Path folder;

    private Path sheet;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Corpus.IMAGES.resolve("cue-text/k.bin"), folder.resolve("k.bin"));
        sheet = Files.writeString(
                folder.resolve("k.cue"), "FILE k.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
    }

    private static IsoVerb.Flags iso(String... words) {
        IsoVerb verb = new IsoVerb();
        try {
            CommandParser.parse(List.of(words), "iso", verb.options());
        } catch (UsageException e) {
            throw new AssertionError(e);
        }
        return (IsoVerb.Flags) verb.options();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso SHEET --bogus|there is no option --bogus",
                "iso --bogus SHEET|there is no option --bogus",
                "iso SHEET -qv|there is no option -qv",
                "iso SHEET --QUIET|there is no option --QUIET",
                "iso SHEET --quiet=yes|--quiet takes no value",
                "iso SHEET --quite=yes|there is no option --quite; do you mean --quiet?",
                "iso SHEET --quie|there is no option --quie",
                "info SHEET --no-check|there is no option --no-check",
                "iso SHEET -o|-o",
                "iso SHEET -o --|-o",
                "iso SHEET --session|--session",
                "info SHEET -@|-@",
                "iso SHEET -o a.iso -o b.iso|-o",
                "iso SHEET -o a.iso --output b.iso|--output",
                "iso SHEET -j 1 -j 1|-j",
                "iso SHEET -j x|-j x",
                "iso SHEET --threads x|--threads x",
                "iso SHEET -j -n|-j -n",
                "iso SHEET -j 0x2|-j 0x2",
                "iso SHEET -j 1.5|-j 1.5",
                "iso SHEET --session 99999999999|--session 99999999999",
                "bin SHEET --lba x|--lba x",
                "info -h -j x|-j x",
            })
    void a_command_line_that_means_nothing_is_refused_in_one_line(String line, String word) {
        Run run = Run.of((Object[]) line.replace("SHEET", sheet.toString()).split(" "));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).startsWith("spindle: ").contains(word).contains("--help");
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-j", "--session"})
    void an_empty_word_is_no_number(String option) {
        Run run = Run.of("iso", sheet, option, "");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void each_name_of_an_option_is_the_same_option() {
        for (String name : new String[] {"-t", "--track"}) {
            assertThat(iso("a.cue", name, "2,5-7").tracks.list).isEqualTo("2,5-7");
        }
        for (String name : new String[] {"-f", "--force"}) {
            assertThat(iso(name, "a.cue").output.force).isTrue();
        }
    }

    @Test
    void options_that_are_not_given_keep_their_defaults() {
        IsoVerb.Flags flags = iso("a.cue");
        assertThat(flags.images).containsExactly("a.cue");
        assertThat(flags.output.output).isNull();
        assertThat(flags.tracks.list).isNull();
        assertThat(flags.sessionIso).isEqualTo("raw");
        assertThat(flags.work.progress).isEqualTo("auto");
        assertThat(flags.tracks.session).isEqualTo(SessionNumber.EVERY);
        assertThat(flags.work.threads).isPositive();
        assertThat(flags.output.force || flags.general.quiet || flags.care.noCheck || flags.general.help)
                .isFalse();
    }

    @Test
    void options_stand_before_between_and_after_images() {
        IsoVerb.Flags flags = iso("-q", "a.cue", "--session", "+2", "b.cue", "-j", "3");
        assertThat(flags.images).containsExactly("a.cue", "b.cue");
        assertThat(flags.general.quiet).isTrue();
        assertThat(flags.tracks.session).isEqualTo(2);
        assertThat(flags.work.threads).isEqualTo(3);
    }

    @Test
    void the_word_after_an_option_is_its_value_whatever_it_looks_like() {
        assertThat(iso("a.cue", "-o", "-").output.output).isEqualTo("-");
        assertThat(iso("a.cue", "-o", "-f").output.output).isEqualTo("-f");
        assertThat(iso("a.cue", "-o", "-f").output.force).isFalse();
        assertThat(iso("a.cue", "-o", "@out").output.output).isEqualTo("@out");
        assertThat(iso("a.cue", "-o", "a b,c").output.output).isEqualTo("a b,c");
        assertThat(iso("a.cue", "-@", "list.txt").input.list).isEqualTo("list.txt");
    }

    @Test
    void behind_two_hyphens_all_words_are_images() {
        IsoVerb.Flags flags = iso("-f", "--", "-q", "--bogus", "--");
        assertThat(flags.images).containsExactly("-q", "--bogus", "--");
        assertThat(flags.output.force).isTrue();
        assertThat(flags.general.quiet).isFalse();
        Run run = Run.of("iso", "--", "-x.cue");
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err()).contains("-x.cue: there is no such file");
    }

    @Test
    void names_that_begin_with_an_at_sign_and_a_lone_hyphen_are_images() {
        assertThat(iso("@a.cue", "-", "a,b.cue").images).containsExactly("@a.cue", "-", "a,b.cue");
        Run run = Run.of("info", "@missing");
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err()).contains("@missing: there is no such file");
    }

    @Test
    void a_value_may_be_joined_to_its_option() {
        assertThat(iso("a.cue", "--output=b.iso").output.output).isEqualTo("b.iso");
        assertThat(iso("a.cue", "--output=a=b").output.output).isEqualTo("a=b");
        assertThat(iso("a.cue", "--output=").output.output).isEmpty();
        assertThat(iso("a.cue", "-ob.iso").output.output).isEqualTo("b.iso");
        assertThat(iso("a.cue", "-o=b.iso").output.output).isEqualTo("b.iso");
        assertThat(iso("a.cue", "-j3").work.threads).isEqualTo(3);
    }

    @Test
    void words_stay_as_they_were_typed() {
        IsoVerb.Flags flags = iso(" a.cue", "\"b\"", "\"-q\"", "c.cue ", "-o", " \"x.iso\" ");
        assertThat(flags.images).containsExactly(" a.cue", "\"b\"", "\"-q\"", "c.cue ");
        assertThat(flags.output.output).isEqualTo(" \"x.iso\" ");
        assertThat(flags.general.quiet).isFalse();
    }

    @Test
    void a_name_with_blanks_at_its_ends_is_written_under_that_name() {
        Path output = folder.resolve(" x.cue");
        Run run = Run.of("convert", sheet, output, "--no-check");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(output).exists();
        assertThat(folder.resolve("x.cue")).doesNotExist();
    }

    @Test
    void a_flag_that_is_given_twice_is_given() {
        assertThat(iso("a.cue", "-f", "--force").output.force).isTrue();
    }

    @Test
    void every_verb_declares_options_that_can_be_parsed() throws UsageException {
        for (Verb verb : Verbs.all()) {
            CommandParser.parse(List.of("--quiet", "image"), verb.manual().name(), verb.options());
            assertThat(verb.options().general.quiet).isTrue();
            assertThat(verb.options().images).containsExactly("image");
        }
    }

    @Test
    void every_option_is_declared_with_all_that_help_texts_need() {
        for (Verb verb : Verbs.all()) {
            List<OptionDescription> options = OptionDescription.of(verb.options());
            assertThat(options.stream().flatMap(option -> option.names().stream()))
                    .doesNotHaveDuplicates();
            assertThat(options).allSatisfy(option -> {
                assertThat(option.names()).isNotEmpty().allMatch(name -> name.startsWith("-"));
                assertThat(option.description()).isNotBlank().doesNotContain("\n");
                assertThat(option.value()).isNotEqualTo(Optional.of(""));
            });
        }
    }
}
