// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten seconds of CD audio a call, 1.764 MB: 0.1 operations a millisecond are 176 MB/s. MD5 takes about 2.3 ms of {@link
 * #encode} and of {@link #decode}; {@link #encodeFrames} and {@link #decodeFrames} do without.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FlacBenchmark {
    private static final int SAMPLES = 441_000;
    private static final int BLOCK = EncoderSettings.DEFAULT_BLOCK_SIZE;

    /** How hard the encoder tries. */
    public enum Effort {
        /** See {@link EncoderSettings#FAST}. */
        FAST,
        /** See {@link EncoderSettings#DEFAULT}. */
        DEFAULT,
        /** See {@link EncoderSettings#SMALL}. */
        SMALL;

        private EncoderSettings settings() {
            return switch (this) {
                case FAST -> EncoderSettings.FAST;
                case DEFAULT -> EncoderSettings.DEFAULT;
                case SMALL -> EncoderSettings.SMALL;
            };
        }
    }

    /** The encoder's effort; for decoding, that of what is decoded. */
    @Param({"FAST", "DEFAULT", "SMALL"})
    public Effort effort = Effort.DEFAULT;

    private final byte[] pcm = music();
    private final byte[] out = new byte[2 * pcm.length];
    private final byte[] back = new byte[pcm.length];
    private FrameEncoder frameEncoder = new FrameEncoder(PcmFormat.CD, EncoderSettings.DEFAULT);
    private byte[] stream = {};
    private int firstFrame;

    /** Encodes what is to be decoded. */
    @Setup
    public void encodeOnce() {
        frameEncoder = new FrameEncoder(PcmFormat.CD, effort.settings());
        stream = Arrays.copyOf(out, encode());
        firstFrame = new FlacEncoder(PcmFormat.CD, effort.settings(), FlacMetadata.Extras.NONE, 0).header().length;
    }

    /** {@return the length of the stream} */
    @Benchmark
    public int encode() {
        FlacEncoder encoder = new FlacEncoder(PcmFormat.CD, effort.settings(), FlacMetadata.Extras.NONE, SAMPLES);
        int at = encoder.header().length;
        for (int i = 0; i < SAMPLES; i += BLOCK) {
            at += encoder.encode(pcm, 4 * i, Math.min(BLOCK, SAMPLES - i), out, at);
        }
        byte[] header = encoder.finish();
        System.arraycopy(header, 0, out, 0, header.length);
        return at;
    }

    /** {@return the length of the frames} */
    @Benchmark
    public int encodeFrames() {
        int at = 0;
        for (int i = 0; i < SAMPLES; i += BLOCK) {
            at += frameEncoder.encode(pcm, 4 * i, Math.min(BLOCK, SAMPLES - i), i / BLOCK, out, at);
        }
        return at;
    }

    /** {@return what the MD5 says} */
    @Benchmark
    public FlacDecoder.Md5Check decode() throws FlacFormatException {
        FlacDecoder decoder = new FlacDecoder();
        int at = 0;
        int filled = 0;
        while (!decoder.isDone()) {
            at += decoder.decode(stream, at, stream.length);
            decoder.copyPcm(ByteOrder.LITTLE_ENDIAN, back, filled);
            filled += 4 * decoder.blockSize();
        }
        return decoder.finish(stream.length - at);
    }

    /** {@return the length of the frames} */
    @Benchmark
    public int decodeFrames() throws FlacFormatException {
        return new FrameDecoder(PcmFormat.CD).decodeRun(stream, firstFrame, stream.length, back, 0, SAMPLES);
    }

    /** Two detuned decaying tones with overtones, and noise that the channels share in part. */
    private static byte[] music() {
        SplittableRandom random = new SplittableRandom(1);
        int[][] channels = new int[2][SAMPLES];
        double shared = 0;
        for (int i = 0; i < SAMPLES; i++) {
            shared = 0.8 * shared + 600 * (random.nextDouble() - 0.5);
            for (int c = 0; c < 2; c++) {
                double phase = (0.03 + 0.004 * c) * (1 + i / 22_050 % 5 * 0.2) * i;
                double tone = Math.sin(phase) + 0.5 * Math.sin(2.001 * phase) + 0.3 * Math.sin(5.01 * phase);
                double noise = shared + 150 * (random.nextDouble() - 0.5);
                channels[c][i] = (int) Math.round(7000 * Math.exp(-(i % 22_050) / 9000.0) * tone + noise);
            }
        }
        byte[] bytes = new byte[4 * SAMPLES];
        Pcm.store(channels, 0, SAMPLES, PcmFormat.CD, bytes, 0);
        return bytes;
    }
}
