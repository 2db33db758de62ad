// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checksums through the command line: those that are recorded of the corpus, and lists of them. */
class HashTest {
    private static final Path REDUMP = Corpus.open("dev-mixed-redump");

    @TempDir
    Path folder;

    static Stream<String> ids_that_open() {
        return CorpusTest.ids_with_tracks()
                .filter(id -> Corpus.allows(Corpus.fact(id, "verdict").orElseThrow(), ExitStatus.DONE));
    }

    /** {@return the SHA-256 of each file that is hashed of an image, by name} */
    private static Map<String, String> sha256(Path image, String... options) {
        List<Object> words = new ArrayList<>(List.of("hash", image, "-a", "sha256"));
        words.addAll(List.of(options));
        Run run = Run.of(words.toArray());
        Map<String, String> found = new HashMap<>();
        run.out().lines().forEach(line -> found.put(line.substring(66), line.substring(0, 64)));
        return found;
    }

    @ParameterizedTest
    @MethodSource("ids_that_open")
    void samples_and_isos_are_those_of_the_record(String id) {
        Path image = Corpus.open(id);
        String base = Targets.base(image);
        Map<String, String> isos = sha256(image, "--as", "iso");
        for (String gaps : List.of("append", "prepend", "discard")) {
            Map<String, String> pcm = sha256(image, "--as", "pcm", "--gaps", gaps);
            for (int track = 1; track < 100; track++) {
                String number = pcm.containsKey(base + " (Track 0" + track + ").pcm") ? "0" + track : "" + track;
                Optional<String> recorded = Corpus.fact(id, "track." + track + ".sha256_pcm_" + gaps);
                if (recorded.isPresent()) {
                    assertThat(pcm).as(gaps).containsEntry(base + " (Track " + number + ").pcm", recorded.get());
                }
                Optional<String> iso = Corpus.fact(id, "track." + track + ".sha256_user2048");
                iso.ifPresent(hash -> assertThat(isos).containsValue(hash));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ids_that_open")
    void stored_files_are_those_of_the_record(String id) {
        sha256(Corpus.open(id), "--as", "stored").forEach((path, hash) -> {
            Optional<String> recorded =
                    Corpus.fact(id, "file.sha256:" + Path.of(path).getFileName());
            assertThat(hash).as(path).isEqualTo(recorded.orElse(hash));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"cue", "chd", "nrg", "ccd", "mds", "cdi", "toc"})
    void every_format_gives_the_checksums_of_redumps_files(String format) {
        Path image = folder.resolve("disc." + format);
        assertThat(Run.of("convert", REDUMP, image, "--allow-loss", "-q").status())
                .isLessThanOrEqualTo(1);
        Map<String, String> found = sha256(image);
        for (int track = 1; track <= 3; track++) {
            String file = "Small Disc (Europe) (En,Fr) (Track " + track + ").bin";
            assertThat(found)
                    .containsEntry(
                            "disc (Track " + track + ").bin",
                            Corpus.fact("dev-mixed-redump", "file.sha256:" + file)
                                    .orElseThrow());
        }
    }

    @Test
    void a_chd_of_chdman_gives_them_too() {
        assertThat(sha256(Corpus.IMAGES.resolve("dev-chd/disc.chd")).values()).containsAll(redump().subList(0, 3));
    }

    private static List<String> redump() {
        return Stream.of(" (Track 1).bin", " (Track 2).bin", " (Track 3).bin", ".cue")
                .map(end -> Corpus.fact("dev-mixed-redump", "file.sha256:Small Disc (Europe) (En,Fr)" + end)
                        .orElseThrow())
                .toList();
    }

    @Test
    void the_sheet_is_as_redump_writes_it() {
        String sheet = "Small Disc (Europe) (En,Fr).cue";
        assertThat(sha256(REDUMP))
                .containsEntry(
                        sheet,
                        Corpus.fact("dev-mixed-redump", "file.sha256:" + sheet).orElseThrow());
    }

    @Test
    void an_iso_of_a_cd_is_hashed_as_the_raw_sectors_that_follow_from_it() throws IOException {
        byte[] raw = MadeDisc.mode1(0, 300);
        Path cue = MadeDisc.sheet(folder, "g", raw, "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        Path iso = folder.resolve("x.iso");
        assertThat(Run.of("iso", cue, "-o", iso).status()).isZero();
        assertThat(sha256(iso)).containsEntry("x.bin", Corpus.sha256(raw));
    }

    @Test
    void lists_of_all_kinds_are_written_and_read_again() throws IOException {
        for (String algorithms : List.of("crc32", "md5", "sha1", "sha256", "all", "crc32,sha1")) {
            Path list = folder.resolve("list-" + algorithms);
            assertThat(Run.of("hash", REDUMP, "-a", algorithms, "-o", list).status())
                    .isZero();
            Run check = Run.of("hash", REDUMP, "--check", list);
            assertThat(check.status()).as(check.toString()).isZero();
            assertThat(check.out().lines()).hasSize(4).allMatch(line -> line.endsWith(": OK"));
        }
    }

    @Test
    void a_list_of_the_tracks_alone_says_nothing_of_the_sheet() throws IOException {
        Path list = folder.resolve("list.sha1");
        String lines = Run.of("hash", REDUMP).out();
        Files.writeString(list, lines.replaceAll("(?m)^.*cue\\R", ""));
        Path chd = folder.resolve("g.chd");
        Run.of("convert", REDUMP, chd, "-q");
        for (Path image : List.of(REDUMP, chd)) {
            Run check = Run.of("hash", image, "--check", list);
            assertThat(check.status()).as(check.toString()).isZero();
            assertThat(check.out().lines()).hasSize(3);
        }
        assertThat(Run.of("hash", "-r", folder, "--check", list).status()).isZero();
    }

    @Test
    void a_file_that_differs_is_status_8() throws IOException {
        Path list = folder.resolve("list.sha1");
        Run.of("hash", REDUMP, "-o", list);
        Files.writeString(list, Files.readString(list).replaceFirst("[0-9a-f]{8}", "00000000"));
        Run check = Run.of("hash", REDUMP, "-c", list);
        assertThat(check.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(check.out()).contains("(Track 1).bin: FAILED\n").contains("(Track 2).bin: OK\n");
    }

    @Test
    void an_image_of_another_name_is_that_of_a_list_with_its_sheet() throws IOException {
        Path list = Files.writeString(
                folder.resolve("all.md5"), Run.of("hash", REDUMP, "-a", "md5").out());
        Path chd = folder.resolve("g.chd");
        Run.of("convert", REDUMP, chd, "-q");
        Run run = Run.of("hash", chd, "--check", list);
        assertThat(run.status()).as(run.toString()).isZero();
        String name = String.valueOf(REDUMP.getFileName());
        assertThat(run.out()).contains("g.cue: OK (listed as " + name + ")");
        Files.writeString(list, Files.readString(list).replaceFirst("[0-9a-f]{32}(?=.*cue)", "0".repeat(32)));
        Run other = Run.of("hash", chd, "--check", list);
        assertThat(other.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(other.out()).contains("g.cue: FAILED, is not listed");
    }

    @Test
    void a_list_of_several_images_is_compared_with_all_of_them() throws IOException {
        Path other = Corpus.open("dev-xa");
        Path list = folder.resolve("list.sha1");
        Run.of("hash", REDUMP, other, "-o", list);
        Run all = Run.of("hash", REDUMP, other, "--check", list);
        assertThat(all.status()).as(all.toString()).isZero();
        assertThat(all.out().lines()).hasSize(6).allMatch(line -> line.endsWith(": OK"));
        Run one = Run.of("hash", REDUMP, "--check", list);
        assertThat(one.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(one.out()).contains("xa.bin: FAILED, is listed and not there");
    }

    @Test
    void the_images_of_a_folder_are_hashed() {
        Run run = Run.of("hash", "-r", REDUMP.resolveSibling(""));
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("Small Disc (Europe) (En,Fr) (Track 1).bin");
    }

    @Test
    void files_are_checked_where_they_lie_beside_the_list() throws IOException {
        Files.write(folder.resolve("a.bin"), new byte[5000]);
        Path list = Files.writeString(folder.resolve("l.sha256"), Corpus.sha256(new byte[5000]) + "  a.bin\n");
        assertThat(Run.of("hash", "--check", list).status()).isZero();
        Files.write(folder.resolve("a.bin"), new byte[5001]);
        assertThat(Run.of("hash", "--check", list).status()).isEqualTo(ExitStatus.MISMATCH);
        Files.delete(folder.resolve("a.bin"));
        Run gone = Run.of("hash", "--check", list);
        assertThat(gone.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(gone.out()).isEqualTo("a.bin: FAILED, is listed and not there\n");
    }

    @Test
    void a_list_of_the_files_as_stored_is_recognised() throws IOException {
        Path image = Corpus.IMAGES.resolve("dev-chd/disc.chd");
        String name = String.valueOf(image.getFileName());
        Path list = Files.writeString(folder.resolve("l"), Corpus.sha256(image) + "  " + name + "\n");
        assertThat(Run.of("hash", image, "--check", list).out()).endsWith(name + ": OK\n");
    }

    @Test
    void a_dat_entry_has_the_sheet_first() {
        Run run = Run.of("hash", REDUMP, "--dat-entry");
        assertThat(run.status()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("  <game name=\"Small Disc (Europe) (En,Fr)\">");
        assertThat(lines.get(2)).contains("(En,Fr).cue\" size=\"");
        assertThat(lines).hasSize(7).last().isEqualTo("  </game>");
        assertThat(lines.get(3)).containsPattern("crc=\"[0-9a-f]{8}\" md5=\"[0-9a-f]{32}\" sha1=\"[0-9a-f]{40}\"/>");
    }

    @Test
    void a_pregap_that_is_in_no_file_is_told() throws IOException {
        Path cue = MadeDisc.sheet(
                folder,
                "g",
                MadeDisc.mode1(0, 300),
                "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nPREGAP 00:02:00\nINDEX 01 00:03:00\n");
        assertThat(Run.of("hash", cue).err()).contains("the pregap of track 2 (150 sectors) is in no file");
    }

    @Test
    void what_no_run_can_mean_is_a_usage_error() {
        assertThat(Run.of("hash", REDUMP, "-a", "sha7").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("hash", REDUMP, "--as", "chd").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("hash", REDUMP, "--dat-entry", "--json").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("hash").status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    @Tag("oracle")
    void sha1sum_and_md5sum_accept_the_lines() throws Exception {
        for (String tool : List.of("sha1sum", "md5sum", "sha256sum")) {
            assumeThat(Files.isExecutable(Path.of("/usr/bin", tool))).as(tool).isTrue();
            Run.of("split", REDUMP, "-d", folder, "-f", "-q");
            Path list = folder.resolve("list");
            Run.of("hash", REDUMP, "-a", tool.replace("sum", ""), "-o", list, "-f");
            Process process = new ProcessBuilder(tool, "--strict", "-c", "list")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(out).isZero();
        }
    }

    @Test
    void a_file_that_became_shorter_gives_an_error_and_no_hang() throws IOException {
        Path cue = MadeDisc.sheet(folder, "g", MadeDisc.mode1(0, 300), "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        Files.write(folder.resolve("g.bin"), Arrays.copyOf(MadeDisc.mode1(0, 300), 100 * 2352));
        assertThat(Run.of("hash", cue).status()).isLessThanOrEqualTo(ExitStatus.INTEGRITY);
    }
}
