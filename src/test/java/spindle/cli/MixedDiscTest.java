// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data and audio files become one disc. */
class MixedDiscTest {
    @TempDir
    Path folder;

    @Test
    void an_iso_and_audio_files_become_a_disc() throws IOException {
        Path source = Corpus.open("dev-mixed-single");
        Path iso = folder.resolve("data.iso");
        assertThat(Run.of("iso", source, "-o", iso).status()).isEqualTo(ExitStatus.DONE);
        Path wav = rip(source, 2, "wav");
        Path aiff = rip(source, 3, "aiff");
        Path flac = rip(source, 4, "flac");
        Path sheet = folder.resolve("disc.cue");
        Run run = Run.of("bin", iso, wav, aiff, flac, "-o", sheet);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("PREGAP 00:02:00");
        assertThat(Files.readString(sheet)).contains("TRACK 02 AUDIO\r\n    PREGAP 00:02:00\r\n    INDEX 01 00:00:29");
        byte[] bin = Files.readAllBytes(folder.resolve("disc.bin"));
        byte[] original = Files.readAllBytes(Corpus.IMAGES.resolve("dev-mixed-single/mixed.bin"));
        assertThat(bin).hasSize(original.length - 15 * 2352);
        assertThat(Arrays.copyOf(bin, 29 * 2352)).isEqualTo(Arrays.copyOf(original, 29 * 2352));
        assertThat(Arrays.copyOfRange(bin, 29 * 2352, bin.length))
                .isEqualTo(Arrays.copyOfRange(original, 44 * 2352, original.length));
    }

    private Path rip(Path source, int track, String type) {
        Path file = folder.resolve(track + "." + type);
        assertThat(Run.of("rip", source, "-t", track, "-F", type, "-o", file).status())
                .isEqualTo(ExitStatus.DONE);
        return file;
    }
}
