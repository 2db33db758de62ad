// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.audio.flac.EncoderSettings.StereoSearch;

final class FlacRoundTripTest {
    @ParameterizedTest
    @EnumSource
    void every_signal_comes_back(Signal signal) throws FlacFormatException {
        byte[] pcm = signal.pcm(PcmFormat.CD, 3 * 4096 + 777, Seed.random(signal.name()));
        for (EncoderSettings settings :
                new EncoderSettings[] {EncoderSettings.FAST, EncoderSettings.DEFAULT, EncoderSettings.SMALL}) {
            Streams.Decoded decoded =
                    Streams.decode(Streams.encode(pcm, PcmFormat.CD, settings, FlacMetadata.Extras.NONE));

            assertThat(decoded.pcm()).as(Seed.tell()).isEqualTo(pcm);
            assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.MATCHES);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 8, 15, 16, 17, 31, 587, 588, 4095, 4096, 4097, 8192})
    void every_length_comes_back(int samples) throws FlacFormatException {
        byte[] pcm = Signal.MUSIC.pcm(PcmFormat.CD, samples, Seed.random("length"));

        Streams.Decoded decoded = Streams.decode(Streams.encode(pcm));

        assertThat(decoded.pcm()).isEqualTo(pcm);
        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.MATCHES);
        assertThat(decoded.metadata().streamInfo().totalSamples()).isEqualTo(samples);
    }

    @Test
    void any_shape_at_any_effort_through_any_window_comes_back() throws FlacFormatException {
        SplittableRandom random = Seed.random("shapes");
        for (int round = 0; round < 300; round++) {
            ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
            PcmFormat format =
                    new PcmFormat(random.nextInt(1 << 20), 1 + random.nextInt(8), 4 + random.nextInt(29), order);
            EncoderSettings settings = new EncoderSettings(
                    16 + random.nextInt(2000),
                    random.nextInt(33),
                    random.nextInt(9),
                    Seed.one(random, StereoSearch.values()));
            Signal signal = Seed.one(random, Signal.values());
            byte[] pcm = signal.pcm(format, random.nextInt(5000), random.split());

            byte[] flac = Streams.encode(pcm, format, settings, FlacMetadata.Extras.NONE);
            Streams.Decoded decoded = Streams.decode(flac, order, 1 + random.nextInt(4000));

            String about = Seed.tell() + ": " + round + " " + signal + " " + format + " " + settings;
            assertThat(decoded.pcm()).as(about).isEqualTo(pcm);
            assertThat(decoded.check()).as(about).isEqualTo(FlacDecoder.Md5Check.MATCHES);
        }
    }

    @Test
    void silence_takes_a_few_bytes_a_block() {
        byte[] pcm = new byte[4 * 4096 * 10];

        assertThat(Streams.encode(pcm).length).isLessThan(200);
    }

    @Test
    void noise_takes_hardly_more_than_it_is() {
        byte[] pcm = Signal.NOISE.pcm(PcmFormat.CD, 40_960, Seed.random("noise"));

        assertThat(Streams.encode(pcm).length).isLessThan(pcm.length + 300);
    }

    @Test
    void the_header_keeps_its_length_and_tells_the_frame_sizes() throws FlacFormatException {
        byte[] pcm = Signal.MUSIC.pcm(PcmFormat.CD, 10_000, Seed.random("header"));
        FlacEncoder encoder = new FlacEncoder(PcmFormat.CD, EncoderSettings.DEFAULT, FlacMetadata.Extras.NONE, 0);
        byte[] first = encoder.header();
        byte[] frame = new byte[encoder.maxFrameBytes()];
        int one = encoder.encode(pcm, 0, 4096, frame, 0);
        int two = encoder.encode(pcm, 4 * 4096, 4096, frame, 0);
        int three = encoder.encode(pcm, 8 * 4096, 10_000 - 8192, frame, 0);
        byte[] last = encoder.finish();

        assertThat(last).hasSameSizeAs(first);
        StreamInfo info = StreamInfo.parse(new ByteCursor(last, 8, StreamInfo.BYTES, 8));
        assertThat(info.totalSamples()).isEqualTo(10_000);
        assertThat(info.minFrameBytes()).isEqualTo(Math.min(one, Math.min(two, three)));
        assertThat(info.maxFrameBytes()).isEqualTo(Math.max(one, Math.max(two, three)));
    }

    @Test
    void a_stream_that_keeps_its_first_header_is_good_too() throws FlacFormatException {
        byte[] pcm = Signal.SINE.pcm(PcmFormat.CD, 4096, Seed.random("first"));
        FlacEncoder encoder = new FlacEncoder(PcmFormat.CD, EncoderSettings.DEFAULT, FlacMetadata.Extras.NONE, 0);
        byte[] header = encoder.header();
        byte[] stream = Arrays.copyOf(header, header.length + encoder.maxFrameBytes());
        int bytes = encoder.encode(pcm, 0, 4096, stream, header.length);

        Streams.Decoded decoded = Streams.decode(Arrays.copyOf(stream, header.length + bytes));

        assertThat(decoded.pcm()).isEqualTo(pcm);
        assertThat(decoded.check()).isEqualTo(FlacDecoder.Md5Check.UNKNOWN);
    }
}
