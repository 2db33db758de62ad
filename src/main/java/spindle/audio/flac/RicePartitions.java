// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * The division of a residual into partitions and the Rice parameter of each (RFC 9639, 9.2.7). The finest division is
 * summed once; coarser ones are sums of its sums, and their cost is estimated from those.
 */
final class RicePartitions {
    private static final int MAX_PARTITIONS = 1 << 8;
    /** What four bits can say; the fifteenth is the escape. */
    private static final int MAX_SHORT_PARAMETER = 14;

    private static final int MAX_PARAMETER = 30;
    private static final int METHOD_BITS = 2;
    private static final int ORDER_BITS = 4;

    private final int maxOrder;
    private final long[] sums = new long[MAX_PARTITIONS];
    private final int[] candidate = new int[MAX_PARTITIONS];
    private final int[] parameters = new int[MAX_PARTITIONS];

    private int order;
    /** 4 or 5. */
    private int parameterBits;

    RicePartitions(int maxOrder) {
        this.maxOrder = maxOrder;
    }

    /**
     * Folds a residual, the sign into the lowest bit, and finds a good division.
     *
     * @param residual from index {@code predictorOrder} to {@code count - 1}; becomes folded
     * @param bitsPerSample above 16, parameters of five bits may be used
     * @return the length of the coded residual in bits, exactly
     */
    long plan(int[] residual, int predictorOrder, int count, int bitsPerSample) {
        int finest = finestOrder(predictorOrder, count);
        fold(residual, predictorOrder, count, finest);
        int most = bitsPerSample > 16 ? MAX_PARAMETER : MAX_SHORT_PARAMETER;
        long least = Long.MAX_VALUE;
        for (int tried = finest; tried >= 0; tried--) {
            long bits = estimate(tried, predictorOrder, count, most);
            if (bits < least) {
                least = bits;
                order = tried;
                System.arraycopy(candidate, 0, parameters, 0, 1 << tried);
            }
            for (int i = 0; i < 1 << tried >> 1; i++) {
                sums[i] = sums[2 * i] + sums[2 * i + 1];
            }
        }
        return exactBits(residual, predictorOrder, count);
    }

    private int finestOrder(int predictorOrder, int count) {
        int finest = Math.min(maxOrder, Integer.numberOfTrailingZeros(count));
        while (finest > 0 && count >> finest <= predictorOrder) {
            finest--;
        }
        return finest;
    }

    private void fold(int[] residual, int predictorOrder, int count, int finest) {
        int size = count >> finest;
        int from = predictorOrder;
        for (int partition = 0; partition < 1 << finest; partition++) {
            int to = (partition + 1) * size;
            long sum = 0;
            for (int i = from; i < to; i++) {
                int value = residual[i];
                int folded = value << 1 ^ value >> 31;
                residual[i] = folded;
                sum += folded & 0xFFFFFFFFL;
            }
            sums[partition] = sum;
            from = to;
        }
    }

    private long estimate(int tried, int predictorOrder, int count, int most) {
        long bits = 0;
        int size = count >> tried;
        for (int partition = 0; partition < 1 << tried; partition++) {
            int values = partition == 0 ? size - predictorOrder : size;
            int k = bestParameter(sums[partition], values, most);
            candidate[partition] = k;
            bits += 4 + estimate(sums[partition], values, k);
        }
        return bits;
    }

    /** {@return the parameter that suits folded values of the given sum} */
    private static int bestParameter(long sum, int values, int most) {
        if (values == 0) {
            return 0;
        }
        int high = Math.min(most, 63 - Long.numberOfLeadingZeros(sum / values | 1));
        int low = Math.max(0, high - 1);
        return estimate(sum, values, low) <= estimate(sum, values, high) ? low : high;
    }

    /** {@return about how many bits so many folded values take: what shifting loses is half of its range on average} */
    static long estimate(long sum, int values, int k) {
        long lost = (long) values * ((1 << k) - 1) / 2;
        return (long) values * (k + 1) + (Math.max(0, sum - lost) >> k);
    }

    /** {@return about how many bits so many folded values take with the parameter that suits them} */
    static long estimate(long sum, int values) {
        return estimate(sum, values, bestParameter(sum, values, MAX_PARAMETER));
    }

    private long exactBits(int[] folded, int predictorOrder, int count) {
        int size = count >> order;
        int from = predictorOrder;
        long bits = 0;
        int highest = 0;
        for (int partition = 0; partition < 1 << order; partition++) {
            int to = (partition + 1) * size;
            int k = parameters[partition];
            highest = Math.max(highest, k);
            for (int i = from; i < to; i++) {
                bits += (folded[i] & 0xFFFFFFFFL) >>> k;
            }
            bits += (long) (to - from) * (k + 1);
            from = to;
        }
        parameterBits = highest > MAX_SHORT_PARAMETER ? 5 : 4;
        return METHOD_BITS + ORDER_BITS + ((long) parameterBits << order) + bits;
    }

    /** Writes the residual that was planned. */
    void write(BitWriter out, int[] folded, int predictorOrder, int count) {
        out.put(parameterBits - 4, METHOD_BITS);
        out.put(order, ORDER_BITS);
        int size = count >> order;
        int from = predictorOrder;
        for (int partition = 0; partition < 1 << order; partition++) {
            int to = (partition + 1) * size;
            out.put(parameters[partition], parameterBits);
            out.putRice(folded, from, to, parameters[partition]);
            from = to;
        }
    }
}
