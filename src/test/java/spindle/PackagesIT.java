// SPDX-License-Identifier: Apache-2.0
package spindle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.format.OtherProgram;

/** The packages of the profile of that name: unpacked, installed, run, removed. */
@Tag("dist")
@Tag("oracle")
@Timeout(300)
final class PackagesIT {
    private static final Path PACKAGES = Path.of(System.getProperty("spindle.packages", "target/packages"));
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin").toString();
    private static final String TOOLS = "/usr/bin:/bin";
    private static final String VERSION = "spindle 0.1.0\n";

    @TempDir
    private Path temporary;

    @BeforeEach
    void there_are_packages() {
        assumeTrue(Files.isDirectory(PACKAGES), "this build made no packages: mvn -Ppackages verify");
    }

    @Test
    void the_debian_package_runs_where_it_is_unpacked_and_has_its_texts() throws Exception {
        OtherProgram.succeed(temporary, "dpkg-deb", "-x", made("*.deb").toString(), ".");
        assertThat(run(temporary.resolve("usr/bin/spindle"), JAVA + ":" + TOOLS))
                .isEqualTo(VERSION);
        assertThat(temporary.resolve("usr/share/man/man1/spindle-iso.1.gz")).isRegularFile();
        assertThat(temporary.resolve("usr/share/bash-completion/completions/spindle"))
                .isRegularFile();
        assertThat(temporary.resolve("usr/share/doc/spindle/copyright")).isRegularFile();
        assertThat(temporary.resolve("usr/share/doc/spindle/THIRD-PARTY/LGPL-2.1.txt"))
                .isRegularFile();
    }

    @Test
    void lintian_finds_no_error_in_it() throws Exception {
        String said = OtherProgram.run(temporary, "lintian", made("*.deb").toString());
        assertThat(said.lines().filter(line -> line.startsWith("E:"))).isEmpty();
    }

    @Test
    void it_is_installed_and_removed_without_a_rest() throws Exception {
        Path admin = Files.createDirectories(temporary.resolve("var/lib/dpkg"));
        for (String folder : List.of("info", "updates", "triggers")) {
            Files.createDirectory(admin.resolve(folder));
        }
        Files.createFile(admin.resolve("status"));
        Files.createFile(admin.resolve("available"));
        dpkg("--install", made("*.deb").toString());
        assertThat(run(temporary.resolve("usr/bin/spindle"), JAVA + ":" + TOOLS))
                .isEqualTo(VERSION);
        Files.createDirectories(temporary.resolve("var/cache/spindle/usr"));
        dpkg("--remove", "spindle");
        try (Stream<Path> left = Files.walk(temporary)) {
            assertThat(left.filter(path -> path.toString().contains("/spindle"))
                            .filter(path -> !path.startsWith(admin)))
                    .isEmpty();
        }
    }

    private void dpkg(String... words) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--root=" + temporary,
                "--log=/dev/null",
                "--force-depends",
                "--force-script-chrootless",
                "--force-bad-path"));
        arguments.addAll(List.of(words));
        assumeTrue(System.getProperty("user.name").equals("root"), "dpkg installs for root alone");
        OtherProgram.succeed(temporary, "dpkg", arguments.toArray(String[]::new));
    }

    @Test
    void the_app_image_runs_without_any_other_java() throws Exception {
        Optional<Path> image = find("spindle-*-linux-*.zip");
        assumeTrue(image.isPresent(), "there was no JDK 25 to make an app image with");
        OtherProgram.succeed(temporary, "unzip", "-q", image.orElseThrow().toString());
        try (Stream<Path> folders = Files.list(temporary)) {
            Path folder = folders.findFirst().orElseThrow();
            assertThat(run(folder.resolve("bin/spindle"), withoutJava())).isEqualTo(VERSION);
            assertThat(folder.resolve("lib/runtime/legal/java.base/LICENSE")).exists();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"homebrew/spindle.rb", "aur/PKGBUILD", "docker/Dockerfile", "scoop/spindle.json"})
    void recipes_have_the_hashes_of_what_was_made(String recipe) throws Exception {
        String text = Files.readString(PACKAGES.resolve(recipe));
        assertThat(text).doesNotContainPattern("@[A-Z0-9_]+@").contains("0.1.0");
        assertThat(Stream.of("*.deb", "spindle-0.1.0.tar.gz", "spindle-0.1.0.zip")
                        .map(PackagesIT::hash)
                        .filter(text::contains))
                .hasSize(1);
    }

    @Test
    void the_recipe_of_winget_has_the_hash_and_the_others_can_be_read() throws Exception {
        assertThat(Files.readString(PACKAGES.resolve("winget/SpindleDisc.Spindle.installer.yaml")))
                .contains("InstallerSha256: " + hash("spindle-0.1.0.zip"));
        JsonNode scoop = new ObjectMapper()
                .readTree(PACKAGES.resolve("scoop/spindle.json").toFile());
        assertThat(scoop.get("bin").asText()).isEqualTo("bin\\spindle.bat");
        assertThat(OtherProgram.succeed(PACKAGES.resolve("aur"), "bash", "-n", "PKGBUILD"))
                .isEmpty();
    }

    @Test
    void the_bill_of_materials_names_every_library() throws Exception {
        JsonNode bill = new ObjectMapper().readTree(made("*.cdx.json").toFile());
        assertThat(bill.get("bomFormat").asText()).isEqualTo("CycloneDX");
        assertThat(bill.get("components").findValuesAsText("name"))
                .contains("jcommander", "tika-core", "jorbis", "xz", "progressbar")
                .doesNotContain("assertj-core");
    }

    @Test
    void the_same_distribution_gives_the_same_packages() throws Exception {
        Path dist = Path.of(System.getProperty("spindle.dist", "target/dist")).toAbsolutePath();
        Path again = temporary.resolve("again");
        Path script = Path.of("src/packaging/build").toAbsolutePath();
        List<String> command =
                List.of("bash", script.toString(), dist.toString(), "0.1.0", "2025-01-01T00:00:00Z", again.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("log").toFile())
                .start();
        assertThat(process.waitFor()).isZero();
        String sums = Files.readString(PACKAGES.resolve("SHA256SUMS"));
        assertThat(Files.readAllLines(again.resolve("SHA256SUMS")))
                .hasSizeGreaterThan(1)
                .allMatch(sums::contains);
    }

    /** {@return a folder with the tools that the launcher may call, and no Java} */
    private String withoutJava() throws IOException {
        Path tools = Files.createDirectory(temporary.resolve("tools"));
        for (String tool : List.of("sh", "readlink")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/bin", tool));
        }
        return tools.toString();
    }

    private static String run(Path launcher, String path) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString(), "--version");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "SPINDLE_CDS", "off"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private static String hash(String glob) {
        try {
            byte[] bytes = Files.readAllBytes(made(glob));
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Path made(String glob) throws IOException {
        Optional<Path> found = find(glob);
        assumeTrue(found.isPresent(), "no " + glob + " was made here");
        return found.orElseThrow();
    }

    private static Optional<Path> find(String glob) throws IOException {
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        try (Stream<Path> files = Files.list(PACKAGES)) {
            return files.filter(file -> matcher.matches(file.getFileName()))
                    .map(Path::toAbsolutePath)
                    .findFirst();
        }
    }
}
