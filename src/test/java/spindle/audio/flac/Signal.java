// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.SplittableRandom;

/** Kinds of samples that codecs stumble over, between -1 and 1, for two channels or more. */
enum Signal {
    SILENCE,
    CONSTANT,
    SINE,
    SAWTOOTH,
    NOISE,
    QUIET_NOISE,
    NEAR_CLIPPING,
    SQUARE,
    IDENTICAL_CHANNELS,
    OPPOSITE_CHANNELS,
    WASTED_BITS,
    SPIKES,
    MUSIC;

    /** {@return interleaved samples, each scaled to the format's depth} */
    byte[] pcm(PcmFormat format, int samples, SplittableRandom random) {
        double[] phase = new double[format.channels()];
        double[] brown = new double[format.channels()];
        int[][] channels = new int[format.channels()][samples];
        long full = (1L << (format.bitsPerSample() - 1)) - 1;
        for (int i = 0; i < samples; i++) {
            double shared = random.nextDouble() * 2 - 1;
            for (int c = 0; c < channels.length; c++) {
                phase[c] += 0.02 + 0.003 * c;
                brown[c] = 0.97 * brown[c] + 0.03 * (0.8 * shared + 0.2 * (random.nextDouble() * 2 - 1));
                long value = Math.round(full * value(i, c, phase[c], shared, brown[c], random));
                if (this == WASTED_BITS) {
                    value &= -8;
                }
                channels[c][i] = (int) Math.max(-full - 1, Math.min(full, value));
            }
        }
        byte[] bytes = new byte[samples * format.bytesPerSample()];
        Pcm.store(channels, 0, samples, format, bytes, 0);
        return bytes;
    }

    private double value(int i, int c, double phase, double shared, double brown, SplittableRandom random) {
        return switch (this) {
            case SILENCE -> 0;
            case CONSTANT -> 0.25;
            case SINE -> 0.7 * Math.sin(phase);
            case SAWTOOTH, WASTED_BITS -> (i + 7 * c) % 100 / 50.0 - 1;
            case NOISE -> random.nextDouble() * 2 - 1;
            case QUIET_NOISE -> (random.nextDouble() * 2 - 1) * 0.0005;
            case NEAR_CLIPPING -> 1.1 * Math.sin(phase);
            case SQUARE -> i / 50 % 2 == 0 ? 1 : -1.1;
            case IDENTICAL_CHANNELS -> shared * 0.3;
            case OPPOSITE_CHANNELS -> c == 0 ? shared : -shared;
            case SPIKES -> random.nextInt(500) == 0 ? shared : 0;
            case MUSIC ->
                0.4
                                * Math.exp(-(i % 11_025) / 6000.0)
                                * (Math.sin(phase) + 0.4 * Math.sin(2.003 * phase) + 0.2 * Math.sin(5.01 * phase))
                        + 0.5 * brown;
        };
    }
}
