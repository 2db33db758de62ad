// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Arrays;

/** Finds the fixed predictor that leaves the least: all five run over the block at once (RFC 9639, 9.2.5). */
final class FixedAnalysis {
    private static final int ORDERS = SubframeHeader.MAX_FIXED_ORDER + 1;
    /** Up to here a difference of the fourth order is an int. */
    private static final int MAX_INT_BITS = 27;

    /** Samples that are summed before others are passed over. */
    private static final int RUN = 128;

    /** Sum of the residual's magnitudes by order; the first four samples do not count. */
    private final long[] sums = new long[ORDERS];
    /** The largest magnitude by order, as far as it is needed. */
    private final long[] peaks = new long[ORDERS];
    /** The last difference by order. */
    private final long[] last = new long[ORDERS];

    /**
     * Finds the best order.
     *
     * @param count 5 at least
     * @return 0 to 4, or -1 if every predictor leaves something that cannot be coded
     */
    int analyse(int[] x, int count, int bitsPerSample) {
        if (bitsPerSample <= MAX_INT_BITS) {
            sum(x, count);
        } else {
            sumWide(x, count);
        }
        int best = -1;
        for (int order = 0; order < ORDERS; order++) {
            boolean codable = bitsPerSample <= MAX_INT_BITS || peaks[order] <= Integer.MAX_VALUE;
            if (codable && (best < 0 || sums[order] < sums[best])) {
                best = order;
            }
        }
        return best;
    }

    /** {@return about how many bits the residual takes} */
    long estimatedBits(int order, int count) {
        return RicePartitions.estimate(2 * sums[order], count);
    }

    /** Every other run of samples stands for the one behind it, which is good enough to tell orders apart. */
    private void sum(int[] x, int count) {
        Arrays.fill(sums, 0);
        int step = count < 4 * RUN ? RUN : 2 * RUN;
        for (int from = 4; from < count; from += step) {
            sumRun(x, from, Math.min(count, from + RUN));
        }
        for (int order = 0; order < ORDERS; order++) {
            sums[order] *= step / RUN;
        }
    }

    private void sumRun(int[] x, int from, int to) {
        long sum0 = 0;
        long sum1 = 0;
        long sum2 = 0;
        long sum3 = 0;
        long sum4 = 0;
        int last0 = x[from - 1];
        int last1 = last0 - x[from - 2];
        int last2 = last1 - x[from - 2] + x[from - 3];
        int last3 = last2 - x[from - 2] + 2 * x[from - 3] - x[from - 4];
        for (int i = from; i < to; i++) {
            int now0 = x[i];
            int now1 = now0 - last0;
            int now2 = now1 - last1;
            int now3 = now2 - last2;
            sum0 += Math.abs(now0);
            sum1 += Math.abs(now1);
            sum2 += Math.abs(now2);
            sum3 += Math.abs(now3);
            sum4 += Math.abs(now3 - last3);
            last0 = now0;
            last1 = now1;
            last2 = now2;
            last3 = now3;
        }
        sums[0] += sum0;
        sums[1] += sum1;
        sums[2] += sum2;
        sums[3] += sum3;
        sums[4] += sum4;
    }

    /** The same in 64 bits, with peaks. */
    private void sumWide(int[] x, int count) {
        Arrays.fill(sums, 0);
        Arrays.fill(peaks, 0);
        Arrays.fill(last, 0);
        for (int i = 0; i < count; i++) {
            long now = x[i];
            for (int order = 0; order < ORDERS; order++) {
                long difference = i < order ? 0 : now;
                sums[order] += i < 4 ? 0 : Math.abs(difference);
                peaks[order] = Math.max(peaks[order], Math.abs(difference));
                now = now - last[order];
                last[order] += now;
            }
        }
    }
}
