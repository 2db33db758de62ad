// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs are whole or absent, replace nothing unasked, and never touch a source. */
class OutputsTest {
    @TempDir
    Path folder;

    private Path cue;
    private Path bin;

    @BeforeEach
    void copy() throws IOException {
        cue = folder.resolve("m1.cue");
        bin = folder.resolve("m1.bin");
        Files.copy(Corpus.IMAGES.resolve("dev-m1/m1.cue"), cue);
        Files.copy(Corpus.IMAGES.resolve("dev-m1/m1.bin"), bin);
    }

    @Test
    void an_existing_file_is_not_replaced_without_force() throws IOException {
        Path iso = Files.writeString(folder.resolve("m1.iso"), "mine");
        Run run = Run.of("iso", cue, "-o", iso);
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err()).contains("exists already").contains("--force");
        assertThat(iso).hasContent("mine");
        assertThat(Run.of("iso", cue, "-o", iso, "--force").status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.size(iso)).isEqualTo(29 * 2048);
        assertOnly("m1.bin", "m1.cue", "m1.iso");
    }

    @Test
    void a_source_is_never_written_to() throws IOException {
        String before = Corpus.sha256(bin);
        Path link = Files.createSymbolicLink(folder.resolve("link.bin"), bin);
        Path hard = Files.createLink(folder.resolve("hard.bin"), bin);
        for (Path target : new Path[] {bin, link, hard, cue}) {
            Run run = Run.of("iso", cue, "-o", target, "--force");
            assertThat(run.status()).as(target.toString()).isEqualTo(ExitStatus.OUTPUT);
            assertThat(run.err()).contains("source");
        }
        assertThat(Run.of("merge", cue, "-o", cue, "--force").status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(Corpus.sha256(bin)).isEqualTo(before);
    }

    @Test
    void a_link_to_nothing_is_not_followed_or_replaced() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out.iso"), folder.resolve("elsewhere.iso"));
        assertThat(Run.of("iso", cue, "-o", link).status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(folder.resolve("elsewhere.iso")).doesNotExist();
    }

    @Test
    void missing_folders_are_made_and_unmade_again_where_the_work_fails() throws IOException {
        assertThat(Run.of("iso", cue, "-d", folder.resolve("a/b")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("a/b/m1.iso")).exists();
        Path xa = Corpus.open("dev-xa");
        assertThat(Run.of("iso", xa, "-d", folder.resolve("c/d")).status()).isEqualTo(ExitStatus.LOSS);
        assertThat(folder.resolve("c")).doesNotExist();
    }

    @Test
    void a_file_in_the_way_of_a_folder_is_said() {
        Run run = Run.of("iso", cue, "-d", bin);
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err()).contains("not a directory");
    }

    @Test
    void a_directory_is_no_output_file() {
        assertThat(Run.of("iso", cue, "-o", folder).status()).isEqualTo(ExitStatus.OUTPUT);
    }

    @Test
    void a_part_left_by_a_run_that_was_killed_is_removed() throws IOException {
        Files.writeString(folder.resolve("m1.iso.spindle.part"), "stale");
        assertThat(Run.of("iso", cue, "-o", folder.resolve("m1.iso")).status()).isEqualTo(ExitStatus.DONE);
        assertOnly("m1.bin", "m1.cue", "m1.iso");
    }

    @Test
    void a_dry_run_writes_nothing_and_tells_what_would_be_lost() throws IOException {
        Run done = Run.of("iso", cue, "-n", "-d", folder.resolve("out"));
        assertThat(done.status()).isEqualTo(ExitStatus.DONE);
        assertThat(done.err()).contains("would write");
        Run lost = Run.of("iso", Corpus.open("dev-xa"), "-n", "-d", folder.resolve("out"));
        assertThat(lost.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(lost.err()).contains("4 sectors of track 1").contains("form 2");
        assertOnly("m1.bin", "m1.cue");
    }

    @Test
    void what_the_sectors_lose_decides_before_anything_is_in_place() throws IOException {
        Run run = Run.of("convert", Corpus.open("dev-err-flip"), folder.resolve("x.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(run.err()).contains("EDC or parity");
        assertOnly("m1.bin", "m1.cue");
        assertThat(Run.of("convert", Corpus.open("dev-err-flip"), folder.resolve("x.iso"), "--allow-loss")
                        .status())
                .isEqualTo(ExitStatus.WARNINGS);
    }

    @Test
    void a_disc_that_an_iso_cannot_hold_is_refused_before_a_byte_is_read() throws IOException {
        Run run = Run.of("convert", Corpus.open("dev-mixed-single"), folder.resolve("x.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(run.err()).contains("tracks 2-4");
        assertOnly("m1.bin", "m1.cue");
    }

    @Test
    void a_bin_that_ends_short_is_written_only_as_a_salvage() throws IOException {
        Path trunc = Corpus.open("dev-trunc");
        Run refused = Run.of("iso", trunc, "-d", folder.resolve("out"));
        assertThat(refused.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(refused.err()).contains("LBA 22").contains("--salvage");
        assertThat(folder.resolve("out")).doesNotExist();
        Run salvaged = Run.of("iso", trunc, "-d", folder.resolve("out"), "--salvage");
        assertThat(salvaged.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(salvaged.err()).contains("LBA 22");
        assertThat(Files.size(folder.resolve("out/dmg.iso"))).isEqualTo(22 * 2048);
    }

    @Test
    void standard_output_holds_data_or_a_report() {
        Run run = Run.of("iso", cue, "-o", "-", "--json");
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("--json");
    }

    @Test
    void standard_output_holds_what_a_file_would() throws IOException {
        Path later = Files.writeString(folder.resolve("later.cue"), """
                FILE m1.bin BINARY
                TRACK 01 MODE1/2352
                INDEX 01 00:00:00
                REM SESSION 02
                FILE m1.bin BINARY
                TRACK 02 MODE1/2352
                INDEX 01 00:00:10
                """);
        String[] words = {"iso", later.toString(), "-t", "2", "--session-iso", "padded", "--no-check", "-o"};
        Object[] toFile = Stream.concat(
                        Stream.of(words), Stream.of(folder.resolve("p.iso").toString()))
                .toArray();
        assertThat(Run.of(toFile).status()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        Run streamed = Run.of(Stream.concat(Stream.of(words), Stream.of("-")).toArray());
        assertThat(streamed.bytes()).isEqualTo(Files.readAllBytes(folder.resolve("p.iso")));
    }

    @Test
    void a_loss_that_the_sectors_tell_is_known_before_the_first_byte_of_a_stream() {
        Run run = Run.of("convert", Corpus.open("dev-err-flip"), "-F", "iso", "-o", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(run.err()).contains("EDC or parity").contains("nothing was written");
        assertThat(run.bytes()).isEmpty();
    }

    @Test
    void a_file_that_is_not_written_from_its_beginning_to_its_end_is_no_stream() {
        Run run = Run.of("convert", cue, "-F", "nrg", "-o", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.UNSUPPORTED);
    }

    @Test
    void losses_are_known_before_the_first_byte_of_a_stream() throws IOException {
        Run run = Run.of("iso", Corpus.open("dev-xa"), "-o", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.LOSS);
        assertThat(run.bytes()).isEmpty();
        assertThat(run.err()).contains("nothing was written");
        Run accepted = Run.of("iso", Corpus.open("dev-xa"), "-o", "-", "--allow-loss");
        assertThat(accepted.status()).isEqualTo(ExitStatus.DONE);
        assertThat(accepted.bytes()).isNotEmpty();
    }

    @Test
    void a_bin_keeps_the_sbi_beside_its_source() throws IOException {
        byte[] sbi = {'S', 'B', 'I', 0, 0, 2, 5, 1, 0x41, 1, 1, 0, 0, 7, 0, 0, 2, 5};
        Files.write(folder.resolve("m1.sbi"), sbi);
        Path target = folder.resolve("out/c.cue");
        assertThat(Run.of("bin", cue, "-o", target).status()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("out/c.sbi")).hasBinaryContent(sbi);
        Run iso = Run.of("iso", cue, "-o", folder.resolve("out/c.iso"));
        assertThat(iso.status()).isEqualTo(ExitStatus.DONE);
        assertThat(iso.err()).contains("left behind: the 1 Q packets in the SBI file beside the sheet");
    }

    @Test
    void a_new_sheet_is_not_written_beside_patches_of_another_disc() throws IOException {
        Path target = folder.resolve("game.cue");
        for (String extension : new String[] {"sbi", "SBI", "lsd", "cdt", "sub"}) {
            Path stray = Files.writeString(folder.resolve("game." + extension), "another disc's");
            for (Run run : new Run[] {Run.of("convert", cue, target, "-n"), Run.of("convert", cue, target)}) {
                assertThat(run.status()).as(extension).isEqualTo(ExitStatus.OUTPUT);
                assertThat(run.err()).contains("game." + extension).contains("a part of game.cue");
            }
            assertThat(stray).hasContent("another disc's");
            Run forced = Run.of("convert", cue, target, "--force");
            assertThat(forced.status()).isEqualTo(ExitStatus.DONE);
            assertThat(forced.err()).contains("game." + extension + " is removed");
            assertOnly("m1.bin", "m1.cue", "game.bin", "game.cue");
            Files.delete(target);
            Files.delete(folder.resolve("game.bin"));
        }
    }

    @Test
    void a_sheet_beside_audio_files_is_not_written_beside_patches_of_another_disc() throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Path stray = Files.writeString(out.resolve("audio.sbi"), "another disc's");
        Run run = Run.of("rip", Corpus.folder("dev-audio-htoa").resolve("audio.cue"), "-d", out);
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(run.err()).contains("audio.sbi").contains("a part of audio.cue");
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files).containsExactly(stray);
        }
    }

    @Test
    void a_sub_channel_beside_a_ccd_stays_where_the_ccd_is_converted() throws IOException {
        Path ccd = folder.resolve("game.ccd");
        assertThat(Run.of("convert", cue, ccd).status()).isEqualTo(ExitStatus.DONE);
        Run run = Run.of("convert", ccd, folder.resolve("game.cue"), "--allow-loss");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertOnly("m1.bin", "m1.cue", "game.ccd", "game.img", "game.sub", "game.bin", "game.cue");
    }

    @Test
    void patches_that_are_named_like_the_source_stay_with_a_word() throws IOException {
        Path mds = folder.resolve("game.mds");
        assertThat(Run.of("convert", cue, mds).status()).isEqualTo(ExitStatus.DONE);
        Path patches = Files.writeString(folder.resolve("game.sbi"), "the game's");
        for (String force : new String[] {"--progress=never", "--force"}) {
            Run run = Run.of("convert", mds, folder.resolve("game.cue"), force);
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
            assertThat(run.err()).contains("game.sbi is named like the source");
            assertThat(patches).hasContent("the game's");
            Files.delete(folder.resolve("game.cue"));
            Files.delete(folder.resolve("game.bin"));
        }
    }

    private void assertOnly(String... names) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactlyInAnyOrder(names);
        }
    }
}
