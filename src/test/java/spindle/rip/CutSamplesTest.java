// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import javax.sound.sampled.AudioInputStream;
import org.junit.jupiter.api.Test;
import spindle.Spindle;
import spindle.audio.TrackAudio;
import spindle.format.WriteOptions.GapPolicy;
import spindle.image.DiscImage;
import spindle.io.ByteSource;

class CutSamplesTest {
    private static final Path FOLDER = Path.of("src/test/resources/corpus/dev-audio-htoa");

    @Test
    void any_bytes_of_a_track_are_read_from_anywhere() throws IOException {
        byte[] bin = Files.readAllBytes(FOLDER.resolve("audio.bin"));
        byte[] track = Arrays.copyOfRange(bin, 7 * 2352, 33 * 2352);
        try (DiscImage image = Spindle.open(FOLDER.resolve("audio.cue"))) {
            Cut cut = Spindle.cuts(image, GapPolicy.APPEND, AbsentGaps.LEFT_OUT).get(1);
            ByteSource samples = Spindle.samples(image, cut);
            assertThat(samples.length()).isEqualTo(track.length);
            SplittableRandom random = new SplittableRandom(8);
            for (int i = 0; i < 50; i++) {
                int at = random.nextInt(track.length);
                int count = random.nextInt(30_000);
                assertThat(samples.read(at, count))
                        .isEqualTo(Arrays.copyOfRange(track, at, Math.min(track.length, at + count)));
            }
            try (AudioInputStream stream = TrackAudio.open(samples)) {
                assertThat(stream.getFrameLength()).isEqualTo(26 * 588);
                assertThat(stream.readAllBytes()).isEqualTo(track);
            }
        }
    }
}
