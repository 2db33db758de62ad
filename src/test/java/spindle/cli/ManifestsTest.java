// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Manifests beside the results of many conversions, and going on by them. */
class ManifestsTest {
    private static final String SHEET = "  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n";

    @TempDir
    Path folder;

    private Path in = Path.of("in");
    private Path out = Path.of("out");

    @BeforeEach
    void make_images() throws IOException {
        in = folder.resolve("in");
        out = folder.resolve("out");
        Files.createDirectories(in.resolve("b"));
        MadeDisc.sheet(in, "one", MadeDisc.mode1(0, 20), SHEET);
        MadeDisc.sheet(in.resolve("b"), "two", MadeDisc.mode1(0, 30), SHEET);
    }

    private Run convert(Object... more) {
        List<Object> words = new ArrayList<>(List.of("convert", "-r", in, "-d", out, "-F", "chd", "--manifests"));
        words.addAll(List.of(more));
        return Run.of(words.toArray());
    }

    @Test
    void each_result_has_one_that_can_be_checked() throws IOException {
        assertThat(convert().status()).isZero();
        for (String name : List.of("one", "b/two")) {
            Path manifest = out.resolve(name + ".manifest.json");
            JsonSchemaTest.requireValid(new Run(0, Files.readString(manifest), new byte[0], ""));
            assertThat(Run.of("hash", "--check", manifest).status()).isZero();
        }
    }

    @Test
    void what_is_done_is_left_out() throws IOException {
        convert();
        FileTime before = Files.getLastModifiedTime(out.resolve("one.chd"));
        Run again = convert("--resume", "-j", "2");
        assertThat(again.status()).as(again.toString()).isZero();
        assertThat(again.err()).isEqualTo("2 images: 2 done before\n");
        assertThat(Files.getLastModifiedTime(out.resolve("one.chd"))).isEqualTo(before);
        assertThat(convert("--resume", "--resume-hash").err()).isEqualTo("2 images: 2 done before\n");
    }

    @Test
    void a_run_that_was_killed_goes_on() throws IOException {
        convert();
        Files.delete(out.resolve("b/two.manifest.json"));
        Files.delete(out.resolve("b/two.chd"));
        Run again = convert("--resume");
        assertThat(again.status()).as(again.toString()).isZero();
        assertThat(again.err()).endsWith("2 images: 1 good, 1 done before\n");
        assertThat(out.resolve("b/two.manifest.json")).exists();
    }

    @Test
    void other_options_are_other_work() {
        convert();
        Run again = convert("--resume", "--no-check", "-f");
        assertThat(again.err()).endsWith("2 images: 2 good\n");
        assertThat(convert("--resume", "--no-check").err()).isEqualTo("2 images: 2 done before\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"in/one.bin", "in/one.cue", "out/one.chd"})
    void what_changed_is_done_again(String name) throws IOException {
        convert();
        Path file = folder.resolve(name);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(convert("--resume", "-f").err()).endsWith("2 images: 1 good, 1 done before\n");
    }

    @Test
    void checksums_find_what_kept_its_length_and_time() throws IOException {
        convert();
        Path bin = in.resolve("one.bin");
        FileTime time = Files.getLastModifiedTime(bin);
        byte[] bytes = Files.readAllBytes(bin);
        System.arraycopy(MadeDisc.mode1(0, 21), 0, bytes, 0, bytes.length);
        Files.write(bin, bytes);
        Files.setLastModifiedTime(bin, time);
        assertThat(convert("--resume").err()).isEqualTo("2 images: 2 done before\n");
        assertThat(convert("--resume", "--resume-hash", "-f").err()).endsWith("2 images: 1 good, 1 done before\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"result\":{\"files\":[{\"name\":\"\\u0000\",\"sha1\":\"00\"}]}}"})
    void what_is_no_manifest_shows_nothing_as_done(String text) throws IOException {
        convert();
        Files.writeString(out.resolve("one.manifest.json"), text);
        assertThat(convert("--resume", "-f").err()).endsWith("2 images: 1 good, 1 done before\n");
    }

    @Test
    void layouts_of_several_files_are_known_again() {
        Path apart = folder.resolve("apart");
        List<Object> words =
                List.of("convert", "-r", in, "-d", apart, "--layout", "iso+wav", "--manifests", "--resume");
        assertThat(Run.of(words.toArray()).err()).endsWith("2 images: 2 good\n");
        assertThat(Run.of(words.toArray()).err()).isEqualTo("2 images: 2 done before\n");
    }

    @Test
    void one_image_has_its_manifest_beside_the_output() throws IOException {
        Path target = folder.resolve("x/game.chd");
        List<Object> words = List.of("convert", in.resolve("one.cue"), "-o", target, "--manifests", "--hashes", "all");
        assertThat(Run.of(words.toArray()).status()).isZero();
        Map<String, Object> document = Json.object(Files.readString(folder.resolve("x/game.manifest.json")));
        assertThat(Json.list(Json.child(document, "result"), "files").get(0))
                .containsKeys("md5", "crc32", "sha1", "sha256");
        assertThat(Run.of("convert", in.resolve("one.cue"), "-o", target, "--manifests", "--hashes", "sha3")
                        .status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("convert", "-r", in, "-d", out, "-F", "chd", "--manifest", target)
                        .err())
                .contains("say --manifests");
        assertThat(Run.of("info", "-r", in, "--ids", "--ctdb", target).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("convert", in.resolve("one.cue"), "-o", target, "--manifests", "--manifest", target)
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
