// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of data tracks that end before their files do, and of volumes that are not all in one track. */
class ShortTracksTest {
    private static final int BLOCKS = 260;

    @TempDir
    Path folder;

    private final MadeVolume volume =
            new MadeVolume(BLOCKS).file("FIRST.BIN", 21, 5000).file("LAST.BIN", 50, (BLOCKS - 50) * 2048 - 700);

    private Path write(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private Path sheet(String... lines) throws IOException {
        return Files.writeString(folder.resolve("g.cue"), String.join("\n", lines) + "\n");
    }

    private static byte[] tone(int sectors) {
        byte[] samples = new byte[sectors * 2352];
        for (int i = 0; i < samples.length / 4; i++) {
            short value = (short) (9000 * Math.sin(i / 40.0));
            for (int at = i * 4; at < i * 4 + 4; at += 2) {
                samples[at] = (byte) value;
                samples[at + 1] = (byte) (value >> 8);
            }
        }
        return samples;
    }

    private static void requireIncomplete(Run run) {
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("track 1 is incomplete", "LAST.BIN").doesNotContain("FIRST.BIN");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 149, 150, 151, 152, 153})
    void a_file_beyond_the_end_is_named_however_little_is_missing(int missing) throws IOException {
        Path iso = write("g.iso", volume.blocks(BLOCKS - missing));
        Path out = folder.resolve("out");
        for (Object[] words : List.of(
                new Object[] {"info", iso},
                new Object[] {"verify", iso},
                new Object[] {"iso", iso, "-d", out},
                new Object[] {"bin", iso, "-d", out},
                new Object[] {"convert", iso, out.resolve("c.cue")},
                new Object[] {"split", iso, "-d", out},
                new Object[] {"merge", iso, "-d", out})) {
            requireIncomplete(Run.of(words));
        }
        assertThat(out).doesNotExist();
        requireIncomplete(Run.of("iso", iso, "-d", out, "--salvage"));
        assertThat(out.resolve("g.iso")).hasSize((BLOCKS - missing) * 2048L);
    }

    @Test
    void sectors_that_no_file_needs_may_lack() throws IOException {
        MadeVolume padded = new MadeVolume(BLOCKS).file("FIRST.BIN", 21, 5000);
        for (int missing : new int[] {1, 2, 15, 150, 152}) {
            Run run = Run.of("info", write("p.iso", padded.blocks(BLOCKS - missing)));
            assertThat(run.status()).as(missing + run.err()).isEqualTo(ExitStatus.DONE);
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void audio_behind_a_short_track_is_none_of_its_files() throws IOException {
        write("1.bin", volume.raw(100, 0));
        write("2.bin", tone(400));
        Path cue = sheet(
                "FILE 1.bin BINARY",
                "TRACK 01 MODE1/2352",
                "INDEX 01 00:00:00",
                "FILE 2.bin BINARY",
                "TRACK 02 AUDIO",
                "INDEX 01 00:00:00");
        requireIncomplete(Run.of("iso", cue, "-d", folder.resolve("o")));
        requireIncomplete(Run.of("verify", cue));
    }

    @Test
    void another_data_track_behind_a_short_one_is_none_of_its_files() throws IOException {
        write("1.bin", volume.raw(100, 0));
        write("2.bin", new MadeVolume(300).raw(300, BLOCKS));
        Path cue = sheet(
                "FILE 1.bin BINARY",
                "TRACK 01 MODE1/2352",
                "INDEX 01 00:00:00",
                "FILE 2.bin BINARY",
                "TRACK 02 MODE1/2352",
                "INDEX 01 00:00:00");
        requireIncomplete(Run.of("info", cue));
    }

    @Test
    void a_volume_that_goes_on_behind_audio_is_told() throws IOException {
        MadeVolume large = new MadeVolume(500).file("FIRST.BIN", 21, 5000).file("LATER.BIN", 420, 9000);
        byte[] raw = large.raw(500, 0);
        write("g.bin", Arrays.copyOf(raw, 100 * 2352), tone(300), Arrays.copyOfRange(raw, 400 * 2352, raw.length));
        Path cue = sheet(
                "FILE g.bin BINARY",
                "TRACK 01 MODE1/2352",
                "INDEX 01 00:00:00",
                "TRACK 02 AUDIO",
                "INDEX 01 00:01:25",
                "TRACK 03 MODE1/2352",
                "INDEX 01 00:05:25");
        Run run = Run.of("iso", cue, "-t", "1", "-d", folder.resolve("o"));
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("goes on in a later data track", "LATER.BIN", "--no-sheet");
        assertThat(Run.of("info", cue, "--json").out()).contains("volume-continues");
        assertThat(Run.of("info", cue, "--strict").status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
    }

    @Test
    void a_file_behind_a_whole_volume_is_a_lie_of_the_directory() throws IOException {
        MadeVolume lying = new MadeVolume(BLOCKS).file("DUMMY.DAT", 90_000, 5000);
        Run run = Run.of("info", write("l.iso", lying.blocks(BLOCKS)));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("DUMMY.DAT");
    }

    @Test
    void a_file_that_is_an_audio_track_is_not_missing() throws IOException {
        MadeVolume music = new MadeVolume(BLOCKS).file("SONG.DA", BLOCKS, 400 * 2048);
        write("g.bin", music.raw(BLOCKS, 0), tone(400));
        Path cue = sheet(
                "FILE g.bin BINARY", "TRACK 01 MODE1/2352", "INDEX 01 00:00:00", "TRACK 02 AUDIO", "INDEX 01 00:03:35");
        assertThat(Run.of("info", cue).status()).isEqualTo(ExitStatus.DONE);
    }

    @Test
    void the_next_part_of_a_split_image_is_named() throws IOException {
        write("g.iso.002", volume.blocks(10));
        Run run = Run.of("info", write("g.iso.001", volume.blocks(100)));
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).contains("g.iso.002 goes on where it ends");
    }

    @Test
    void blocks_of_512_bytes_fill_the_last_sector() throws IOException {
        byte[] sampler = new byte[40 * 2048 + 1536];
        new SplittableRandom(1).nextBytes(sampler);
        Path iso = Files.write(folder.resolve("s.iso"), sampler);
        Path cue = sheet("FILE s.iso BINARY", "TRACK 01 MODE1/2048", "INDEX 01 00:00:00");
        for (Path image : List.of(iso, cue)) {
            Path out = folder.resolve(image.getFileName() + ".out.iso");
            Run run = Run.of("iso", image, "-o", out);
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
            assertThat(run.err()).contains("512 zeroes fill it");
            assertThat(Files.readAllBytes(out)).isEqualTo(Arrays.copyOf(sampler, 41 * 2048));
            assertThat(Run.of("info", image, "--strict").status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        }
        assertThat(Run.of("bin", iso, "-d", folder.resolve("b")).status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Run.of("info", write("cut.iso", Arrays.copyOf(sampler, 40 * 2048 + 100)))
                        .err())
                .contains("of which 100 bytes");
    }
}
