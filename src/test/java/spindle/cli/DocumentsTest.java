// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command of the documents does what they say. Each document has a folder of its own, with the images of {@link
 * DocumentImages}, and its commands are run there in their order. A line of three dots stands for any lines. With
 * {@code -Dgolden=update} the documents are written anew with what the commands say.
 */
class DocumentsTest {
    /** A command in a sentence: {@code `spindle iso game.cue`}. */
    private static final Pattern INLINE = Pattern.compile("`spindle ([^`]+)`");

    private static final Pattern OPTION = Pattern.compile("(?<![\\w-])--?[a-z@][\\w-]*");

    /** Options of GNU parallel and of Java. */
    private static final List<String> OF_OTHERS = List.of("--joblog", "--resume-failed", "--add-modules");

    @TempDir
    Path folder;

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(Path.of("docs"))) {
            return Stream.concat(Stream.of(Path.of("README.md")), docs.sorted())
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    static List<Path> transcripts() throws IOException {
        List<Path> transcripts = new ArrayList<>();
        for (Path document : documents()) {
            if (!Transcript.of(Files.readAllLines(document)).steps().isEmpty()) {
                transcripts.add(document);
            }
        }
        return transcripts;
    }

    @ParameterizedTest
    @MethodSource("transcripts")
    void commands_say_what_the_document_says(Path document) throws Exception {
        DocumentImages.make(folder);
        List<String> lines = Files.readAllLines(document);
        Transcript transcript = Transcript.of(lines);
        List<String> commands =
                transcript.steps().stream().map(Transcript.Step::command).toList();
        assertThat(commands).allMatch(command -> command.startsWith("spindle "));
        List<String> said = Shell.run(folder, commands);
        if ("update".equals(System.getProperty("golden"))) {
            Files.write(document, transcript.rewritten(lines, said));
            return;
        }
        for (int i = 0; i < commands.size(); i++) {
            assertThat(oneLine(said.get(i)))
                    .as("%s: %s", document, commands.get(i))
                    .matches(pattern(transcript.steps().get(i).said()));
        }
    }

    /** Lines are broken where they read well. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Pattern pattern(List<String> lines) {
        String text = oneLine(String.join("\n", lines));
        return Pattern.compile(Arrays.stream(text.split("(?<=^|\\s)\\.\\.\\.(?=\\s|$)", -1))
                .map(Pattern::quote)
                .reduce((one, other) -> one + ".*" + other)
                .orElse(""));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void commands_in_sentences_can_be_parsed(Path document) throws IOException {
        Matcher inline = INLINE.matcher(Files.readString(document));
        while (inline.find()) {
            List<String> words = Shell.words("spindle " + inline.group(1).replaceAll("[*\\[\\]]", ""));
            if (Verbs.names().contains(words.get(0))) {
                String verb = words.get(0);
                CommandParser.parse(
                        words.subList(1, words.size()),
                        verb,
                        Verbs.named(verb).orElseThrow().options());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void options_in_commands_are_options_of_the_program(Path document) throws IOException {
        Set<String> known = new HashSet<>(OF_OTHERS);
        known.add("--version");
        Verbs.all()
                .forEach(verb -> OptionDescription.of(verb.options()).forEach(option -> known.addAll(option.names())));
        Matcher inline = Pattern.compile("`(--[a-z][^`]*)`").matcher(Files.readString(document));
        while (inline.find()) {
            Matcher option = OPTION.matcher(inline.group(1));
            assertThat(option.lookingAt()).isTrue();
            assertThat(known).as(document.toString()).contains(option.group());
        }
    }
}
