// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;
import spindle.io.TemporarySpace;
import spindle.io.UnsupportedImageException;

/** Audio files that are decoded, and that are converted. */
class AudioSamplesTest {
    private static final int PCM = 1;
    private static final int FLOAT = 3;

    @TempDir
    Path folder;

    private Path wav(int kind, int channels, int rate, int bits, byte[] samples) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        int frame = channels * bits / 8;
        wav.put(ascii("RIFF"))
                .putInt(36 + samples.length)
                .put(ascii("WAVEfmt "))
                .putInt(16);
        wav.putShort((short) kind).putShort((short) channels).putInt(rate).putInt(rate * frame);
        wav.putShort((short) frame).putShort((short) bits);
        wav.put(ascii("data")).putInt(samples.length).put(samples);
        return Files.write(folder.resolve("x.wav"), wav.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static short[] read(Path path, Sampling sampling) throws IOException {
        try (AudioFile file = AudioFile.open(path, sampling, TemporarySpace.SYSTEM)) {
            PcmExtent extent = file.samples().extent();
            byte[] bytes = file.samples().source().read(extent.offset(), (int) extent.bytes());
            short[] samples = new short[bytes.length / 2];
            ByteBuffer.wrap(bytes).order(extent.order()).asShortBuffer().get(samples);
            return samples;
        }
    }

    private Path resource(String name) throws IOException {
        try (InputStream in = AudioSamplesTest.class.getResourceAsStream("/audio/" + name)) {
            return Files.write(folder.resolve(name), Objects.requireNonNull(in).readAllBytes());
        }
    }

    @Test
    void one_channel_becomes_two_and_no_bit_changes() throws IOException {
        byte[] mono = {1, 2, 3, 4, (byte) 0xFF, (byte) 0xFF};
        assertThat(read(wav(PCM, 1, 44_100, 16, mono), Sampling.RESAMPLED))
                .containsExactly(0x0201, 0x0201, 0x0403, 0x0403, -1, -1);
    }

    @Test
    void eight_bits_become_the_upper_ones() throws IOException {
        byte[] stereo = {0, (byte) 0x80, (byte) 0xFF, 0x7F};
        assertThat(read(wav(PCM, 2, 44_100, 8, stereo), Sampling.RESAMPLED)).containsExactly(-32768, 0, 0x7F00, -256);
    }

    @ParameterizedTest
    @CsvSource({"24,1", "32,1", "32,3", "64,3"})
    void more_bits_are_rounded_with_dither(int bits, int kind) throws IOException {
        int count = 20_000;
        ByteBuffer samples = ByteBuffer.allocate(count * bits / 8).order(ByteOrder.LITTLE_ENDIAN);
        double level = 1000.25 / 32768;
        for (int i = 0; i < count; i++) {
            long value = Math.round(level * (1L << (bits - 1)));
            if (kind == FLOAT) {
                put(samples, bits, level);
            } else {
                for (int k = 0; k < bits; k += 8) {
                    samples.put((byte) (value >> k));
                }
            }
        }
        short[] made = read(wav(kind, 2, 44_100, bits, samples.array()), Sampling.RESAMPLED);
        double mean = 0;
        for (short sample : made) {
            assertThat((int) sample).isBetween(998, 1002);
            mean += (double) sample / count;
        }
        assertThat(mean).as("what lies between two steps is kept in the mean").isCloseTo(1000.25, within(0.05));
    }

    private static void put(ByteBuffer samples, int bits, double level) {
        if (bits == 64) {
            samples.putDouble(level);
        } else {
            samples.putFloat((float) level);
        }
    }

    @Test
    void what_was_to_be_converted_and_is_right_already_stays_where_it_is() throws IOException {
        byte[] disc = {1, 2, 3, 4};
        try (AudioFile file =
                AudioFile.open(wav(PCM, 2, 44_100, 16, disc), Sampling.RESAMPLED, TemporarySpace.SYSTEM)) {
            assertThat(file.samples().note()).isEmpty();
            assertThat(file.samples().extent()).isEqualTo(new PcmExtent(44, 4, 0, ByteOrder.LITTLE_ENDIAN));
        }
    }

    @Test
    void a_file_that_ends_short_says_how_much_is_missing() throws IOException {
        Path path = wav(PCM, 1, 44_100, 16, new byte[1000]);
        Files.write(path, Arrays.copyOf(Files.readAllBytes(path), 44 + 600));
        try (AudioFile file = AudioFile.open(path, Sampling.RESAMPLED, TemporarySpace.SYSTEM)) {
            assertThat(file.samples().extent().bytes()).isEqualTo(1200);
            assertThat(file.samples().extent().missing()).isEqualTo(800);
        }
    }

    @Test
    void more_than_two_channels_are_refused_with_the_command() throws IOException {
        Path path = wav(PCM, 6, 48_000, 16, new byte[1200]);
        for (Sampling sampling : Sampling.values()) {
            assertThatThrownBy(() -> AudioFile.open(path, sampling, TemporarySpace.SYSTEM))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessageContaining("6 channels of 16 bits at 48000 Hz")
                    .hasMessageContaining("ffmpeg -i \"x.wav\" -ar 44100 -ac 2 -c:a pcm_s16le \"x (CD).wav\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"0,44100,16", "2,44100,0", "2,0,24", "2,2000000000,16", "1,191999,16"})
    void headers_of_nonsense_are_a_message(int channels, int rate, int bits) throws IOException {
        Path path = wav(PCM, channels, rate, bits, new byte[100]);
        assertThatThrownBy(() -> AudioFile.open(path, Sampling.RESAMPLED, TemporarySpace.SYSTEM))
                .isInstanceOf(SpindleException.class);
    }

    /** 44,100 samples of 441 Hz to the left and 882 to the right, half of full scale. */
    @ParameterizedTest
    @ValueSource(strings = {"tone.mp3", "tone.ogg"})
    void compressed_audio_has_the_samples_that_were_compressed(String name) throws IOException {
        short[] samples = read(resource(name), Sampling.AS_STORED);
        assertThat(samples).hasSize(2 * 44_100);
        double error = 0;
        for (int i = 2_000; i < 42_000; i++) {
            error += Math.pow(samples[2 * i] - 16_384 * Math.sin(2 * Math.PI * 441 * i / 44_100), 2);
            error += Math.pow(samples[2 * i + 1] - 16_384 * Math.sin(2 * Math.PI * 882 * i / 44_100), 2);
        }
        assertThat(Math.sqrt(error / 80_000))
                .as("root of the mean square of the error")
                .isLessThan(700);
    }

    @Test
    void an_mp3_whose_end_is_missing_says_how_much() throws IOException {
        Path path = resource("tone.mp3");
        byte[] all = Files.readAllBytes(path);
        Files.write(path, Arrays.copyOf(all, all.length / 2));
        try (AudioFile file = AudioFile.open(path)) {
            PcmExtent extent = file.samples().extent();
            assertThat(extent.bytes() + extent.missing()).isEqualTo(4 * 44_100);
            assertThat(extent.missing()).isBetween(4 * 20_000L, 4 * 25_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"tone.mp3", "tone.ogg"})
    @Timeout(120)
    void damage_in_compressed_audio_is_a_message_or_other_samples(String name) throws IOException {
        Path path = resource(name);
        byte[] whole = Files.readAllBytes(path);
        SplittableRandom random = new SplittableRandom(7);
        int headers = 4096; // of the stream, which is nothing where they are damaged
        for (int i = 0; i < 60; i++) {
            byte[] bytes = Arrays.copyOf(whole, i % 4 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int k = random.nextInt(8); k >= 0 && bytes.length > 0; k--) {
                int at = i % 2 == 0 ? random.nextInt(bytes.length) : headers + random.nextInt(whole.length - headers);
                bytes[Math.min(at, bytes.length - 1)] = (byte) random.nextInt(256);
            }
            Files.write(path, bytes);
            try {
                assertThat(read(path, Sampling.RESAMPLED)).isNotEmpty();
            } catch (SpindleException e) {
                assertThat(e).isInstanceOfAny(DiscFormatException.class, UnsupportedImageException.class);
            }
        }
    }

    @Test
    void nothing_is_left_of_what_was_decoded() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        read(resource("tone.ogg"), Sampling.AS_STORED);
        try (var files = Files.list(temporary)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .noneMatch(file -> file.startsWith("spindle-") && file.endsWith(".unpacked"));
        }
    }
}
