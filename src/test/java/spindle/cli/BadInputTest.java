// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input gets one line, the right status, and nothing is left behind. */
class BadInputTest {
    @TempDir
    Path folder;

    private Path bin;

    @BeforeEach
    void copy() throws IOException {
        bin = folder.resolve("k.bin");
        Files.copy(Corpus.IMAGES.resolve("cue-text/k.bin"), bin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FILE missing.bin BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:00|3|missing.bin",
                "FILE . BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:00|3|directory",
                "FILE /etc/hostname BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:00|3|outside",
                "FILE k.bin BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:40|4|INDEX 01",
                "FILE k.bin BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:05;INDEX 02 00:00:04|4|INDEX 02",
                "FILE k.bin BINARY;TRACK 02 MODE1/2352;INDEX 01 00:00:00;TRACK 01 AUDIO;INDEX 01 00:00:20|4|TRACK 01",
                "FILE k.bin BINARY|4|TRACK",
                "FILE k.bin BINARY;TRACK 01 MODE1/2352;INDEX 01 00:0x:00|4|INDEX",
                "FILE k.bin BINARY;TRACK 01 MODE61/2352;INDEX 01 00:00:00|4|MODE61/2352",
                "FILE k.bin BINARY;TRACK 01 MODE1/2352;INDEX 01|4|INDEX",
                "TRACK 01 MODE1/2352;INDEX 01 00:00:00|4|FILE",
            })
    void a_bad_sheet_is_told_in_one_line(String lines, int status, String word) throws IOException {
        Path cue = Files.writeString(folder.resolve("bad.cue"), lines.replace(";", "\n") + "\n");
        Path out = folder.resolve("out");
        for (String verb : new String[] {"info", "iso", "split", "merge"}) {
            Run run = verb.equals("info") ? Run.of(verb, cue) : Run.of(verb, cue, "-d", out.resolve(verb));
            if (status == 0) {
                assertThat(run.status()).as(verb + run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
                continue;
            }
            assertThat(run.status()).as(verb + ": " + run.err()).isEqualTo(status);
            assertThat(run.err().lines()).hasSize(1);
            assertThat(run.err()).contains("bad.cue").contains(word == null ? "" : word);
        }
        if (status != 0) {
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void a_hundred_tracks_are_too_many() throws IOException {
        StringBuilder sheet = new StringBuilder("FILE k.bin BINARY\n");
        for (int i = 1; i <= 100; i++) {
            sheet.append("TRACK ").append(i).append(" AUDIO\nINDEX 01 00:00:00\n");
        }
        Run run = Run.of("info", Files.writeString(folder.resolve("many.cue"), sheet));
        assertThat(run.status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(run.err()).contains("many.cue:200");
    }

    @Test
    void a_link_that_leads_outside_is_not_followed_unless_allowed() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Files.createSymbolicLink(inner.resolve("k.bin"), bin);
        Path cue = Files.writeString(
                inner.resolve("k.cue"), "FILE k.bin BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        Run run = Run.of("info", cue);
        assertThat(run.status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(run.err()).contains("--allow-outside");
        assertThat(Run.of("info", cue, "--allow-outside").status()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
    }

    @Test
    void a_device_is_no_image() {
        assertThat(Run.of("info", "/dev/null").status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("info", "/dev/zero").status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("info", folder).status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("info", folder.resolve("nowhere.cue")).status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 5_000_000})
    void a_binary_sheet_is_told_for_what_it_is(int bytes) throws IOException {
        Path cue = Files.write(folder.resolve("binary.cue"), new byte[bytes]);
        Run run = Run.of("info", cue);
        assertThat(run.status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void a_file_of_another_kind_is_named() throws IOException {
        Path zip = Files.write(folder.resolve("game.iso"), new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3, 4});
        Run run = Run.of("iso", zip, "-o", folder.resolve("x.iso"));
        assertThat(run.status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(run.err()).contains("ZIP");
        Path wav = Corpus.IMAGES.resolve("dev-audio-eac/01.wav");
        assertThat(Run.of("info", wav).err()).contains("WAV");
    }

    /** Uncompressed, it holds raw sectors as they are, which were taken for a bare image with something before it. */
    @Test
    void an_uncompressed_chd_is_no_bare_image() {
        Run run = Run.of("info", Corpus.IMAGES.resolve("dev-chd-none/disc.chd"));
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.out()).contains("chd, CD, 1 track");
    }

    @Test
    void a_name_from_a_sheet_cannot_steer_the_terminal() throws IOException {
        String sheet = "FILE \"\u001b[31mred\u0007.bin\" BINARY\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n";
        Path cue = Files.write(folder.resolve("steer.cue"), sheet.getBytes(StandardCharsets.UTF_8));
        Run run = Run.of("info", cue);
        assertThat(run.err()).doesNotContain("\u001b").doesNotContain("\u0007");
    }

    @Test
    void strict_makes_leniencies_errors() throws IOException {
        Path cue = Files.writeString(
                folder.resolve("l.cue"), "FILE K.BIN BINARY\nTRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        assertThat(Run.of("info", cue).status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Run.of("info", "--strict", cue).status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
    }

    @Test
    void several_images_are_done_one_by_one_and_the_worst_status_counts() throws IOException {
        Run run = Run.of("iso", Corpus.open("dev-m1"), Corpus.open("cue-empty"), Corpus.open("dev-2336"), "-d", folder);
        assertThat(run.status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(folder.resolve("m1.iso")).exists();
        assertThat(folder.resolve("m2.iso")).exists();
    }

    @Test
    void usage_is_said_in_one_line() throws IOException {
        assertThat(Run.of("frobnicate").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("iso").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("iso", bin, "--no-such-option").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("iso", bin, "-t", "9", "-n").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("iso", bin, "-o", "--").status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("iso", bin, "-n", "-n", "-d", folder).status()).isLessThanOrEqualTo(ExitStatus.INTEGRITY);
        assertThat(Run.of("convert", bin).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("convert", bin, folder.resolve("x.xyz")).status()).isEqualTo(ExitStatus.USAGE);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }
}
