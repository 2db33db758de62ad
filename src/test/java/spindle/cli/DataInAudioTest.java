// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.image.SectorRun;

/** Data sectors in audio tracks are told, never played, and reached by iso. */
class DataInAudioTest {
    @TempDir
    Path folder;

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] tone(int sectors) {
        return new SectorRun().tone(sectors).bytes();
    }

    @Test
    void data_in_the_pregap_of_the_first_track_is_no_hidden_audio() throws IOException {
        byte[] data = MadeDisc.form1(0, 200);
        Path cue = MadeDisc.sheet(folder, "ready", joined(data, tone(90)), """
                TRACK 01 AUDIO
                INDEX 00 00:00:00
                INDEX 01 00:02:50
                """);
        Run info = Run.of("info", cue);
        assertThat(info.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(info.err()).contains("200 data sectors (XA) in the pregap of track 1");
        Run rip = Run.of("rip", cue, "--no-tags", "-d", folder.resolve("out"));
        assertThat(rip.err()).contains("left out of audio files").doesNotContain("hidden audio");
        assertThat(folder.resolve("out/00.wav")).doesNotExist();
        assertThat(Files.size(folder.resolve("out/01.wav"))).isEqualTo(44 + 90 * 2352);
        Run iso = Run.of("iso", cue, "-o", folder.resolve("ready.iso"));
        assertThat(iso.err()).contains("taken are 200 data sectors");
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve("ready.iso")), 2048))
                .isEqualTo(Arrays.copyOfRange(data, 24, 24 + 2048));
    }

    @Test
    void hidden_audio_behind_data_is_kept() throws IOException {
        Path cue = MadeDisc.sheet(folder, "half", joined(MadeDisc.mode1(0, 100), tone(50), tone(80)), """
                TRACK 01 AUDIO
                INDEX 00 00:00:00
                INDEX 01 00:02:00
                """);
        Run rip = Run.of("rip", cue, "--no-tags", "-d", folder.resolve("out"));
        assertThat(rip.err()).contains("hidden audio before track 1 (50 sectors)");
        assertThat(Files.size(folder.resolve("out/00.wav"))).isEqualTo(44 + 50 * 2352);
    }

    @Test
    void data_at_the_end_of_a_track_and_in_a_later_pregap_is_left_out() throws IOException {
        byte[] bin = joined(tone(90), MadeDisc.mode1(90, 33), tone(80), MadeDisc.mode1(203, 3));
        Path cue = MadeDisc.sheet(folder, "tail", bin, """
                TRACK 01 AUDIO
                INDEX 01 00:00:00
                TRACK 02 AUDIO
                INDEX 00 00:01:15
                INDEX 01 00:01:48
                """);
        Run rip = Run.of("rip", cue, "--no-tags", "-d", folder.resolve("out"));
        assertThat(rip.err()).contains("33 data sectors").contains("3 data sectors");
        assertThat(Files.size(folder.resolve("out/01.wav"))).isEqualTo(44 + 90 * 2352);
        assertThat(Files.size(folder.resolve("out/02.wav"))).isEqualTo(44 + 80 * 2352);
        assertThat(folder.resolve("out/tail.cue")).content().contains("PREGAP 00:00:33", "POSTGAP 00:00:03");
    }

    @Test
    void the_postgap_of_a_data_track_is_a_note() throws IOException {
        Path cue = MadeDisc.sheet(folder, "mixed", joined(MadeDisc.mode1(0, 150), new byte[75 * 2352], tone(90)), """
                TRACK 01 MODE1/2352
                INDEX 01 00:00:00
                TRACK 02 AUDIO
                INDEX 00 00:01:00
                INDEX 01 00:03:00
                """);
        Run info = Run.of("info", cue);
        assertThat(info.status()).as(info.err()).isEqualTo(ExitStatus.DONE);
        assertThat(info.err()).contains("note: 75 data sectors (MODE1) in the pregap of track 2");
    }
}
