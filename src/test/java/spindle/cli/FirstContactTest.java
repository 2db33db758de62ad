// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type who have not read anything yet. */
class FirstContactTest {
    @TempDir
    Path folder;

    @BeforeEach
    void make_a_disc_in_one_bin_and_in_several() throws IOException {
        for (String name : List.of("mixed.cue", "mixed.bin")) {
            Files.copy(Path.of("samples", name), folder.resolve(name));
        }
        assertThat(run("split mixed.cue -d set -q").status()).isZero();
        assertThat(run("iso mixed.cue -o data.iso -q").status()).isZero();
    }

    /** Words that name a file of the folder, or one that is to be written, are led there. */
    private Run run(String line) {
        return Run.of(Arrays.stream(line.split(" "))
                .map(word -> word.replace('~', ' '))
                .map(this::led)
                .toArray());
    }

    private Object led(String word) {
        Matcher joined = Pattern.compile("(--output=|--input=|-o)(.+)").matcher(word);
        if (joined.matches()) {
            return joined.group(1) + folder.resolve(joined.group(2));
        }
        if (word.endsWith("/")) {
            return folder.resolve(word) + "/";
        }
        return word.matches(".*\\.\\w+|set.*|out.*|\\w+/.*") ? folder.resolve(word) : word;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iso mixed.cue game.iso             | 0 | game.iso",
                "mixed.cue game.iso                 | 0 | game.iso",
                "mixed.cue game.iso -q              | 0 | game.iso",
                "data.iso game.cue                  | 0 | game.bin",
                "data.iso game.bin                  | 0 | game.cue",
                "mixed.cue game.mdf                 | 0 | game.mds",
                "iso mixed.cue --output=game.iso    | 0 | game.iso",
                "iso mixed.cue -ogame.iso           | 0 | game.iso",
                "iso mixed.cue -t=1 -o game.iso     | 0 | game.iso",
                "bin data.iso game.bin              | 0 | game.cue",
                "merge set/mixed.cue out/all.bin    | 0 | out/all.cue",
                "split mixed.cue out/all.cue        | 0 | out/all~(Track~1).bin",
                "mixed.cue mixed.bin out/x          | 0 | out/x01.iso",
                "-q iso mixed.cue -o game.iso       | 0 | game.iso",
                "-o game.iso iso mixed.cue          | 0 | game.iso",
                "-q cue lint mixed.cue              | 0 | mixed.cue",
                "--progress never iso mixed.cue game.iso | 0 | game.iso",
                "iso mixed.cue -d out               | 0 | out/mixed.iso",
                "bchunk mixed.bin mixed.cue out/x   | 0 | out/x01.iso",
                "mixed.bin mixed.cue out/x -w -s    | 0 | out/x02.wav",
                "convert data.iso x.bin             | 0 | x.cue",
                "convert data.iso x.mdf             | 0 | x.mds",
                "convert data.iso x.img             | 0 | x.img",
                "convert data.iso x.nrg             | 0 | x.nrg",
                "split mixed.cue -d out             | 0 | out/mixed~(Track~1).bin",
                "iso mixed.cue set                  | 0 | set/mixed.iso",
                "iso mixed.cue out/                 | 0 | out/mixed.iso",
                "iso mixed.cue data.iso out/        | 0 | out/data.iso",
                "convert mixed.cue out/ -F ccd      | 0 | out/mixed.ccd",
                "rip mixed.cue out/                 | 0 | out/mixed.cue",
                "repair mixed.cue out/              | 0 | out/mixed.cue",
                "bin data.iso out/                  | 0 | out/data.cue",
                "merge mixed.cue out/               | 0 | out/mixed.cue",
            })
    void is_done(String line, int status, String made) {
        Run run = run(line);
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(folder.resolve(made.replace('~', ' '))).as(run.err()).exists();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "split mixed.cue -o mixed.cue       | 7 | -d",
                "convert mixed.cue x.iso            | 6 | spindle iso",
                "createcd -i mixed.cue -o x.chd     | 2 | mixed.cue",
                "extractcd -i x.chd -o x.cue        | 2 | spindle convert",
                "l mixed.cue                        | 2 | spindle info",
                "x mixed.cue                        | 2 | spindle extract",
                "t mixed.cue                        | 2 | spindle verify",
                "test mixed.cue                     | 2 | spindle verify",
                "ripp mixed.cue                     | 2 | do you mean spindle rip?",
                "verfy mixed.cue                    | 2 | do you mean spindle verify?",
                "convet mixed.cue x.nrg             | 2 | do you mean spindle convert?",
                "iso mixed.cue --outptu x.iso       | 2 | do you mean --output?",
                "iso mixed.cue --form 2             | 2 | do you mean --form2?",
                "ISO mixed.cue                      | 2 | do you mean spindle iso?",
                "--iso mixed.cue                    | 2 | do you mean spindle iso?",
                "-iso mixed.cue                     | 2 | do you mean spindle iso?",
                "cue2iso mixed.cue                  | 2 | spindle iso",
                "mount mixed.cue                    | 2 | spindle extract",
                "convert mixed.cue x.wav            | 2 | spindle rip",
                "convert mixed.cue x.img            | 6 | .ccd",
                "mixed.cue data.iso                 | 7 | --force",
                "iso mixed.cue --output=            | 2 | -d",
                "missing.cue game.iso               | 3 | no such file",
                "missing.cue                        | 3 | no such file",
                "mixed.bin mixed.cue out/x -r       | 2 | spindle split",
                "mixed.bin mixed.cue out/x -p       | 2 | --form2",
                "rip mixed.cue -t 2 -o x.wav -F flac| 2 | -F",
                "-q                                 | 2 | --help",
                "createcd --input=mixed.cue --output=x.chd | 2 | x.chd",
                "createcd --input mixed.cue --output x.chd | 2 | x.chd",
                "verify -i mixed.cue                | 2 | an image is named without an option",
                "iso mixed.cue -F x                 | 2 | there is no option -F; spindle iso --help",
                "iso mixed.cue -y                   | 2 | do you mean --force?",
                "iso mixed.cue --overwrite          | 2 | do you mean --force?",
                "iso mixed.cue --out x.iso          | 2 | do you mean --output?",
                "iso mixed.cue --dry                | 2 | do you mean --dry-run?",
                "iso mixed.cue -force               | 2 | do you mean --force?",
                "iso mixed.cue -o                   | 2 | -o lacks its value, FILE",
                "iso mixed.cue -o out/              | 2 | -d",
                "iso mixed.cue -o set               | 7 | -d",
                "convert mixed.cue out/             | 2 | -F",
                "iso set                            | 3 | -r",
                "compare mixed.cue                  | 2 | two images",
                "lint mixed.cue                     | 2 | spindle cue lint",
                "hlep                               | 2 | do you mean spindle help?",
                "iso                                | 2 | no image was named",
                "extract mixed.cue                  | 2 | -d DIR",
                "iso mixed.cue outside              | 2 | -o FILE",
                "merge mixed.cue outside            | 2 | -d DIR",
            })
    void is_answered(String line, int status, String words) {
        Run run = run(line);
        assertThat(run.status()).as(run.err()).isEqualTo(status);
        assertThat(run.err()).contains(words);
    }

    @Test
    void the_files_of_a_set_are_one_disc() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("set"))) {
            List<Object> bins = files.filter(file -> file.toString().endsWith(".bin"))
                    .sorted()
                    .map(file -> (Object) file)
                    .toList();
            assertThat(bins).hasSizeGreaterThan(2);
            Run iso = Run.of(Stream.concat(Stream.of("iso", "-d", folder.resolve("out")), bins.stream())
                    .toArray());
            assertThat(iso.status()).as(iso.err()).isZero();
            assertThat(iso.err()).containsOnlyOnce("note: " + bins.size() + " of the files named are one disc, ");
            assertThat(folder.resolve("out/mixed.iso")).hasSameBinaryContentAs(folder.resolve("data.iso"));
            Run merge = Run.of(Stream.concat(Stream.of("merge", "-d", folder.resolve("out")), bins.stream())
                    .toArray());
            assertThat(merge.status()).as(merge.err()).isZero();
            assertThat(folder.resolve("out/mixed.bin")).hasSameBinaryContentAs(folder.resolve("mixed.bin"));
        }
    }

    @Test
    void an_empty_word_is_no_name() {
        assertThat(Run.of("").err()).contains("is empty");
        assertThat(Run.of("iso", "").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void without_words_there_is_help() {
        Run run = Run.of();
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("--help").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"help iso", "--help iso", "-h iso", "iso -h", "--help=iso", "HELP iso"})
    void help_of_a_verb_is_asked_for_in_many_ways(String line) {
        Run run = run(line);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("iso", "--help").out());
    }

    @Test
    void a_file_whose_name_begins_with_a_dash_is_reached() throws IOException {
        Path file = Path.of("-first-contact.cue");
        Files.writeString(file, "FILE \"-first-contact.bin\" BINARY\n");
        try {
            assertThat(Run.of("info", file).err()).contains("./-first-contact.cue is the file of this name");
            for (Run run : List.of(Run.of("info", "--", file), Run.of("--", file), Run.of("info", "./" + file))) {
                assertThat(run.err()).contains("-first-contact.cue").doesNotContain("no option", "no verb");
            }
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void sectors_that_a_console_does_not_read_are_said() {
        assertThat(run("convert data.iso x.cue").err()).contains("of 2048 bytes; --sectors raw");
        assertThat(run("convert data.iso y.cue --sectors raw").err()).doesNotContain("2048");
        assertThat(run("convert mixed.cue z.cue").err()).doesNotContain("2048");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-?", "/?", "-help", "/help", "help", "-h", "HELP", "--Help"})
    void help_has_many_names(String word) {
        Run run = Run.of(word);
        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("--help").out());
    }

    @Test
    void two_images_of_one_kind_are_two_images() {
        assertThat(run("iso mixed.cue -o game.iso -q").status()).isZero();
        Run run = run("data.iso game.iso");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("data.iso", "game.iso");
    }

    @Test
    void what_is_lost_of_many_tracks_is_one_line() {
        Run run = run("convert mixed.cue x.iso");
        assertThat(run.err().lines())
                .hasSize(2)
                .first()
                .isEqualTo("loss: tracks 2-4 (59 sectors); `spindle convert IN OUT.cue` keeps them");
        assertThat(run("convert mixed.cue x.iso -v").err().lines()).hasSize(4);
    }

    @Test
    void the_version_says_what_a_report_of_a_fault_needs() {
        assertThat(Run.of("--version").out()).isEqualTo("spindle " + Version.NUMBER + "\n");
        assertThat(Run.of("--version", "-v").out())
                .startsWith("spindle " + Version.NUMBER + "\n")
                .isEqualTo(Run.of("-v", "--version").out())
                .contains(System.getProperty("java.version"), System.getProperty("java.vm.name"), "Apache-2.0", "LGPL");
    }

    @ParameterizedTest
    @CsvSource({"iso,mixed.iso", "split,mixed.cue", "rip,02 pregap.wav", "convert -F nrg --allow-loss,mixed.nrg"})
    void a_run_never_replaces_what_it_made_itself(String verb, String made) throws IOException {
        for (String name : List.of("a", "b")) {
            Files.createDirectories(folder.resolve("out/" + name));
            for (String file : List.of("mixed.cue", "mixed.bin")) {
                Files.copy(folder.resolve(file), folder.resolve("out/" + name + "/" + file));
            }
        }
        for (String more : List.of("", " -f", " -f -n")) {
            Run run = run(verb + " out/a/mixed.cue out/b/mixed.cue -d set2 -q" + more);
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.OUTPUT);
            assertThat(run.err())
                    .contains("for another image of this run")
                    .contains("-d")
                    .doesNotContain("--force");
            assertThat(run.err().contains("--template")).isEqualTo(verb.equals("rip"));
            if (more.isEmpty()) {
                assertThat(folder.resolve("set2/" + made)).exists();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"'',7,0", "-f,0,59392", "-n,0,0"})
    void an_image_goes_to_a_terminal_by_force_alone(String option, int status, int bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8),
                Channels.newChannel(out),
                new Terminals(true, false));
        String[] words = Stream.of("iso", folder.resolve("mixed.cue").toString(), "-o", "-", option)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
        assertThat(new CommandLine(console).run(words))
                .as(err.toString(StandardCharsets.UTF_8))
                .isEqualTo(status);
        assertThat(out.size()).isEqualTo(bytes);
    }

    @Test
    void words_of_strangers_do_not_steer_a_terminal() {
        String name = "a\u001b[2J\u009b31m\u007f\u202egpj.exe\u2066\u200f\u2028.cue";
        Run run = Run.of("info", name);
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err().strip().chars())
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT || c == 0x2028);
        assertThat(run.err().lines()).hasSize(1);
    }
}
