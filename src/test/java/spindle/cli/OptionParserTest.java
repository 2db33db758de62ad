// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What command lines mean, and how those that mean nothing are refused. */
class OptionParserTest {
    @TempDir
    Path folder;

    private Path sheet;

    @BeforeEach
    void copy() throws IOException {
        Files.copy(Corpus.IMAGES.resolve("cue-text/k.bin"), folder.resolve("k.bin"));
        sheet = Files.writeString(
                folder.resolve("k.cue"), "FILE k.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
    }

    private static Options parse(String... args) {
        Options options = new IsoVerb().options();
        OptionParser.parse(args, options);
        return options;
    }

    private static IsoVerb.Flags iso(String... args) {
        return (IsoVerb.Flags) parse(args);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso SHEET --bogus|there is no option --bogus",
                "iso --bogus SHEET|there is no option --bogus",
                "iso SHEET -qv|there is no option -qv",
                "iso SHEET --QUIET|there is no option --QUIET",
                "iso SHEET --quiet=yes|there is no option --quiet=yes",
                "iso SHEET --quie|there is no option --quie",
                "info SHEET --no-check|there is no option --no-check",
                "iso SHEET -o|-o",
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
            assertThat(iso("a.cue", name, "2,5-7").tracks).isEqualTo("2,5-7");
        }
        for (String name : new String[] {"-f", "--force"}) {
            assertThat(iso(name, "a.cue").force).isTrue();
        }
    }

    @Test
    void options_that_are_not_given_keep_their_defaults() {
        IsoVerb.Flags flags = iso("a.cue");
        assertThat(flags.images).containsExactly("a.cue");
        assertThat(flags.output).isNull();
        assertThat(flags.tracks).isNull();
        assertThat(flags.sessionIso).isEqualTo("raw");
        assertThat(flags.progress).isEqualTo("auto");
        assertThat(flags.session).isEqualTo(IsoVerb.EVERY_SESSION);
        assertThat(flags.threads).isPositive();
        assertThat(flags.force || flags.quiet || flags.noCheck || flags.help).isFalse();
    }

    @Test
    void options_stand_before_between_and_after_images() {
        IsoVerb.Flags flags = iso("-q", "a.cue", "--session", "+2", "b.cue", "-j", "3");
        assertThat(flags.images).containsExactly("a.cue", "b.cue");
        assertThat(flags.quiet).isTrue();
        assertThat(flags.session).isEqualTo(2);
        assertThat(flags.threads).isEqualTo(3);
    }

    @Test
    void the_word_after_an_option_is_its_value_whatever_it_looks_like() {
        assertThat(iso("a.cue", "-o", "-").output).isEqualTo("-");
        assertThat(iso("a.cue", "-o", "-f").output).isEqualTo("-f");
        assertThat(iso("a.cue", "-o", "-f").force).isFalse();
        assertThat(iso("a.cue", "-o", "@out").output).isEqualTo("@out");
        assertThat(iso("a.cue", "-o", "a b,c").output).isEqualTo("a b,c");
        assertThat(iso("a.cue", "-@", "list.txt").list).isEqualTo("list.txt");
    }

    @Test
    void behind_two_hyphens_all_words_are_images() {
        IsoVerb.Flags flags = iso("-f", "--", "-q", "--bogus", "--");
        assertThat(flags.images).containsExactly("-q", "--bogus", "--");
        assertThat(flags.force).isTrue();
        assertThat(flags.quiet).isFalse();
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
    void quotes_around_an_option_are_none_of_its_name() {
        assertThat(iso("\"-q\"", "a.cue", "b--force").quiet).isTrue();
        assertThat(iso("\"-q\"", "a.cue", "b--force").force).isFalse();
    }

    @Test
    void every_verb_declares_options_that_can_be_parsed() {
        for (Verb verb : new Verb[] {
            new BchunkVerb(),
            new BinVerb(),
            new ConvertVerb(),
            new FormatsVerb(),
            new InfoVerb(),
            new IsoVerb(),
            LayoutVerb.merge(),
            LayoutVerb.split(),
            new RepairVerb(),
            new VerifyVerb()
        }) {
            OptionParser.parse(new String[] {"--quiet", "image"}, verb.options());
            assertThat(verb.options().quiet).isTrue();
            assertThat(verb.options().images).containsExactly("image");
        }
    }
}
