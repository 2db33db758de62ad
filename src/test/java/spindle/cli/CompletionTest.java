// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.format.OtherProgram;

/** Completions, asked in the shells that are here. */
class CompletionTest {
    /** Says what bash offers for the last of the words of a command line, as readline parts them; {@code _} is an empty word. */
    private static final String ASK_BASH = """
            source ./script
            COMP_WORDS=("$@")
            COMP_CWORD=$(($# - 1))
            _spindle
            printf '%s\\n' "${COMPREPLY[@]}" | sort
            """;

    /**
     * Prints what an interactive zsh in a pseudo-terminal lists behind a command line: the folder of the script, the line, a
     * word to wait for.
     */
    private static final String ASK_ZSH = """
            zmodload zsh/zpty
            zpty asked TERM=dumb zsh -f -i
            zpty -w asked "fpath=($PWD \\$fpath); autoload -Uz compinit; compinit -u -D; bindkey '^T' list-choices; PS1='ready''> '"
            zpty -r asked out '*ready>*'
            zpty -w -n asked "$1"$'\\x14'
            out=
            for i in {1..200}; do
                while zpty -r -t asked more; do out+=$more; done
                [[ $out == *"$2"* ]] && break
                sleep 0.05
            done
            print -r -- $out
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void has_some_files() throws IOException {
        Files.createFile(folder.resolve("a game.cue"));
        Files.createDirectory(folder.resolve("a folder"));
    }

    @ParameterizedTest
    @EnumSource(Completion.class)
    void every_shell_knows_every_verb_and_every_long_option(Completion completion) {
        String script = completion.script();
        for (Verb verb : Verbs.all()) {
            assertThat(script).containsPattern("\\b" + verb.manual().name() + "\\b");
            for (OptionDescription option : OptionDescription.of(verb.options())) {
                String last = option.names().get(option.names().size() - 1);
                assertThat(script).contains(last.replaceFirst("^-+", ""));
            }
        }
    }

    @Test
    void kinds_of_trees_are_those_that_the_help_names() {
        String help = Run.of("ls", "--help").out();
        assertThat(OptionValue.TREES).allMatch(help::contains);
    }

    @Tag("oracle")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "i|info,iso",
                "iso --form|--form2",
                "iso --form2 z|zero",
                "iso --form2 = c|cut",
                "rip --gaps _|append,discard,prepend,separate",
                "rip -o a|a folder,a game.cue",
                "rip -d a|a folder",
                "info - @ a|a folder,a game.cue",
                "info a|a folder,a game.cue",
                "convert -F chd -n -F chd _|a folder,a game.cue",
                "convert -F g|gdi",
                "help st|status",
                "help ga|gaps",
                "help pl|playstation",
                "help cue-|cue-fix,cue-lint,cue-make",
                "cu|cue,cue-fix,cue-lint,cue-make",
                "cue _|fix,lint,make",
                "-q cue l|lint",
                "cue lint --sa|--sarif",
                "cue fix --wr|--write",
                "cue lint a|a folder,a game.cue",
                "rip -F f|flac",
                "ls --fs roc|rockridge",
                "convert --fill _|zeroes",
                "info --color a|always,auto",
                "cue-l|cue-lint",
                "cue-lint --sa|--sarif",
                "--v|--version"
            })
    void bash_completes(String typed, String offered) throws IOException {
        Files.writeString(folder.resolve("script"), Completion.BASH.script());
        List<String> arguments = new ArrayList<>(List.of("-c", ASK_BASH, "ask", "spindle"));
        for (String word : typed.split(" ", -1)) {
            arguments.add(word.equals("_") ? "" : word);
        }
        String reply = OtherProgram.succeed(folder, "bash", arguments.toArray(String[]::new))
                .strip();
        assertThat(List.of(reply.split("\n", -1)))
                .filteredOn(word -> !word.equals("script"))
                .containsExactly(offered.split(",", -1));
    }

    @Tag("oracle")
    @Test
    void fish_completes() throws IOException {
        Files.writeString(folder.resolve("script"), Completion.FISH.script());
        assertThat(fish("spindle iso --form2 ")).contains("cut", "zero", "2324");
        assertThat(fish("spindle i")).contains("info", "iso").doesNotContain("rip");
        assertThat(fish("spindle convert --no-c")).containsExactly("--no-check");
        assertThat(fish("spindle rip -d a")).containsExactly("a folder/");
        assertThat(fish("spindle help st")).containsExactly("status");
        assertThat(fish("spindle cu")).contains("cue", "cue-lint");
        assertThat(fish("spindle cue ")).contains("lint", "fix", "make");
        assertThat(fish("spindle cue lint --sa")).containsExactly("--sarif");
        assertThat(fish("spindle cue-lint --sa")).containsExactly("--sarif");
        assertThat(fish("spindle cue fix --sa")).isEmpty();
        assertThat(fish("spindle convert -F ch")).containsExactly("chd");
        assertThat(fish("spindle ls --fs roc")).containsExactly("rockridge");
    }

    private List<String> fish(String typed) throws IOException {
        String said =
                OtherProgram.succeed(folder, "fish", "--no-config", "-c", "source script; complete -C '" + typed + "'");
        return said.lines().map(line -> line.split("\t", -1)[0]).toList();
    }

    @Tag("oracle")
    @Test
    void zsh_reads_its_script() throws IOException {
        Files.writeString(folder.resolve("script"), Completion.ZSH.script());
        assertThat(OtherProgram.succeed(folder, "zsh", "-f", "-n", "script")).isEmpty();
    }

    @Tag("oracle")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'spindle cue '|fix lint make",
                "spindle cue lint --sa|--sarif",
                "'spindle help '|cue-make gaps status",
                "spindle convert -F c|chd cdi",
                "'spindle rip --gaps '|append prepend",
                "'spindle ls --fs '|rockridge videocd",
                "'spindle iso '|a\\ game.cue",
            })
    void zsh_completes(String typed, String offered) throws IOException {
        Files.writeString(folder.resolve("_spindle"), Completion.ZSH.script());
        String[] words = offered.equals("a\\ game.cue") ? new String[] {offered} : offered.split(" ", -1);
        assertThat(OtherProgram.succeed(folder, "zsh", "-f", "-c", ASK_ZSH, "ask", typed, words[words.length - 1]))
                .contains(words);
    }
}
