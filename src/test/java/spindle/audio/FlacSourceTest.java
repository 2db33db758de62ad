// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FlacEncoder;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.PcmFormat;
import spindle.io.Damage;
import spindle.io.FileSource;
import spindle.io.TemporarySpace;
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
            assertThatThrownBy(() -> AudioSamples.open(file, AudioKind.FLAC, Sampling.AS_STORED, TemporarySpace.SYSTEM))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessageContaining("48000 Hz")
                    .hasMessageContaining("ffmpeg -i");
        }
    }

    /** What a file of these bytes gives, read at once. */
    private record Reading(byte[] pcm, List<Damage> damage, boolean differs) {}

    private Reading reading(byte[] flac) throws IOException {
        Path path = Files.write(folder.resolve("y.flac"), flac);
        try (FileSource file = FileSource.open(path);
                FlacSource source = FlacSource.open(file)) {
            byte[] all = source.read(0, (int) source.length());
            return new Reading(all, source.damage(), source.differs());
        }
    }

    private byte[] music(long expected) throws IOException {
        return Files.readAllBytes(file(PcmFormat.CD, expected));
    }

    /** Where the stream has its nth header of a frame, 0 the first: each has four bytes that all have. */
    private static int frame(byte[] flac, int number) {
        int left = number;
        for (int at = 42; ; at++) {
            boolean sync = flac[at] == (byte) 0xFF && flac[at + 1] == (byte) 0xF8;
            if (sync && flac[at + 2] == flac[44 + metadataBytes(flac) - 42] && left-- == 0) {
                return at;
            }
        }
    }

    private static int metadataBytes(byte[] flac) {
        int at = 42;
        while (flac[at] != (byte) 0xFF || flac[at + 1] != (byte) 0xF8) {
            at++;
        }
        return at;
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, to);
    }

    @Test
    void a_stream_that_does_not_count_its_samples_is_counted() throws IOException {
        Reading read = reading(music(0));
        assertThat(read.pcm()).isEqualTo(pcm);
        assertThat(read.damage()).isEmpty();
    }

    @Test
    void a_whole_stream_has_no_damage_and_its_md5() throws IOException {
        assertThat(reading(music(SAMPLES))).satisfies(read -> {
            assertThat(read.pcm()).isEqualTo(pcm);
            assertThat(read.damage()).isEmpty();
            assertThat(read.differs()).isFalse();
        });
    }

    @Test
    void what_follows_the_last_sample_is_no_damage() throws IOException {
        byte[] flac = music(SAMPLES);
        Reading read = reading(joined(flac, new byte[128], part(flac, frame(flac, 3), frame(flac, 6))));
        assertThat(read.pcm()).isEqualTo(pcm);
        assertThat(read.damage()).isEmpty();
    }

    @Test
    void a_damaged_frame_is_silence_and_named() throws IOException {
        byte[] flac = music(SAMPLES);
        flac[frame(flac, 11) - 9] ^= 1;
        Reading read = reading(flac);
        Damage damage = read.damage().get(0);
        byte[] expected = pcm.clone();
        Arrays.fill(expected, (int) damage.offset(), (int) (damage.offset() + damage.bytes()), (byte) 0);
        assertThat(read.damage()).hasSize(1);
        assertThat(damage.offset()).isEqualTo(10 * damage.bytes());
        assertThat(read.pcm()).isEqualTo(expected);
    }

    @Test
    void a_damaged_header_loses_its_own_frame_alone() throws IOException {
        byte[] flac = music(SAMPLES);
        flac[frame(flac, 11) + 5] ^= 1;
        Reading read = reading(flac);
        assertThat(read.damage()).hasSize(1);
        assertThat(read.damage().get(0).offset())
                .isEqualTo(11 * read.damage().get(0).bytes());
    }

    @Test
    void a_frame_that_is_missing_is_silence_and_the_rest_in_its_place() throws IOException {
        byte[] flac = music(SAMPLES);
        Reading read = reading(joined(part(flac, 0, frame(flac, 4)), part(flac, frame(flac, 5), flac.length)));
        assertThat(read.damage()).hasSize(1);
        int end = (int) (read.damage().get(0).offset() + read.damage().get(0).bytes());
        assertThat(part(read.pcm(), end, pcm.length)).isEqualTo(part(pcm, end, pcm.length));
    }

    @Test
    void a_frame_that_stands_twice_is_left_out_once() throws IOException {
        byte[] flac = music(SAMPLES);
        int behind = frame(flac, 5);
        Reading read = reading(joined(part(flac, 0, behind), part(flac, frame(flac, 4), flac.length)));
        assertThat(read.pcm()).isEqualTo(pcm);
        assertThat(read.damage())
                .singleElement()
                .satisfies(damage -> assertThat(damage.bytes()).isZero());
    }

    @Test
    void a_stream_that_is_cut_off_ends_in_silence() throws IOException {
        byte[] flac = music(SAMPLES);
        Reading read = reading(part(flac, 0, flac.length / 2));
        Damage damage = read.damage().get(0);
        assertThat(read.damage()).hasSize(1);
        assertThat(damage.offset() + damage.bytes()).isEqualTo(pcm.length);
        byte[] expected = pcm.clone();
        Arrays.fill(expected, (int) damage.offset(), pcm.length, (byte) 0);
        assertThat(read.pcm()).isEqualTo(expected);
    }

    @Test
    void another_md5_is_noticed_in_whatever_order_the_samples_are_read() throws IOException {
        byte[] flac = music(SAMPLES);
        flac[26] ^= 1;
        assertThat(reading(flac).differs()).isTrue();
        Path path = Files.write(folder.resolve("z.flac"), flac);
        try (FileSource file = FileSource.open(path);
                FlacSource source = FlacSource.open(file)) {
            for (int at = pcm.length - 50_000; at > 0; at -= 50_000) {
                source.read(at, 50_000);
            }
            assertThat(source.differs()).isFalse(); // not all is read yet
            source.read(0, 50_000);
            assertThat(source.differs()).isTrue();
        }
    }

    @Test
    void headers_without_frames_take_no_time() throws IOException {
        byte[] flac = music(SAMPLES);
        byte[] header = part(flac, frame(flac, 1), frame(flac, 1) + 8);
        byte[] all = new byte[4_000_000];
        for (int at = 0; at + header.length <= all.length; at += header.length) {
            System.arraycopy(header, 0, all, at, header.length);
        }
        assertThatNoException().isThrownBy(() -> reading(joined(part(flac, 0, frame(flac, 3)), all)));
    }
}
