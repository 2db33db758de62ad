// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The library says what can be done as a remedy; only the rooms of the command line name its options and its commands. */
class OptionNamesTest {
    private static final Path SOURCES = Path.of("src/main/java/spindle");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

    /** Commands of other programs have options of their own. */
    private static final Pattern OTHER_PROGRAMS =
            Pattern.compile("\\b(affconvert|bzip2|ffmpeg|gpg|lz4|lzip|maxcso|metaflac|ulimit|zstd) .*");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-zA-Z@][a-z0-9-]*(?![\\w:-])");

    private static final Set<String> OPTIONS = Verbs.all().stream()
            .flatMap(verb -> OptionDescription.of(verb.options()).stream())
            .flatMap(option -> option.names().stream())
            .collect(Collectors.toSet());

    private static final Pattern COMMAND =
            Pattern.compile("\\bspindle (" + String.join("|", Completion.firstWords()) + ")\\b");

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.startsWith(SOURCES.resolve("cli")))
                    .filter(file -> !file.startsWith(SOURCES.resolve("report")))
                    .toList();
        }
    }

    @Test
    void the_library_names_no_option_and_no_command() throws IOException {
        Map<Path, List<String>> named = new TreeMap<>();
        for (Path file : sources()) {
            List<String> words = named(Files.readString(file));
            if (!words.isEmpty()) {
                named.put(file, words);
            }
        }
        assertThat(named).isEmpty();
    }

    @Test
    void options_are_told_from_the_words_around_them() {
        assertThat(named("x = \"use --force, or give a folder with -d\"; // --salvage"))
                .containsExactly("--force", "-d");
        assertThat(named("x = \"`spindle ls` lists it\";")).containsExactly("spindle ls");
        assertThat(named("x = \"a re-read of a-f, with zstd -d\";")).isEmpty();
    }

    private static List<String> named(String source) {
        List<String> named = new ArrayList<>();
        for (String literal : literals(source)) {
            String own = OTHER_PROGRAMS.matcher(literal).replaceAll("");
            OPTION.matcher(own)
                    .results()
                    .map(MatchResult::group)
                    .filter(OPTIONS::contains)
                    .forEach(named::add);
            COMMAND.matcher(own).results().map(MatchResult::group).forEach(named::add);
        }
        return named;
    }

    /** {@return the texts in quotes of a source, without its comments} */
    private static List<String> literals(String source) {
        return LITERAL.matcher(source.replaceAll("(?m)^\\s*(/\\*\\*|\\*|//).*$", ""))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
