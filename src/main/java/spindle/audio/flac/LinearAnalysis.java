// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * Finds a linear predictor for a block: autocorrelation, the Levinson-Durbin recursion for the coefficients of every
 * order, the order by what it is expected to save, and integers for its coefficients (RFC 9639, 4.3 and 9.2.6).
 */
final class LinearAnalysis {
    /** The subframe's field has four bits, and its last value is forbidden. */
    private static final int MAX_PRECISION = 15;

    private static final int MIN_PRECISION = 5;
    private static final int MAX_SHIFT = 15;

    private final int maxOrder;
    private final Autocorrelation autocorrelation;
    /** By order, then by age of the sample. */
    private final double[][] coefficients;
    /** Energy of what the predictor of an order leaves. */
    private final double[] errors;

    private final int[] quantised = new int[SubframeHeader.MAX_LINEAR_ORDER];

    private int precision;

    LinearAnalysis(int maxBlockSize, int maxOrder) {
        this.maxOrder = maxOrder;
        autocorrelation = new Autocorrelation(maxBlockSize, maxOrder);
        coefficients = new double[maxOrder + 1][maxOrder];
        errors = new double[maxOrder + 1];
    }

    /** {@return the length of a coefficient in bits, 5 to 15, in the predictor found last} */
    int precision() {
        return precision;
    }

    /**
     * Finds a predictor.
     *
     * @param predictor receives it
     * @return whether there is one: not for a block that is too short or too plain
     */
    boolean analyse(int[] x, int count, int bitsPerSample, LinearPredictor predictor) {
        if (maxOrder == 0 || count <= 2 * maxOrder) {
            return false;
        }
        double[] sums = autocorrelation.of(x, count, maxOrder);
        int orders = recursion(sums);
        if (orders == 0) {
            return false;
        }
        int wide = bitsPerSample > 17 ? 2 : 0;
        int samplesLog2 = 32 - Integer.numberOfLeadingZeros(count - 1);
        precision = Math.min(MAX_PRECISION, Math.max(MIN_PRECISION, samplesLog2 + wide));
        return quantise(bestOrder(orders, count, bitsPerSample + precision), predictor);
    }

    /** {@return how many orders have a predictor; fewer than all if one leaves nothing} */
    private int recursion(double[] sums) {
        double error = sums[0];
        errors[0] = error;
        for (int order = 1; order <= maxOrder; order++) {
            if (!(error > 0)) {
                return order - 1;
            }
            double[] shorter = coefficients[order - 1];
            double[] longer = coefficients[order];
            double reflection = sums[order];
            for (int i = 0; i < order - 1; i++) {
                reflection -= shorter[i] * sums[order - 1 - i];
            }
            reflection /= error;
            for (int i = 0; i < order - 1; i++) {
                longer[i] = shorter[i] - reflection * shorter[order - 2 - i];
            }
            longer[order - 1] = reflection;
            error *= 1 - reflection * reflection;
            errors[order] = error;
        }
        return maxOrder;
    }

    /** {@return the order with the shortest subframe, if a residual takes half the logarithm of its energy} */
    private int bestOrder(int orders, int count, int bitsAnOrder) {
        int best = 1;
        double least = Double.MAX_VALUE;
        for (int order = 1; order <= orders; order++) {
            double energy = Math.max(errors[order] / count, 0.25);
            double bits = 0.5 * (count - order) * Math.log(energy) / Math.log(2) + (double) order * bitsAnOrder;
            if (bits < least) {
                least = bits;
                best = order;
            }
        }
        return best;
    }

    /** Rounds; what one coefficient loses, the next one gets. */
    private boolean quantise(int order, LinearPredictor predictor) {
        double largest = 0;
        for (int i = 0; i < order; i++) {
            largest = Math.max(largest, Math.abs(coefficients[order][i]));
        }
        if (!(largest > 0 && largest < 1 << MAX_PRECISION)) {
            return false;
        }
        int shift = Math.min(MAX_SHIFT, precision - 2 - Math.getExponent(largest));
        if (shift < 0) {
            return false;
        }
        int most = (1 << (precision - 1)) - 1;
        double carried = 0;
        for (int i = 0; i < order; i++) {
            double exact = coefficients[order][i] * (1 << shift) + carried;
            quantised[i] = (int) Math.max(-most - 1, Math.min(most, Math.rint(exact)));
            carried = exact - quantised[i];
        }
        predictor.set(quantised, order, shift);
        return true;
    }
}
