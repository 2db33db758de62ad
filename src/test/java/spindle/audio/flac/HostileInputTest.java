// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, the answer is samples or a FlacFormatException. */
final class HostileInputTest {
    private final byte[] pcm = Signal.MUSIC.pcm(PcmFormat.CD, 700, Seed.random("hostile"));
    private final byte[] flac = Streams.encode(
            pcm,
            PcmFormat.CD,
            EncoderSettings.DEFAULT.withBlockSize(256),
            FlacMetadata.Extras.NONE
                    .with(new VorbisComment("spindle", List.of("TITLE=Overture")))
                    .with(new SeekTable(List.of(SeekPoint.PLACEHOLDER, SeekPoint.PLACEHOLDER))));

    @Test
    void a_stream_that_ends_anywhere_is_refused() {
        for (int length = 0; length < flac.length; length++) {
            byte[] cut = Arrays.copyOf(flac, length);
            assertThatExceptionOfType(FlacFormatException.class)
                    .as("cut to %s", length)
                    .isThrownBy(() -> Streams.decode(cut))
                    .satisfies(e -> assertThat(e.offset()).isBetween(0L, (long) cut.length));
        }
    }

    @Test
    void a_flipped_bit_in_a_frame_never_goes_unnoticed() {
        int firstFrame = flac.length - frameBytes();
        for (int bit = 8 * firstFrame; bit < 8 * flac.length; bit++) {
            byte[] damaged = flac.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatExceptionOfType(FlacFormatException.class)
                    .as("bit %s", bit)
                    .isThrownBy(() -> Streams.decode(damaged));
        }
    }

    private int frameBytes() {
        int header = 0;
        while (!FrameHeader.hasSync(flac, header, flac.length)) {
            header++;
        }
        return flac.length - header;
    }

    @Test
    void mutations_give_samples_or_the_one_exception() {
        SplittableRandom random = Seed.random("mutations");
        int refused = 0;
        for (int round = 0; round < 4000; round++) {
            byte[] damaged = flac.clone();
            for (int i = random.nextInt(1, 5); i > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                Streams.decode(damaged, ByteOrder.LITTLE_ENDIAN, 1 + random.nextInt(500));
            } catch (FlacFormatException e) {
                refused++;
            }
        }
        assertThat(refused).as(Seed.tell()).isGreaterThan(2000);
    }

    @Test
    void subframes_of_anything_behind_a_good_header_give_the_one_exception() {
        SplittableRandom random = Seed.random("subframes");
        for (int round = 0; round < 20_000; round++) {
            byte[] frame = new byte[400];
            random.nextBytes(frame);
            ChannelAssignment assignment = Seed.one(random, ChannelAssignment.values());
            PcmFormat format = new PcmFormat(44_100, 2, 4 + random.nextInt(29), ByteOrder.LITTLE_ENDIAN);
            BitWriter out = new BitWriter();
            out.reset(frame, 0);
            int blockSize = random.nextInt(1, 300);
            new FrameHeaderWriter(format).write(out, frame, 0, blockSize, assignment, random.nextInt(1 << 20));
            int subframe = out.align();
            random.ints(8).forEach(value -> frame[subframe + (value & 7)] = (byte) (value >> 8));
            try {
                assertThat(new FrameDecoder(format).decode(frame, 0, frame.length))
                        .isBetween(0, frame.length);
            } catch (FlacFormatException e) {
                assertThat(e.reason()).isNotEmpty();
            }
        }
    }

    @Test
    void random_bytes_behind_the_marker_give_the_one_exception() {
        SplittableRandom random = Seed.random("garbage");
        for (int round = 0; round < 2000; round++) {
            byte[] garbage = new byte[random.nextInt(4, 300)];
            random.nextBytes(garbage);
            System.arraycopy(flac, 0, garbage, 0, Math.min(garbage.length, random.nextInt(4, 60)));
            assertThatExceptionOfType(FlacFormatException.class).isThrownBy(() -> Streams.decode(garbage));
        }
    }

    @Test
    void wrong_md5_is_told() throws FlacFormatException {
        byte[] wrong = flac.clone();
        wrong[8 + StreamInfo.BYTES - 1] ^= 1;

        Streams.Decoded decoded = Streams.decode(wrong);

        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.DIFFERS);
        assertThat(decoded.pcm()).isEqualTo(pcm);
    }

    @Test
    void a_frame_without_end_is_refused_once_the_window_is_large() {
        byte[] zeros = Arrays.copyOf(flac, 1 << 20);
        int subframes = flac.length - frameBytes() + 8;
        Arrays.fill(zeros, subframes, zeros.length, (byte) 0);
        zeros[subframes] = 0x10; // fixed predictor, order 0: then Rice codes without a one
        assertThatExceptionOfType(FlacFormatException.class).isThrownBy(() -> Streams.decode(zeros));
    }

    @Test
    void what_follows_the_last_sample_is_left_alone() throws FlacFormatException {
        byte[] tagged = Arrays.copyOf(flac, flac.length + 128);
        System.arraycopy(new byte[] {'T', 'A', 'G'}, 0, tagged, flac.length, 3);

        assertThat(Streams.decode(tagged).pcm()).isEqualTo(pcm);
    }

    @Test
    void something_else_is_told_from_flac_at_its_first_bytes() {
        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> Streams.decode(new byte[] {'R', 'I', 'F', 'F', 0, 0, 0, 0}))
                .withMessage("byte 0: not a FLAC stream: it does not start with fLaC");
    }
}
