// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import spindle.io.TemporaryFile;

/** Samples of any rate and depth, of one channel or two, as those of a disc. */
final class Conversion {
    private static final int FRAME_BYTES = 4;
    private static final float FULL_SCALE = 1 << 15;
    /** Where the noise of dither begins: every conversion of a file gives the same bytes. */
    private static final long SEED = 0x5350_494E_444C_45L;

    private final PcmFrames frames;
    private final TemporaryFile spool;
    private final boolean dithered;
    private final int channels;
    private final Resampler[] resamplers;
    private final float[][] out;
    private final ByteBuffer bytes;
    private long noise = SEED;

    Conversion(PcmFrames frames, TemporaryFile spool) {
        this.frames = frames;
        this.spool = spool;
        PcmLayout layout = frames.layout();
        channels = layout.channels();
        dithered = layout.rate() != DiscAudio.RATE || layout.bits() > DiscAudio.BITS;
        resamplers = new Resampler[channels];
        out = new float[channels][];
        Resampler.Filter filter = new Resampler.Filter(layout.rate(), DiscAudio.RATE);
        for (int i = 0; i < channels; i++) {
            resamplers[i] = new Resampler(filter, frames.mostFrames());
            out[i] = new float[resamplers[i].mostSamples()];
        }
        bytes = ByteBuffer.allocate(out[0].length * FRAME_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** {@return whether samples can be converted} */
    static boolean isPossible(PcmLayout layout) {
        return layout.channels() <= DiscAudio.CHANNELS && Resampler.Filter.isPossible(layout.rate(), DiscAudio.RATE);
    }

    /** Converts all; returns how many frames were read. */
    long run() throws IOException {
        long all = 0;
        for (int count = frames.next(); count > 0; count = frames.next()) {
            int made = 0;
            for (int i = 0; i < channels; i++) {
                frames.channel(i, count, resamplers[i].input(), resamplers[i].inputOffset());
                made = resamplers[i].add(count, out[i]);
            }
            write(made);
            all += count;
        }
        int made = 0;
        for (int i = 0; i < channels; i++) {
            made = resamplers[i].finish(out[i]);
        }
        write(made);
        return all;
    }

    private void write(int count) throws IOException {
        bytes.clear();
        float[] left = out[0];
        float[] right = out[channels - 1];
        for (int i = 0; i < count; i++) {
            short first = rounded(left[i]);
            bytes.putShort(first).putShort(channels == 1 ? first : rounded(right[i]));
        }
        spool.append(bytes.flip());
    }

    /** {@return a sample of 16 bits; where bits are lost, with noise of triangular distribution, two steps wide} */
    private short rounded(float sample) {
        float scaled = sample * FULL_SCALE + (dithered ? uniform() + uniform() - 1 : 0);
        return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(scaled)));
    }

    /** {@return a number from 0 to 1} From a generator by Marsaglia (Xorshift RNGs, 2003). */
    private float uniform() {
        noise ^= noise << 13;
        noise ^= noise >>> 7;
        noise ^= noise << 17;
        return (noise >>> 40) * 0x1p-24f;
    }
}
