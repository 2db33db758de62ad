// SPDX-License-Identifier: Apache-2.0
package spindle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The distribution as its user meets it: copied, linked, without rights, in any locale, on another Java. */
@Tag("dist")
@Timeout(120)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher under test is the one for POSIX shells")
final class DistributionIT {
    private static final Path BUILT = Path.of(System.getProperty("spindle.dist", "target/dist"));
    private static final String VERSION = "spindle 0.1.0\n";
    private static final String FROM_THE_ARCHIVE = "spindle.cli.Main source: shared objects file";

    @TempDir
    private Path temporary;

    private final Map<String, String> environment = new TreeMap<>();

    @BeforeEach
    void knows_java_and_the_tools_of_any_machine() {
        environment.put("PATH", Path.of(System.getProperty("java.home"), "bin") + ":/usr/bin:/bin");
        environment.put("XDG_CACHE_HOME", temporary.resolve("cache").toString());
    }

    @Test
    void says_its_version_and_nothing_else() throws Exception {
        assertThat(run(BUILT)).isEqualTo(new Outcome(0, VERSION, ""));
    }

    @Test
    void passes_the_status_on() throws Exception {
        Outcome outcome = run(BUILT, "--no-such-option");
        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void was_built_with_an_archive_for_this_java() throws Exception {
        environment.put("PATH", System.getenv("PATH"));
        Optional.ofNullable(System.getenv("JAVA_HOME")).ifPresent(home -> environment.put("JAVA_HOME", home));
        assertThat(startsFromAnArchive(BUILT)).isTrue();
    }

    @Test
    void a_copy_makes_its_archive_at_the_first_run_and_starts_from_it_at_the_second() throws Exception {
        Path copy = copy("copy");
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        awaitArchive(copy.resolve("lib/cds"));
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        assertThat(startsFromAnArchive(copy)).isTrue();
    }

    @Test
    void a_moved_copy_makes_its_archive_anew() throws Exception {
        Path copy = copy("copy");
        run(copy);
        awaitArchive(copy.resolve("lib/cds"));
        Path moved = Files.move(copy, temporary.resolve("moved"));
        assertThat(startsFromAnArchive(moved)).isFalse();
        awaitStampOf(moved);
        assertThat(startsFromAnArchive(moved)).isTrue();
    }

    @Test
    void a_jar_of_another_age_makes_the_archive_anew() throws Exception {
        Path copy = copy("copy");
        run(copy);
        Path stamp = awaitArchive(copy.resolve("lib/cds"));
        Path jar = copy.resolve("lib/spindle.jar");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        await(() -> Files.exists(stamp) && Files.getLastModifiedTime(stamp).equals(Files.getLastModifiedTime(jar)));
        assertThat(startsFromAnArchive(copy)).isTrue();
    }

    @Test
    void first_runs_at_the_same_time_do_not_disturb_each_other() throws Exception {
        Path copy = copy("copy");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(start(copy.resolve("bin/spindle"), "--version"));
        }
        for (Process process : processes) {
            assertThat(outcome(process)).isEqualTo(new Outcome(0, VERSION, ""));
        }
        awaitArchive(copy.resolve("lib/cds"));
        assertThat(startsFromAnArchive(copy)).isTrue();
    }

    @Test
    void where_lib_cannot_be_written_the_archive_goes_to_the_cache() throws Exception {
        Path copy = copy("copy");
        Files.createFile(copy.resolve("lib/cds"));
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        awaitArchive(temporary.resolve("cache"));
        assertThat(startsFromAnArchive(copy)).isTrue();
    }

    @Test
    void where_nothing_can_be_written_it_runs_without() throws Exception {
        Path copy = copy("copy");
        Files.createFile(copy.resolve("lib/cds"));
        environment.put("XDG_CACHE_HOME", "/dev/null");
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        environment.remove("XDG_CACHE_HOME");
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
    }

