// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FlacEncoder;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.PcmFormat;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnsupportedImageException;

/** A FLAC file read like a file of samples. */
class FlacSourceTest {
    private static final int SAMPLES = 300_000;

    @TempDir
    Path folder;

    private final byte[] pcm = new byte[4 * SAMPLES];

    @BeforeEach
    void music() {
        SplittableRandom random = new SplittableRandom(5);
        ByteBuffer out = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < SAMPLES; i++) {
            out.putShort((short) (9000 * Math.sin(i / 40.0) + random.nextInt(300)));
            out.putShort((short) (7000 * Math.sin(i / 70.0) + random.nextInt(200)));
        }
    }

    private Path file(PcmFormat format, long expected) throws IOException {
        FlacEncoder encoder = new FlacEncoder(format, EncoderSettings.FAST, FlacMetadata.Extras.NONE, expected);
        byte[] room = new byte[encoder.maxFrameBytes()];
        ByteArrayOutputStream frames = new ByteArrayOutputStream();
        for (int at = 0; at < SAMPLES; at += encoder.blockSize()) {
            int count = Math.min(encoder.blockSize(), SAMPLES - at);
            frames.write(room, 0, encoder.encode(pcm, 4 * at, count, room, 0));
        }
        byte[] header = expected == 0 ? encoder.header() : encoder.finish();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(header);
        all.writeBytes(frames.toByteArray());
        return Files.write(folder.resolve("x.flac"), all.toByteArray());
    }

    @Test
    void any_bytes_are_read_from_anywhere() throws IOException {
        try (FileSource file = FileSource.open(file(PcmFormat.CD, SAMPLES))) {
            assertThat(FlacSource.isFlac(file)).isTrue();
            FlacSource source = FlacSource.open(file);
            assertThat(source.length()).isEqualTo(pcm.length);
            SplittableRandom random = new SplittableRandom(6);
            for (int i = 0; i < 60; i++) {
                int at = random.nextInt(pcm.length);
                int count = random.nextInt(200_000);
                byte[] expected = Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + count));
                assertThat(source.read(at, count)).isEqualTo(expected);
            }
            assertThat(source.read(0, pcm.length)).isEqualTo(pcm);
        }
    }

    @Test
    void threads_read_at_the_same_time() throws Exception {
        try (FileSource file = FileSource.open(file(PcmFormat.CD, SAMPLES))) {
            FlacSource source = FlacSource.open(file);
            AtomicReference<Throwable> failure = new AtomicReference<>();
            Thread[] threads = new Thread[4];
            for (int t = 0; t < threads.length; t++) {
                int first = t;
                threads[t] = new Thread(() -> readEveryFourth(source, first, failure));
                threads[t].start();
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failure.get()).isNull();
        }
    }

    private void readEveryFourth(FlacSource source, int first, AtomicReference<Throwable> failure) {
        try {
            for (int at = first * 50_000; at < pcm.length; at += 200_000) {
                byte[] expected = Arrays.copyOfRange(pcm, at, Math.min(pcm.length, at + 50_000));
                assertThat(source.read(at, 50_000)).isEqualTo(expected);
            }
        } catch (IOException | AssertionError e) {
            failure.set(e);
        }
    }

    @Test
    void samples_that_are_none_of_a_disc_are_refused_with_the_command() throws IOException {
        PcmFormat dat = new PcmFormat(48_000, 2, 16, ByteOrder.LITTLE_ENDIAN);
        try (FileSource file = FileSource.open(file(dat, SAMPLES))) {
            assertThatThrownBy(() -> AudioSamples.open(file, AudioKind.FLAC, Sampling.AS_STORED))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessageContaining("48000 Hz")
                    .hasMessageContaining("ffmpeg -i");
        }
    }

    @Test
    void a_stream_that_does_not_count_its_samples_is_refused() throws IOException {
        try (FileSource file = FileSource.open(file(PcmFormat.CD, 0))) {
            assertThatThrownBy(() -> FlacSource.open(file)).isInstanceOf(UnsupportedImageException.class);
        }
    }

    @Test
    void damage_is_said() throws IOException {
        Path path = file(PcmFormat.CD, SAMPLES);
        byte[] bytes = Files.readAllBytes(path);
        bytes[bytes.length / 2] ^= 1;
        Files.write(path, bytes);
        try (FileSource file = FileSource.open(path)) {
            FlacSource source = FlacSource.open(file);
            assertThatThrownBy(() -> source.read(0, pcm.length))
                    .isInstanceOf(DiscFormatException.class)
                    .hasMessageContaining("damaged FLAC");
        }
        Files.write(path, Arrays.copyOf(bytes, bytes.length / 3));
        try (FileSource file = FileSource.open(path)) {
            FlacSource source = FlacSource.open(file);
            assertThatThrownBy(() -> source.read(0, pcm.length)).isInstanceOf(DiscFormatException.class);
        }
    }
}
