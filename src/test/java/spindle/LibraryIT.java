// SPDX-License-Identifier: Apache-2.0
package spindle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jars as other programs meet them: on their module path, with what the library requires alone, in a trimmed Java. */
@Tag("dist")
@Timeout(120)
final class LibraryIT {
    private static final Path TARGET = Path.of(System.getProperty("spindle.dist", "target/dist"));
    private static final Path LIBRARY = Path.of(System.getProperty("spindle.library", "target/spindle-0.1.0.jar"));
    private static final Path ONE_JAR = Path.of(System.getProperty("spindle.jar", "target/spindle.jar"));
    private static final Path SAMPLE = Path.of("samples/mixed.cue").toAbsolutePath();

    private static final Path OWN = Path.of(System.getProperty("java.home"));

    /** What the library requires: the dependencies of its POM that are not optional. */
    private static final List<String> REQUIRED = List.of(
            "jspecify-",
            "tika-core-",
            "commons-io-",
            "slf4j-api-",
            "juniversalchardet-",
            "jackson-core-",
            "xz-",
            "aircompressor-");

    private static final String WITHOUT_DESKTOP = "java.base,java.xml,jdk.unsupported";

    private static final String HOST = """
            package host;

            import java.nio.file.Path;
            import java.util.ArrayList;
            import spindle.DataTracks;
            import spindle.Spindle;
            import spindle.image.DiscImage;
            import spindle.io.SpindleException;

            public final class Host {
                public static void main(String[] args) throws Exception {
                    for (String name : args) {
                        try (DiscImage image = Spindle.open(Path.of(name))) {
                            System.out.println(image.disc().tracks().size() + " tracks");
                            DataTracks.files(image).orElseThrow().walk(entry -> System.out.println(entry.path()), new ArrayList<>());
                        } catch (SpindleException e) {
                            System.out.println(e.getMessage());
                        }
                    }
                }
            }
            """;

    @TempDir
    private Path temporary;

    private Path song;

    @BeforeEach
    void has_a_sheet_that_names_an_mp3() throws IOException {
        // The header of MPEG 1, layer III, 128 kbit/s, 44.1 kHz: frames of 417 bytes.
        byte[] frames = new byte[417 * 8];
        for (int at = 0; at < frames.length; at += 417) {
            frames[at] = (byte) 0xFF;
            frames[at + 1] = (byte) 0xFB;
            frames[at + 2] = (byte) 0x90;
        }
        Files.write(temporary.resolve("song.mp3"), frames);
        song = Files.writeString(
                temporary.resolve("song.cue"), "FILE \"song.mp3\" MP3\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n");
    }

    @Test
    void the_library_has_a_module_name_the_licences_and_nothing_of_the_program() throws IOException {
        try (JarFile jar = new JarFile(LIBRARY.toFile())) {
            assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
                    .isEqualTo("spindle");
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY/README.txt")
                    .contains("spindle/Spindle.class")
                    .noneMatch(name -> name.startsWith("spindle/cli/"));
        }
    }

    @Test
    void the_program_in_one_file_has_the_licences_and_no_code_under_lgpl() throws IOException {
        try (JarFile jar = new JarFile(ONE_JAR.toFile())) {
            List<String> names = jar.stream().map(entry -> entry.getName()).toList();
            assertThat(names)
                    .contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY/MPL-1.1.txt")
                    .contains("spindle/cli/Main.class", "com/beust/jcommander/Parameter.class")
                    .noneMatch(name -> name.startsWith("javazoom/")
                            || name.startsWith("org/tritonus/")
                            || name.startsWith("com/jcraft/"));
        }
    }

    @Test
    void every_jar_of_the_distribution_is_in_the_list_of_licences() throws IOException {
        String list = Files.readString(TARGET.resolve("THIRD-PARTY/README.txt"));
        for (Path jar : jars()) {
            String name = jar.getFileName().toString().replaceFirst("(-\\d[^-]*)?\\.jar$", "");
            if (!name.equals("spindle")) {
                assertThat(list).containsPattern("(?m)(^|, )" + name + "\\b");
            }
        }
        for (String text : Pattern.compile("\\S+\\.txt")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .toList()) {
            assertThat(TARGET.resolve("THIRD-PARTY/" + text)).isNotEmptyFile();
        }
    }

    /** A host's module sees the library with the jars that it requires alone; MP3 is refused with a word. */
    @Test
    void it_works_on_the_module_path_of_a_linked_run_time_without_java_desktop() throws Exception {
        Path runtime = link();
        List<Path> path = new ArrayList<>(List.of(compile(), LIBRARY));
        path.addAll(required());
        Outcome outcome = java(
                runtime,
                "--add-modules",
                "ALL-MODULE-PATH",
                "-p",
                joined(path),
                "-m",
                "host/host.Host",
                SAMPLE.toString(),
                song.toString());
        assertThat(outcome.text())
                .startsWith("4 tracks\n")
                .contains("README.TXT")
                .contains("is MP3, which this Java run-time, without the module java.desktop, does not decode");
        assertThat(outcome.status()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"java.base", WITHOUT_DESKTOP})
    void the_program_runs_without_java_desktop_and_says_what_it_cannot_decode(String modules) throws Exception {
        String jar = TARGET.resolve("lib/spindle.jar").toString();
        Outcome info = java(OWN, "--limit-modules", modules, "-cp", jar, "spindle.cli.Main", "info", SAMPLE.toString());
        assertThat(info.status()).as(info.text()).isZero();
        Outcome refused =
                java(OWN, "--limit-modules", modules, "-cp", jar, "spindle.cli.Main", "info", song.toString());
        assertThat(refused.text()).contains("without the module java.desktop").hasLineCount(1);
        assertThat(refused.status()).isEqualTo(9);
    }

    private Path link() {
        Path runtime = temporary.resolve("runtime");
        Optional<java.util.spi.ToolProvider> jlink = java.util.spi.ToolProvider.findFirst("jlink");
        assumeTrue(jlink.isPresent(), "this Java has no jlink");
        int status = jlink.orElseThrow()
                .run(System.out, System.err, "--add-modules", WITHOUT_DESKTOP, "--output", runtime.toString());
        assertThat(status).isZero();
        return runtime;
    }

    private Path compile() throws IOException {
        Path sources = Files.createDirectories(temporary.resolve("src/host"));
        Path info = Files.writeString(
                temporary.resolve("src/module-info.java"), "module host {\n    requires spindle;\n}\n");
        Path host = Files.writeString(sources.resolve("Host.java"), HOST);
        Path classes = temporary.resolve("host");
        int status = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-nowarn",
                        "-p",
                        LIBRARY.toString(),
                        "-d",
                        classes.toString(),
                        info.toString(),
                        host.toString());
        assertThat(status).isZero();
        return classes;
    }

    private static List<Path> required() throws IOException {
        List<Path> required = jars().stream()
                .filter(jar -> REQUIRED.stream()
                        .anyMatch(name -> jar.getFileName().toString().startsWith(name)))
                .toList();
        assertThat(required).hasSameSizeAs(REQUIRED);
        return required;
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static String joined(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private record Outcome(int status, String text) {}

    private static Outcome java(Path home, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Xmx256m"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