    @Test
    void a_damaged_archive_is_noticed_without_a_word_and_made_anew() throws Exception {
        Path copy = copy("copy");
        run(copy);
        Path archive = awaitArchive(copy.resolve("lib/cds")).resolveSibling("archive");
        byte[] whole = Files.readAllBytes(archive);
        for (byte[] bad : List.of(
                damaged(whole, 0, 512),
                damaged(whole, whole.length / 3, 20_000),
                Arrays.copyOf(whole, whole.length / 2),
                new byte[0])) {
            Files.delete(archive);
            Files.write(archive, bad);
            assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
            assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
            awaitArchive(copy.resolve("lib/cds"));
            assertThat(startsFromAnArchive(copy)).isTrue();
        }
    }

    private static byte[] damaged(byte[] whole, int at, int count) {
        byte[] bytes = whole.clone();
        Arrays.fill(bytes, at, at + count, (byte) 0x5A);
        return bytes;
    }

    @Test
    void is_found_through_links() throws Exception {
        Path link = Files.createSymbolicLink(
                temporary.resolve("link"), BUILT.resolve("bin/spindle").toAbsolutePath());
        Path relative = Files.createSymbolicLink(temporary.resolve("relative"), Path.of("link"));
        assertThat(outcome(start(relative, "--version"))).isEqualTo(new Outcome(0, VERSION, ""));
        assertThat(outcome(start(link, "--version"))).isEqualTo(new Outcome(0, VERSION, ""));
        Files.delete(relative);
        Files.delete(link);
    }

    @Test
    void a_path_may_hold_spaces() throws Exception {
        Path copy = copy("with some spaces");
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        awaitArchive(copy.resolve("lib/cds"));
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
    }

    @Test
    void file_names_are_utf_8_in_every_locale_but_those_of_another_character_set() throws Exception {
        environment.put("SPINDLE_OPTS", "-XshowSettings:properties");
        for (String locale : List.of("", "C", "POSIX", "en_US.UTF-8", "xx_XX.utf8", "xx_XX")) {
            environment.put("LC_ALL", locale);
            Outcome outcome = run(BUILT);
            assertThat(outcome.out()).as(locale).isEqualTo(VERSION);
            assertThat(outcome.err()).as(locale).contains("sun.jnu.encoding = UTF-8", "native.encoding = UTF-8");
        }
    }

    @Test
    void runs_in_a_small_heap() throws Exception {
        environment.put("SPINDLE_OPTS", "-Xmx32m");
        assertThat(run(BUILT)).isEqualTo(new Outcome(0, VERSION, ""));
    }

