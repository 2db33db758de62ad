// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.Msf;

/** Pauses that no INDEX 00 marks, audio files that are missing, and the ISO of a later session. */
class PausesTest {
    private static final int BLOCKS = 60;

    @TempDir
    Path folder;

    private final MadeVolume volume = new MadeVolume(BLOCKS).file("A.BIN", 21, 30 * 2048);

    private static byte[] noise(int sectors, int amplitude) {
        byte[] bytes = new byte[sectors * 2352];
        SplittableRandom random = new SplittableRandom(5);
        for (int at = 0; at < bytes.length && amplitude > 0; at += 2) {
            int sample = random.nextInt(-amplitude, amplitude + 1);
            bytes[at] = (byte) sample;
            bytes[at + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    private Path disc(int data, byte[] gap, String more) throws IOException {
        ByteArrayOutputStream bin = new ByteArrayOutputStream();
        bin.writeBytes(volume.raw(data, 0));
        bin.writeBytes(gap);
        bin.writeBytes(noise(300, 8000));
        Files.write(folder.resolve("g.bin"), bin.toByteArray());
        String index1 = Msf.ofFrames(data + gap.length / 2352).toString();
        return Files.writeString(folder.resolve("g.cue"), """
                FILE "g.bin" BINARY
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                %s    INDEX 01 %s
                """.formatted(more, index1));
    }

    @ParameterizedTest
    @CsvSource({"150, 0", "225, 0", "1, 0", "75, 0", "150, 300", "400, 0"})
    void silence_at_the_end_of_data_is_the_pause_of_the_audio(int sectors, int amplitude) throws IOException {
        Path cue = disc(BLOCKS, noise(sectors, amplitude), "");
        Path iso = folder.resolve("o/g.iso");
        Run run = Run.of("iso", cue, "-o", iso);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("the pause before track 2").doesNotContain("damage");
        assertThat(Files.readAllBytes(iso)).isEqualTo(volume.blocks(BLOCKS));
        Run verified = Run.of("verify", cue);
        assertThat(verified.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(verified.out()).contains("no errors");
        Path copy = folder.resolve("o/c.cue");
        assertThat(Run.of("convert", cue, copy).status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(folder.resolve("o/c.bin")).hasSameBinaryContentAs(folder.resolve("g.bin"));
        Run again = Run.of("verify", copy);
        assertThat(again.status()).as(again.out()).isEqualTo(ExitStatus.DONE);
        assertThat(Run.of("info", cue, "--strict").status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
    }

    @Test
    void lost_sectors_of_a_file_are_no_pause() throws IOException {
        Run run = Run.of("verify", disc(40, noise(20, 0), ""));
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).doesNotContain("pause");
    }

    @Test
    void loud_bytes_without_sync_are_no_pause() throws IOException {
        Run run = Run.of("verify", disc(BLOCKS, noise(20, 30000), ""));
        assertThat(run.status()).isEqualTo(ExitStatus.INTEGRITY);
        assertThat(run.err()).doesNotContain("pause");
    }

    @Test
    void a_marked_pause_begins_where_it_says() throws IOException {
        Path cue = disc(BLOCKS, noise(150, 0), "    INDEX 00 00:00:60\n");
        Run run = Run.of("verify", cue);
        assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void an_iso_needs_no_audio_file() throws IOException {
        Files.write(folder.resolve("d.bin"), volume.raw(BLOCKS, 0));
        Path cue = Files.writeString(folder.resolve("m.cue"), """
                FILE "one.wav" WAVE
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                FILE "d.bin" BINARY
                  TRACK 02 MODE1/2352
                    INDEX 01 00:00:00
                FILE "two.wav" WAVE
                  TRACK 03 AUDIO
                    INDEX 01 00:00:00
                """);
        Path iso = folder.resolve("m.iso");
        Run run = Run.of("iso", cue, "-o", iso);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("\"one.wav\"", "\"two.wav\"", "its audio is left out");
        assertThat(Files.readAllBytes(iso)).isEqualTo(volume.blocks(BLOCKS));
        assertThat(Run.of("info", cue).status()).isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("iso", cue, "-o", iso, "-f", "--strict").status()).isEqualTo(ExitStatus.UNREADABLE);
        Files.delete(folder.resolve("d.bin"));
        assertThat(Run.of("iso", cue, "-o", iso, "-f").status()).isEqualTo(ExitStatus.UNREADABLE);
    }

    @Test
    void a_padded_iso_opens_as_the_session_that_was_asked_for() throws IOException {
        int second = BLOCKS + 11_400;
        Files.write(folder.resolve("1.iso"), volume.blocks(BLOCKS));
        MadeVolume later = new MadeVolume(70, second).file("LATER.BIN", 40, 3000);
        Files.write(folder.resolve("2.iso"), later.blocks(70));
        Path cue = Files.writeString(folder.resolve("s.cue"), """
                FILE "1.iso" BINARY
                  TRACK 01 MODE1/2048
                    INDEX 01 00:00:00
                REM SESSION 02
                FILE "2.iso" BINARY
                  TRACK 02 MODE1/2048
                    INDEX 01 00:00:00
                """);
        Path padded = folder.resolve("p.iso");
        Run run = Run.of("iso", cue, "-t", "2", "--session-iso", "padded", "-o", padded);
        assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("opens as that session");
        assertThat(padded).hasSize((second + 70) * 2048L);
        Run info = Run.of("info", padded);
        assertThat(info.status()).as(info.err()).isEqualTo(ExitStatus.DONE);
        assertThat(info.out()).contains((second + 70) + " blocks of 2048");
    }
}
