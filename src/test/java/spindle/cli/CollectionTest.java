// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.sector.RawSector;

/** Verbs that do their work on all images of folders. */
class CollectionTest {
    private static final String ONE_TRACK = "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n";

    @TempDir
    Path folder;

    private Path in;
    private Path out;

    @BeforeEach
    void makeFolders() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out");
    }

    @Test
    void images_are_found_by_their_content_and_sets_by_their_sheets() throws IOException {
        image("a", "one");
        Files.write(in.resolve("a/bare"), MadeDisc.mode1(0, 20));
        Files.writeString(in.resolve("a/readme.txt"), "TRACK of the week");
        Files.write(in.resolve("a/firmware.bin"), new byte[5000]);
        image("b/c", "two");
        Run run = Run.of("info", "-r", in);
        assertThat(run.status()).isZero();
        assertThat(run.out().lines())
                .containsExactlyInAnyOrder(
                        in + "/a/bare: raw, CD, 1 track, lead-out at LBA 20 (00:02:20)",
                        in + "/a/one.cue: cue, CD, 1 track, lead-out at LBA 30 (00:02:30)",
                        in + "/b/c/two.cue: cue, CD, 1 track, lead-out at LBA 30 (00:02:30)");
        assertThat(run.err()).isEqualTo("3 images: 3 good\n");
    }

    @Test
    void conversion_keeps_the_tree() throws IOException {
        image("", "one");
        image("b/c", "two");
        Run run = Run.of("convert", "-r", in, "-d", out, "-F", "iso");
        assertThat(run.status()).isZero();
        assertThat(out.resolve("one.iso")).hasSize(30 * 2048);
        assertThat(out.resolve("b/c/two.iso")).hasSize(30 * 2048);
        assertThat(run.err().lines())
                .contains(in + "/one.cue: wrote " + out + "/one.iso, 61,440 bytes", "2 images: 2 good");
    }

    @Test
    void every_verb_that_writes_takes_folders() throws IOException {
        image("b", "two");
        for (List<String> words : List.of(
                List.of("iso"),
                List.of("split"),
                List.of("merge"),
                List.of("repair"),
                List.of("convert", "-F", "ccd"))) {
            Path target = out.resolve(words.get(0));
            Run run = Run.of(
                    words.get(0),
                    "-r",
                    in,
                    "-d",
                    target,
                    words.size() > 1 ? "-F" : "-q",
                    words.size() > 1 ? "ccd" : "-v");
            assertThat(run.status()).as(run.err()).isZero();
            assertThat(target.resolve("b")).isNotEmptyDirectory();
        }
        Path songs = Files.createDirectories(folder.resolve("songs/x"));
        MadeDisc.sheet(songs, "song", new byte[20 * RawSector.BYTES], "TRACK 01 AUDIO\nINDEX 01 00:00:00\n");
        assertThat(Run.of("rip", "-r", folder.resolve("songs"), "-d", out.resolve("rip"))
                        .status())
                .isZero();
        assertThat(out.resolve("rip/x").toFile().list()).isNotEmpty();
    }

    @Test
    void hashes_of_all_images_are_lines_that_other_programs_read() throws IOException {
        image("", "a");
        image("b", "b");
        Run run = Run.of("hash", "-r", in);
        assertThat(run.status()).isZero();
        assertThat(run.out().lines()).hasSize(4).allMatch(line -> line.matches("[0-9a-f]{40} [ *].*"));
        assertThat(run.err()).endsWith("2 images: 2 good\n");
        assertThat(Run.of("hash", "-r", in, "-o", out).status()).isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void one_that_fails_stops_no_other_and_the_status_is_the_worst() throws IOException {
        image("", "a");
        Files.writeString(in.resolve("b.cue"), "FILE \"gone.bin\" BINARY\n" + ONE_TRACK);
        byte[] bin = MadeDisc.mode1(0, 20);
        bin[5 * RawSector.BYTES + 100] ^= 1;
        MadeDisc.sheet(in, "c", bin, ONE_TRACK);
        Run run = Run.of("verify", "-r", in);
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.out().lines())
                .containsExactlyInAnyOrder(
                        in + "/a.cue: 30 sectors checked, no errors",
                        in
                                + "/b.cue: b.cue:1: there is no \"gone.bin\" beside the sheet; put it there, or correct its name",
                        in + "/c.cue: 20 sectors checked, 1 bad, 1 of them repairable");
        assertThat(run.err()).isEqualTo("3 images: 1 good, 1 unreadable, 1 damaged or incomplete\n");
    }

    @Test
    void a_sheet_that_names_the_files_of_another_is_left_out_with_a_word() throws IOException {
        image("", "one");
        Files.copy(in.resolve("one.cue"), in.resolve("other.cue"));
        Run run = Run.of("info", "-r", in);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err())
                .contains("note: " + in + "/other.cue is left out: its files are those of " + in + "/one.cue");
    }

    @Test
    void archives_are_left_alone_unless_asked_for() throws IOException {
        image("", "one");
        byte[] bin = Files.readAllBytes(in.resolve("one.bin"));
        try (GZIPOutputStream packed = new GZIPOutputStream(Files.newOutputStream(in.resolve("two.bin.gz")))) {
            packed.write(bin);
        }
        assertThat(Run.of("info", "-r", in).out().lines()).hasSize(1);
        assertThat(Run.of("info", "-r", "--archives", in).out().lines()).hasSize(2);
    }

    @Test
    void a_killed_run_goes_on_where_it_stopped() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            image("", name);
        }
        Path report = folder.resolve("report.jsonl");
        assertThat(Run.of("convert", "-r", in, "-d", out, "-F", "iso", "--report", report)
                        .status())
                .isZero();
        List<String> lines = Files.readAllLines(report);
        assertThat(lines).hasSize(3).allMatch(line -> line.contains("\"status\":0"));
        String half = lines.get(2).substring(0, 40);
        Files.writeString(report, lines.get(0) + "\n" + lines.get(1) + "\n" + half);
        Run run = Run.of("convert", "-r", in, "-d", out, "-F", "iso", "--report", report, "--resume", "-f");
        assertThat(run.status()).isZero();
        assertThat(run.err()).endsWith("3 images: 1 good, 2 done before\n");
        assertThat(Files.readAllLines(report)).hasSize(4).contains(half);
    }

    @Test
    void what_changed_since_is_done_again() throws IOException {
        for (String name : List.of("a", "b", "c")) {
            image("", name);
        }
        Path report = folder.resolve("report.jsonl");
        Run.of("convert", "-r", in, "-d", out, "-F", "iso", "--report", report);
        Files.setLastModifiedTime(in.resolve("a.bin"), FileTime.fromMillis(1_000_000_000_000L));
        Files.delete(out.resolve("b.iso"));
        Run run = Run.of("convert", "-r", in, "-d", out, "-F", "iso", "--report", report, "--resume", "-f");
        assertThat(run.err())
                .contains("a.cue: wrote")
                .contains("b.cue: wrote")
                .endsWith("3 images: 2 good, 1 done before\n");
        run = Run.of("convert", "-r", in, "-d", out, "-F", "iso", "--report", report, "--resume", "-f", "--allow-loss");
        assertThat(run.err()).endsWith("3 images: 3 good\n");
    }

    @Test
    void a_report_is_json_with_the_verbs_own_report_where_that_is_asked_for() throws IOException {
        image("", "a");
        Path report = folder.resolve("report.jsonl");
        Run run = Run.of("verify", "-r", in, "--json", "--report", report);
        assertThat(run.out()).contains("\"report\":{\"image\":\"", "\"sectors\":{\"checked\":30");
        assertThat(Files.readString(report)).startsWith("{\"image\":").contains("\"report\":{\"image\"");
        assertThat(run.out().lines().toList().get(1))
                .isEqualTo(Files.readString(report).strip());
    }

    @Test
    void loops_of_links_end_and_what_cannot_be_read_is_one_line() throws IOException {
        image("a", "one");
        Files.createSymbolicLink(in.resolve("a/up"), in);
        Files.createSymbolicLink(in.resolve("a/gone.iso"), in.resolve("nothing"));
        Run run = Run.of("info", "-r", in);
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith(in + "/a/gone.iso: cannot be read"))
                .contains("1 image: 1 good, 1 not readable");
    }

    @Test
    void folders_without_permission_are_one_line() throws IOException {
        image("a", "one");
        Path closed = Files.createDirectory(in.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(closed)).as("root reads everything").isFalse();
        Run run = Run.of("info", "-r", in);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err()).contains(closed + ": cannot be read");
    }

    @Test
    void a_name_that_is_no_text_is_read_and_written() throws Exception {
        image("", "a");
        Process copying = new ProcessBuilder("bash", "-c", "cp a.bin $'caf\\xe9.bin'")
                .directory(in.toFile())
                .start();
        assumeThat(copying.waitFor()).isZero();
        Run run = Run.of("verify", "-r", in);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).isEqualTo("2 images: 2 good\n");
        Run written = Run.of("iso", "-r", in, "-d", out, "--report", folder.resolve("r"));
        assertThat(written.status()).as(written.err()).isZero();
        assertThat(Files.readString(folder.resolve("r"))).contains("caf%E9.bin");
    }

    @Test
    void two_images_of_one_name_do_not_replace_each_other() throws IOException {
        image("", "a");
        Files.write(in.resolve("a.iso"), Files.readAllBytes(Corpus.open("iso-level1")));
        Run run = Run.of("convert", "-r", in, "-d", out, "-F", "nrg", "-f");
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err())
                .contains("was written for another image of this run already")
                .contains("1 good, 1 not written");
    }

    @Test
    void two_runs_over_one_tree_lose_nothing() throws IOException {
        List<Path> names = IntStream.range(0, 12)
                .mapToObj(i -> out.resolve("d" + i + ".iso"))
                .toList();
        for (int i = 0; i < names.size(); i++) {
            image("", "d" + i);
        }
        CompletableFuture<Run> other =
                CompletableFuture.supplyAsync(() -> Run.of("convert", "-r", in, "-d", out, "-F", "iso"));
        Run mine = Run.of("convert", "-r", in, "-d", out, "-F", "iso");
        Run theirs = other.join();
        assertThat(names).allSatisfy(name -> assertThat(name).hasSize(30 * 2048));
        assertThat(List.of(mine.status(), theirs.status()))
                .allMatch(status -> status == 0 || status == ExitStatus.OUTPUT);
        try (var left = Files.list(out)) {
            assertThat(left).hasSize(names.size());
        }
    }

    @Test
    void what_is_written_into_the_searched_folder_is_not_read_again() throws IOException {
        image("", "a");
        assertThat(Run.of("convert", "-r", in, "-d", in.resolve("made"), "-F", "iso")
                        .err())
                .endsWith("1 image: 1 good\n");
        assertThat(Run.of("convert", "-r", in, "-d", in.resolve("made"), "-F", "iso", "-f")
                        .err())
                .endsWith("1 image: 1 good\n");
    }

    @Test
    void words_that_mean_nothing_are_refused() throws IOException {
        image("", "a");
        assertThat(Run.of("convert", "-r", in, "-F", "iso").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("convert", "-r", in, "-F", "iso", "-o", out).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("verify", "-r", in, "--resume").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("verify", "-r", in, "--junit", out).status()).isEqualTo(ExitStatus.USAGE);
        Run folderAlone = Run.of("verify", in);
        assertThat(folderAlone.err()).contains("-r");
        assertThat(folderAlone.status()).isEqualTo(ExitStatus.UNREADABLE);
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(Run.of("verify", "-r", empty).status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    void a_report_that_is_no_report_is_kept_and_gone_on_with() throws IOException {
        image("", "a");
        Path report = Files.writeString(folder.resolve("r"), "{\"status\":\n[]\nnonsense\n{\"status\":0}\n");
        Run run = Run.of("info", "-r", in, "--report", report, "--resume");
        assertThat(run.status()).isZero();
        assertThat(Files.readAllLines(report)).hasSize(5).first().isEqualTo("{\"status\":");
    }

    private void image(String place, String name) throws IOException {
        Path there = Files.createDirectories(in.resolve(place));
        MadeDisc.sheet(there, name, MadeDisc.mode1(0, 30), ONE_TRACK);
    }
}
