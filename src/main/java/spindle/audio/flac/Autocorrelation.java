// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Arrays;

/**
 * How alike a windowed block is to itself, some samples later. The window is Tukey's with half of it tapered: a block's
 * edges, which no sample outside can help to predict, count less. Benchmark: FlacBenchmark.encode.
 */
final class Autocorrelation {
    /** As many sums as one pass over the block keeps in registers. */
    private static final int LAGS_A_PASS = 9;

    private static final double TAPERED = 0.5;

    private final double[] windowed;
    private final double[] window;
    private final double[] sums;
    private int windowLength;

    Autocorrelation(int maxBlockSize, int maxLag) {
        windowed = new double[maxBlockSize];
        window = new double[maxBlockSize];
        sums = new double[(maxLag / LAGS_A_PASS + 1) * LAGS_A_PASS];
    }

    /**
     * Computes the sums of products.
     *
     * @param count more than {@code maxLag}
     * @return by lag, 0 to {@code maxLag}; good until the next call
     */
    double[] of(int[] x, int count, int maxLag) {
        if (windowLength != count) {
            makeWindow(count);
        }
        for (int i = 0; i < count; i++) {
            windowed[i] = x[i] * window[i];
        }
        for (int lag = 0; lag <= maxLag; lag += LAGS_A_PASS) {
            if (count - lag >= LAGS_A_PASS) {
                nineLags(lag, count);
            } else {
                Arrays.fill(sums, lag, lag + LAGS_A_PASS, 0);
            }
        }
        return sums;
    }

    /** Half a cosine wave up over a quarter of the block, ones, and down again. */
    private void makeWindow(int count) {
        windowLength = count;
        double taper = TAPERED / 2 * (count - 1);
        for (int i = 0; i < count; i++) {
            double fromEdge = Math.min(i, count - 1 - i) + 0.5;
            window[i] = fromEdge >= taper ? 1 : 0.5 - 0.5 * Math.cos(Math.PI * fromEdge / taper);
        }
    }

    private void nineLags(int lag, int count) {
        double[] w = windowed;
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        double s4 = 0;
        double s5 = 0;
        double s6 = 0;
        double s7 = 0;
        double s8 = 0;
        for (int i = lag + 8, j = 8; i < count; i++, j++) {
            double now = w[i];
            s0 += now * w[j];
            s1 += now * w[j - 1];
            s2 += now * w[j - 2];
            s3 += now * w[j - 3];
            s4 += now * w[j - 4];
            s5 += now * w[j - 5];
            s6 += now * w[j - 6];
            s7 += now * w[j - 7];
            s8 += now * w[j - 8];
        }
        double[] out = sums;
        out[lag] = s0;
        out[lag + 1] = s1;
        out[lag + 2] = s2;
        out[lag + 3] = s3;
        out[lag + 4] = s4;
        out[lag + 5] = s5;
        out[lag + 6] = s6;
        out[lag + 7] = s7;
        out[lag + 8] = s8;
        for (int i = lag; i < lag + 8; i++) {
            for (int k = 0; k <= i - lag; k++) {
                out[lag + k] += w[i] * w[i - lag - k];
            }
        }
    }
}