    @ParameterizedTest
    @CsvSource({"1100000, 0", "3000000, 0", "500000, 7"})
    void under_a_limit_of_addresses_it_runs_or_says_what_it_needs(int kibibytes, int status) throws Exception {
        String script =
                "#!/bin/sh\nulimit -v " + kibibytes + "\nexec '" + BUILT.toAbsolutePath() + "/bin/spindle' \"$@\"\n";
        Path limited = Files.writeString(temporary.resolve("limited"), script);
        assertThat(limited.toFile().setExecutable(true)).isTrue();
        Outcome outcome = outcome(start(limited, "--version"));
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.out()).isEqualTo(status == 0 ? VERSION : "");
        assertThat(outcome.err()).contains(status == 0 ? "" : "too little memory");
    }

    @Test
    void does_not_quarrel_with_the_user_about_the_collector() throws Exception {
        environment.put("SPINDLE_OPTS", "-XX:+UseSerialGC");
        assertThat(run(BUILT)).isEqualTo(new Outcome(0, VERSION, ""));
    }

    @Test
    void no_java_is_a_line_and_status_9() throws Exception {
        environment.put("PATH", temporary.toString());
        Outcome outcome = run(BUILT);
        assertThat(outcome.status()).isEqualTo(9);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).startsWith("spindle: no Java found").hasLineCount(1);
    }

    @Test
    void a_java_home_without_java_is_a_line_and_status_9() throws Exception {
        environment.put("JAVA_HOME", temporary.toString());
        Outcome outcome = run(BUILT);
        assertThat(outcome.status()).isEqualTo(9);
        assertThat(outcome.err()).contains(temporary.toString()).hasLineCount(1);
    }

    @Test
    void a_java_that_is_too_old_is_a_line_and_status_9() throws Exception {
        Path old = Files.createDirectories(temporary.resolve("old/bin"));
        Path java = Files.writeString(old.resolve("java"), "#!/bin/sh\nexit 1\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(temporary.resolve("old/release"), "IMPLEMENTOR=\"N/A\"\nJAVA_VERSION=\"11.0.2\"\n");
        environment.put("JAVA_HOME", temporary.resolve("old").toString());
        Outcome outcome = run(copy("copy"));
        assertThat(outcome.status()).isEqualTo(9);
        assertThat(outcome.err()).contains("is 11.0.2").hasLineCount(1);
    }

    @Test
    void runs_on_another_java_and_makes_its_archive_too() throws Exception {
        Optional<Path> other = anotherJava();
        assumeTrue(other.isPresent(), "there is no other Java beside the one that runs the tests");
        environment.put("JAVA_HOME", other.orElseThrow().toString());
        Path copy = copy("copy");
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        awaitArchive(copy.resolve("lib/cds"));
        assertThat(startsFromAnArchive(copy)).isTrue();
        environment.remove("JAVA_HOME");
        assertThat(run(copy)).isEqualTo(new Outcome(0, VERSION, ""));
        await(() -> stamps(copy.resolve("lib/cds")).size() == 2);
    }

    private record Outcome(int status, String out, String err) {}

    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private Outcome run(Path distribution) throws Exception {
        return run(distribution, "--version");
    }

    private Outcome run(Path distribution, String... arguments) throws Exception {
        return outcome(start(distribution.resolve("bin/spindle"), arguments));
    }

    private Process start(Path launcher, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static Outcome outcome(Process process) throws Exception {
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(60, SECONDS)).isTrue();
        return new Outcome(process.exitValue(), out, err);
    }

    private boolean startsFromAnArchive(Path distribution) throws Exception {
        Path log = temporary.resolve("classes.log");
        environment.put("SPINDLE_OPTS", "-Xlog:class+load:file=" + log);
        assertThat(run(distribution)).isEqualTo(new Outcome(0, VERSION, ""));
        environment.remove("SPINDLE_OPTS");
        return Files.readString(log).contains(FROM_THE_ARCHIVE);
    }

    private Path copy(String name) throws IOException {
        Path to = temporary.resolve(name);
        Files.walkFileTree(BUILT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (directory.endsWith("lib/cds")) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(BUILT.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(BUILT.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
        return to;
    }

    /** Waits until an archive and its stamp are in place under a directory and its maker is gone. */
    private static Path awaitArchive(Path directory) throws Exception {
        await(() -> {
            List<Path> stamps = stamps(directory);
            return stamps.size() == 1 && !Files.exists(stamps.get(0).resolveSibling("new"));
        });
        Path stamp = stamps(directory).get(0);
        assertThat(stamp.resolveSibling("archive")).exists();
        assertThat(stamp.getParent()).isDirectoryNotContaining("glob:**/new");
        return stamp;
    }

    private static void awaitStampOf(Path distribution) throws Exception {
        String lib = distribution.resolve("lib").toRealPath().toString();
        await(() -> {
            List<Path> stamps = stamps(distribution.resolve("lib/cds"));
            return stamps.size() == 1 && Files.readString(stamps.get(0)).startsWith(lib + "\n");
        });
    }

    private static List<Path> stamps(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                directory,
                Integer.MAX_VALUE,
                (path, attributes) -> path.endsWith("stamp") && !path.endsWith("new/stamp"))) {
            return files.toList();
        } catch (UncheckedIOException vanished) {
            return List.of();
        }
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + SECONDS.toNanos(60);
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("time to wait until").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static Optional<Path> anotherJava() throws IOException {
        Path own = Path.of(System.getProperty("java.home")).toRealPath();
        try (Stream<Path> homes = Files.list(own.getParent())) {
            for (Path home : homes.sorted().toList()) {
                if (Files.isExecutable(home.resolve("bin/java"))
                        && Files.isRegularFile(home.resolve("release"))
                        && !home.toRealPath().equals(own)
                        && version(home) >= 17) {
                    return Optional.of(home);
                }
            }
        }
        return Optional.empty();
    }

    private static int version(Path home) throws IOException {
        return Files.readAllLines(home.resolve("release")).stream()
                .filter(line -> line.startsWith("JAVA_VERSION=\""))
                .map(line -> line.replaceAll("^JAVA_VERSION=\"(\\d+).*", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }
}
