// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What convert writes down of its work, and what hash finds of it later. */
class ManifestTest {
    private static final Path REDUMP = Corpus.open("dev-mixed-redump");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"cue", "chd", "nrg", "ccd", "mds", "cdi", "toc", "bin.ecm"})
    void every_file_that_is_written_has_its_checksum(String format) throws IOException {
        Path manifest = folder.resolve("m.json");
        Path out = folder.resolve("out/d." + format);
        Run run = Run.of("convert", REDUMP, out, "--allow-loss", "--manifest", manifest, "-j", "2");
        assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        Map<String, Object> document = Json.object(Files.readString(manifest));
        List<Map<String, Object>> files = Json.list(Json.child(document, "result"), "files");
        assertThat(files).isNotEmpty();
        for (Map<String, Object> file : files) {
            Path written = folder.resolve(Json.text(file, "name"));
            assertThat(Json.text(file, "sha256")).as(written.toString()).isEqualTo(Corpus.sha256(written));
            assertThat((long) Json.number(file, "bytes")).isEqualTo(Files.size(written));
        }
        List<Map<String, Object>> sources = Json.list(Json.child(document, "source"), "files");
        assertThat(sources).hasSize(4);
        Run check = Run.of("hash", "--check", manifest);
        assertThat(check.status()).as(check.toString()).isZero();
        assertThat(check.out().lines()).hasSize(files.size() + 4).allMatch(line -> line.endsWith(": OK"));
    }

    @Test
    void iso_and_wav_whose_headers_come_last_have_right_checksums() throws IOException {
        Path manifest = folder.resolve("m.json");
        Run run = Run.of("convert", REDUMP, folder.resolve("out"), "--layout", "iso+wav", "--manifest", manifest);
        assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Run.of("hash", "--check", manifest).status()).isZero();
    }

    @Test
    void a_result_that_changed_is_found() throws IOException {
        Path manifest = folder.resolve("m.json");
        Path out = folder.resolve("d.cue");
        Run.of("convert", REDUMP, out, "--manifest", manifest);
        Files.write(folder.resolve("d.bin"), new byte[] {1}, StandardOpenOption.APPEND);
        Run check = Run.of("hash", "--check", manifest);
        assertThat(check.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(check.out()).contains("d.bin: FAILED").contains("d.cue: OK");
        Files.delete(out);
        assertThat(Run.of("hash", "--check", manifest).out()).contains("d.cue: FAILED, is listed and not there");
    }

    @Test
    void losses_and_repairs_are_in_it_and_a_refusal_leaves_none() throws IOException {
        Path manifest = folder.resolve("m.json");
        Run refused = Run.of("convert", REDUMP, folder.resolve("d.iso"), "--manifest", manifest);
        assertThat(refused.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(manifest).doesNotExist();
        Run.of("convert", REDUMP, folder.resolve("d.iso"), "--manifest", manifest, "--allow-loss");
        Map<String, Object> document = Json.object(Files.readString(manifest));
        assertThat(Json.list(document, "losses")).isNotEmpty();
        assertThat(Json.text(document, "program")).isEqualTo("spindle");
        assertThat(Json.number(document, "status")).isLessThanOrEqualTo(1);
    }

    @Test
    void of_several_images_it_is_an_array() throws IOException {
        Path manifest = folder.resolve("m.json");
        Run run = Run.of("convert", REDUMP, Corpus.open("dev-m1"), "-F", "chd", "-d", folder, "--manifest", manifest);
        assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Run.of("hash", "--check", manifest).status()).isZero();
        JsonSchemaTest.requireValid(new Run(0, Files.readString(manifest), new byte[0], ""));
    }

    @Test
    void it_replaces_nothing_unless_asked_to() throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.json"), "mine");
        assertThat(Run.of("convert", REDUMP, folder.resolve("d.cue"), "--manifest", manifest)
                        .status())
                .isEqualTo(ExitStatus.OUTPUT);
        assertThat(folder.resolve("d.cue")).doesNotExist();
        assertThat(Run.of("convert", REDUMP, folder.resolve("d.cue"), "--manifest", manifest, "-f")
                        .status())
                .isZero();
        assertThat(Run.of("convert", REDUMP, "-F", "iso", "-o", "-", "--manifest", manifest)
                        .status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{", "{\"result\":{\"files\":[{\"name\":[1,{}]", "[{\"files\":[{}]}]"})
    void what_is_no_manifest_is_refused(String text) throws IOException {
        Path manifest = Files.writeString(folder.resolve("m.json"), text);
        Run run = Run.of("hash", "--check", manifest);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(run.err().lines()).hasSize(1);
    }
}
