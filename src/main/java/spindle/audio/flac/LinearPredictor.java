// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.Arrays;

/**
 * A linear predictor (RFC 9639, 9.2.6): the sum of coefficient times sample, the newest sample first, shifted right. The
 * sum is kept in an {@code int} wherever the coefficients prove that it fits, in a {@code long} elsewhere.
 */
final class LinearPredictor {
    /** Padded with zeros behind the order. */
    private final int[] coefficients = new int[SubframeHeader.MAX_LINEAR_ORDER];

    private int order;
    private int shift;
    /** The sum of the coefficients' magnitudes. */
    private long gain;

    /** Takes over coefficients, the first of which belongs to the newest sample. */
    void set(int[] newCoefficients, int newOrder, int newShift) {
        order = newOrder;
        shift = newShift;
        gain = 0;
        Arrays.fill(coefficients, 0);
        for (int i = 0; i < newOrder; i++) {
            coefficients[i] = newCoefficients[i];
            gain += Math.abs(newCoefficients[i]);
        }
    }

    int order() {
        return order;
    }

    int shift() {
        return shift;
    }

    int coefficient(int index) {
        return coefficients[index];
    }

    /** {@return whether no sum over samples of so many bits leaves an int} */
    boolean fitsInt(int bitsPerSample) {
        return gain << (bitsPerSample - 1) <= Integer.MAX_VALUE;
    }

    /** Turns the residual behind the first {@code order} samples into samples, in its place. */
    void restore(int[] x, int count, int bitsPerSample) {
        if (!fitsInt(bitsPerSample)) {
            restoreLong(x, count);
        } else if (order <= 8) {
            restoreSlowly(x, Math.min(8, count));
            restore8(x, count);
        } else if (order <= 12) {
            restoreSlowly(x, Math.min(12, count));
            restore12(x, count);
        } else {
            restoreSlowly(x, count);
        }
    }

    private void restoreSlowly(int[] x, int count) {
        for (int i = order; i < count; i++) {
            int sum = 0;
            for (int k = 0; k < order; k++) {
                sum += coefficients[k] * x[i - 1 - k];
            }
            x[i] += sum >> shift;
        }
    }

    private void restore8(int[] x, int count) {
        int[] c = coefficients;
        int c0 = c[0];
        int c1 = c[1];
        int c2 = c[2];
        int c3 = c[3];
        int c4 = c[4];
        int c5 = c[5];
        int c6 = c[6];
        int c7 = c[7];
        for (int i = 8; i < count; i++) {
            int older = c7 * x[i - 8] + c6 * x[i - 7] + c5 * x[i - 6] + c4 * x[i - 5];
            int newer = c3 * x[i - 4] + c2 * x[i - 3] + c1 * x[i - 2];
            x[i] += (older + newer + c0 * x[i - 1]) >> shift;
        }
    }

    private void restore12(int[] x, int count) {
        int[] c = coefficients;
        int c0 = c[0];
        int c1 = c[1];
        int c2 = c[2];
        int c3 = c[3];
        int c4 = c[4];
        int c5 = c[5];
        int c6 = c[6];
        int c7 = c[7];
        int c8 = c[8];
        int c9 = c[9];
        int c10 = c[10];
        int c11 = c[11];
        for (int i = 12; i < count; i++) {
            int oldest = c11 * x[i - 12] + c10 * x[i - 11] + c9 * x[i - 10] + c8 * x[i - 9];
            int older = c7 * x[i - 8] + c6 * x[i - 7] + c5 * x[i - 6] + c4 * x[i - 5];
            int newer = c3 * x[i - 4] + c2 * x[i - 3] + c1 * x[i - 2];
            x[i] += (oldest + older + newer + c0 * x[i - 1]) >> shift;
        }
    }

    private void restoreLong(int[] x, int count) {
        for (int i = order; i < count; i++) {
            x[i] += (int) predictLong(x, i);
        }
    }

    private long predictLong(int[] x, int i) {
        long sum = 0;
        for (int k = 0; k < order; k++) {
            sum += (long) coefficients[k] * x[i - 1 - k];
        }
        return sum >> shift;
    }

    /** Restores a side channel of 33 bits. */
    void restoreWide(long[] x, int count) {
        for (int i = order; i < count; i++) {
            long sum = 0;
            for (int k = 0; k < order; k++) {
                sum += coefficients[k] * x[i - 1 - k];
            }
            x[i] += sum >> shift;
        }
    }

    /**
     * Computes the residual of samples {@code order} and on, at the same indexes.
     *
     * @param scratch as long as the block
     * @return whether every one can be coded, as is certain up to 24 bits (9.2.7: 32 bits, but not the least of them)
     */
    boolean residual(int[] x, int count, int bitsPerSample, int[] residual, int[] scratch) {
        if (!fitsInt(bitsPerSample)) {
            return residualLong(x, count, residual);
        }
        Arrays.fill(residual, 0, count, 0);
        for (int k = 0; k < order; k++) {
            System.arraycopy(x, 0, scratch, k + 1, count - k - 1);
            addRow(residual, scratch, coefficients[k], order, count);
        }
        subtractFrom(x, residual, shift, order, count);
        return true;
    }

    /** One coefficient for the whole block: that is compiled to vectors, all coefficients for one sample are not. */
    private static void addRow(int[] sums, int[] row, int coefficient, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] += coefficient * row[i];
        }
    }

    private static void subtractFrom(int[] x, int[] sums, int shift, int from, int to) {
        for (int i = from; i < to; i++) {
            sums[i] = x[i] - (sums[i] >> shift);
        }
    }

    private boolean residualLong(int[] x, int count, int[] residual) {
        boolean fits = true;
        for (int i = order; i < count; i++) {
            long difference = x[i] - predictLong(x, i);
            residual[i] = (int) difference;
            fits &= Math.abs(difference) <= Integer.MAX_VALUE;
        }
        return fits;
    }
}
