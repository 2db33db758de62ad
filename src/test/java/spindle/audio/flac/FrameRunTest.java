// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Frames without a stream, as CHD has them: big-endian sectors, 2,352 samples a block. */
final class FrameRunTest {
    private static final PcmFormat BIG = PcmFormat.CD.withByteOrder(ByteOrder.BIG_ENDIAN);
    private static final EncoderSettings HUNKS = EncoderSettings.DEFAULT.withBlockSize(2352);
    private static final int SAMPLES = 2 * 2352;

    private final byte[] pcm = Signal.MUSIC.pcm(BIG, SAMPLES, Seed.random("run"));

    private byte[] run() {
        FrameEncoder encoder = new FrameEncoder(BIG, HUNKS);
        byte[] out = new byte[2 * encoder.maxFrameBytes()];
        int first = encoder.encode(pcm, 0, 2352, 0, out, 0);
        int second = encoder.encode(pcm, 4 * 2352, 2352, 1, out, first);
        return Arrays.copyOf(out, first + second);
    }

    @Test
    void a_run_ends_where_its_samples_do() throws FlacFormatException {
        byte[] run = run();
        byte[] hunk = Arrays.copyOf(run, run.length + 100);
        Arrays.fill(hunk, run.length, hunk.length, (byte) 0xFF);
        byte[] sectors = new byte[pcm.length + 20];

        int used = new FrameDecoder(BIG).decodeRun(hunk, 0, hunk.length, sectors, 10, SAMPLES);

        assertThat(used).isEqualTo(run.length);
        assertThat(Arrays.copyOfRange(sectors, 10, 10 + pcm.length)).isEqualTo(pcm);
        assertThat(Arrays.copyOf(sectors, 10)).containsOnly(0);
        assertThat(Arrays.copyOfRange(sectors, 10 + pcm.length, sectors.length)).containsOnly(0);
    }

    @Test
    void a_frame_stays_inside_the_room_it_asks_for() {
        FrameEncoder encoder = new FrameEncoder(PcmFormat.CD, HUNKS);
        byte[] noise = Signal.NOISE.pcm(PcmFormat.CD, 2352, Seed.random("room"));
        byte[] out = new byte[encoder.maxFrameBytes() + 20];
        Arrays.fill(out, (byte) 0x55);

        int bytes = encoder.encode(noise, 0, 2352, FrameHeaderWriter.MAX_FRAME_NUMBER, out, 10);

        assertThat(bytes).isLessThanOrEqualTo(encoder.maxFrameBytes() - BitWriter.SLACK_BYTES);
        assertThat(Arrays.copyOf(out, 10)).containsOnly(0x55);
        assertThat(Arrays.copyOfRange(out, out.length - 10, out.length)).containsOnly(0x55);
    }

    @Test
    void a_run_that_ends_early_or_late_is_refused() {
        byte[] run = run();
        byte[] sectors = new byte[8 * pcm.length];
        FrameDecoder decoder = new FrameDecoder(BIG);

        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> decoder.decodeRun(run, 0, run.length, sectors, 0, SAMPLES + 1))
                .withMessageContaining("frames end after 4704 of 4705 samples");
        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> decoder.decodeRun(run, 0, run.length, sectors, 0, SAMPLES - 1))
                .withMessageContaining("frames hold more than 4703 samples");
    }

    @Test
    void a_frame_of_another_shape_is_refused() {
        byte[] run = run();
        FrameDecoder mono = new FrameDecoder(new PcmFormat(44_100, 1, 16, ByteOrder.LITTLE_ENDIAN));

        assertThatExceptionOfType(FlacFormatException.class)
                .isThrownBy(() -> mono.decode(run, 0, run.length))
                .withMessageContaining("frame of 2 channels of 16 bits where 1 of 16 are expected");
    }

    @Test
    void threads_share_a_stream() throws Exception {
        byte[] samples = Signal.MUSIC.pcm(PcmFormat.CD, 20 * 2352, Seed.random("threads"));
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<byte[]> odd = pool.submit(() -> everySecond(samples, 1));
            byte[] even = everySecond(samples, 0);
            byte[] alone = Streams.encode(samples, PcmFormat.CD, HUNKS, FlacMetadata.Extras.NONE);

            assertThat(even.length + odd.get().length).isEqualTo(alone.length - 42);
        } finally {
            pool.shutdownNow();
        }
    }

    private static byte[] everySecond(byte[] samples, int first) {
        FrameEncoder encoder = new FrameEncoder(PcmFormat.CD, HUNKS);
        byte[] out = new byte[20 * encoder.maxFrameBytes()];
        int at = 0;
        for (int block = first; block < 20; block += 2) {
            at += encoder.encode(samples, block * 4 * 2352, 2352, block, out, at);
        }
        return Arrays.copyOf(out, at);
    }

    @Test
    void a_callers_bug_is_told_as_one() {
        FrameEncoder encoder = new FrameEncoder(BIG, HUNKS);
        byte[] small = new byte[100];

        assertThatThrownBy(() -> encoder.encode(pcm, 0, 2353, 0, small, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> encoder.encode(pcm, 0, 2352, 0, small, 0))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> encoder.encode(pcm, 0, 2352, 1L << 31, new byte[1 << 16], 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new FrameDecoder(BIG).decode(small, 0, 101))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }
}
