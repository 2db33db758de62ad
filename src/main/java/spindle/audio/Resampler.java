// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.util.Arrays;

/**
 * Converts the rate of one channel. The samples of the new rate are where a linear-phase low-pass says that the sound is
 * between those of the old one: a sinc under a Kaiser window (J. F. Kaiser, 1974) of 96 zero crossings to each side. What
 * the lower of the two rates can hold passes up to 93 percent of its half (20.6 kHz of 44.1) within a thousandth of a
 * decibel; what it cannot hold is 96 dB down. Nothing is delayed.
 */
final class Resampler {
    private final Filter filter;
    private final float[] buffer;
    private final int maxInput;
    /** Samples in the buffer. */
    private int held;
    /** The first of them that the next sample of the new rate needs. */
    private int at;
    /** How far between two samples the next one is, in parts of the filter's phases. */
    private int phase;

    private long taken;
    private long given;

    /** @param maxInput the most samples of one {@link #add} */
    Resampler(Filter filter, int maxInput) {
        this.filter = filter;
        this.maxInput = maxInput;
        buffer = new float[filter.taps + Math.max(maxInput, filter.taps)];
        held = filter.taps / 2 - 1; // silence before the first
    }

    /** {@return where the samples of the next {@link #add} go, from {@link #inputOffset} on} */
    float[] input() {
        return buffer;
    }

    int inputOffset() {
        return held;
    }

    /** {@return the most samples that one call gives} */
    int mostSamples() {
        long most = ((long) maxInput + 2L * filter.taps) * filter.phases / filter.step;
        return Math.toIntExact(most + 2);
    }

    /**
     * Takes samples, which stand in the input.
     *
     * @param out receives samples of the new rate
     * @return how many
     */
    int add(int count, float[] out) {
        held += count;
        taken += count;
        return convert(Long.MAX_VALUE, out);
    }

    /** Gives the last samples; returns how many. */
    int finish(float[] out) {
        int silence = Math.min(filter.taps / 2, buffer.length - held);
        Arrays.fill(buffer, held, held + silence, 0);
        held += silence;
        return convert((taken * filter.phases + filter.step - 1) / filter.step, out);
    }

    private int convert(long most, float[] out) {
        int made = 0;
        while (at + filter.taps <= held && given < most) {
            out[made++] = filter.apply(buffer, at, phase);
            given++;
            phase += filter.step;
            at += phase / filter.phases;
            phase %= filter.phases;
        }
        int dropped = Math.min(at, held);
        System.arraycopy(buffer, dropped, buffer, 0, held - dropped);
        held -= dropped;
        at -= dropped;
        return made;
    }

    /** The filter from one rate to another; many channels share it. */
    static final class Filter {
        private static final int ZERO_CROSSINGS = 96;
        /** The window's shape for 96 dB: 0.1102 (96 - 8.7). */
        private static final double BETA = 9.62;
        /** Half of the way from what passes to what does not: (96 - 7.95) / (2.285 pi 2 96) / 2 of half the rate. */
        private static final double HALF_TRANSITION = 0.032;

        private static final float[] NOT_MADE = {};

        private static final int MIN_RATE = 4_000;
        private static final int MAX_RATE = 768_000;
        private static final int MOST_COEFFICIENTS = 1 << 24;

        /** Half of the window: a line between two places is within 1e-8 of it. */
        private static final int WINDOW_STEPS = 1 << 14;

        private static final double[] WINDOW = new double[WINDOW_STEPS + 1];

        static {
            double middle = bessel(BETA);
            for (int i = 0; i <= WINDOW_STEPS; i++) {
                double x = (double) i / WINDOW_STEPS;
                WINDOW[i] = bessel(BETA * Math.sqrt(1 - x * x)) / middle;
            }
        }

        private final int phases;
        private final int step;
        private final int taps;
        /** Those of each phase, made when it is first needed: a short file at an odd rate meets few of many phases. */
        private final float[][] coefficients;

        private int made;

        /** @param from the old rate, one that is {@linkplain #isPossible possible} */
        Filter(int from, int to) {
            int common = gcd(from, to);
            phases = to / common;
            step = from / common;
            taps = tapsOf(from, to);
            coefficients = new float[phases][];
            Arrays.fill(coefficients, NOT_MADE);
        }

        /** {@return how many phases were needed so far} */
        int made() {
            return made;
        }

        /** {@return whether a filter is of a sensible size} */
        static boolean isPossible(int from, int to) {
            return from >= MIN_RATE
                    && from <= MAX_RATE
                    && (long) (to / gcd(from, to)) * tapsOf(from, to) <= MOST_COEFFICIENTS;
        }

        /** {@return how many samples of the old rate make one of the new, a multiple of four} */
        private static int tapsOf(int from, int to) {
            double half = ZERO_CROSSINGS * Math.max(1.0, (double) from / to);
            return from == to ? 4 : 4 * (int) Math.ceil(half / 2);
        }

        private static int gcd(int a, int b) {
            return b == 0 ? a : gcd(b, a % b);
        }

        private float[] make(int phase) {
            made++;
            float[] row = new float[taps];
            coefficients[phase] = row;
            if (phases == step) {
                row[taps / 2 - 1] = 1; // the same rate
                return row;
            }
            double cutoff = Math.min(1, (double) phases / step) * (1 - HALF_TRANSITION);
            double[] exact = new double[taps];
            double sum = 0;
            for (int i = 0; i < taps; i++) {
                double distance = i - (taps / 2 - 1) - (double) phase / phases;
                exact[i] = sinc(cutoff * distance) * kaiser(2 * distance / taps);
                sum += exact[i];
            }
            for (int i = 0; i < taps; i++) {
                row[i] = (float) (exact[i] / sum);
            }
            return row;
        }

        private static double sinc(double x) {
            return Math.abs(x) < 1e-12 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
        }

        /** {@return the window at a place from -1 to 1} Between the places of the table, which are close, a line is exact. */
        private static double kaiser(double x) {
            double place = Math.abs(x) * WINDOW_STEPS;
            int step = (int) place;
            return step >= WINDOW_STEPS ? 0 : WINDOW[step] + (place - step) * (WINDOW[step + 1] - WINDOW[step]);
        }

        /** {@return the modified Bessel function of the first kind, order 0, by its series} */
        private static double bessel(double x) {
            double term = 1;
            double sum = 1;
            for (int i = 1; term > sum * 1e-16; i++) {
                term *= x * x / (4.0 * i * i);
                sum += term;
            }
            return sum;
        }

        /** Four sums, so that one addition need not wait for the other. */
        private float apply(float[] samples, int at, int phase) {
            float[] known = coefficients[phase];
            float[] row = known == NOT_MADE ? make(phase) : known;
            float a = 0;
            float b = 0;
            float c = 0;
            float d = 0;
            for (int i = 0; i < taps; i += 4) {
                a += samples[at + i] * row[i];
                b += samples[at + i + 1] * row[i + 1];
                c += samples[at + i + 2] * row[i + 2];
                d += samples[at + i + 3] * row[i + 3];
            }
            return a + b + (c + d);
        }
    }
}
