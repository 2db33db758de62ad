// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * The five predictors without coefficients (RFC 9639, 9.2.5): what a polynomial through the last 0 to 4 samples would
 * give. All arithmetic is modulo 2^32, which is exact for samples that fit 32 bits.
 */
final class FixedPredictor {
    private FixedPredictor() {}

    /** Turns the residual behind the first {@code order} samples into samples, in its place. */
    static void restore(int[] x, int order, int count) {
        switch (order) {
            case 0 -> {}
            case 1 -> {
                for (int i = 1; i < count; i++) {
                    x[i] += x[i - 1];
                }
            }
            case 2 -> restore2(x, count);
            case 3 -> restore3(x, count);
            default -> restore4(x, count);
        }
    }

    private static void restore2(int[] x, int count) {
        int b = x[0];
        int a = x[1];
        for (int i = 2; i < count; i++) {
            int next = x[i] + 2 * a - b;
            b = a;
            a = next;
            x[i] = next;
        }
    }

    private static void restore3(int[] x, int count) {
        int c = x[0];
        int b = x[1];
        int a = x[2];
        for (int i = 3; i < count; i++) {
            int next = x[i] + 3 * (a - b) + c;
            c = b;
            b = a;
            a = next;
            x[i] = next;
        }
    }

    private static void restore4(int[] x, int count) {
        int d = x[0];
        int c = x[1];
        int b = x[2];
        int a = x[3];
        for (int i = 4; i < count; i++) {
            int next = x[i] + 4 * (a + c) - 6 * b - d;
            d = c;
            c = b;
            b = a;
            a = next;
            x[i] = next;
        }
    }

    /** Restores a side channel of 33 bits. */
    static void restoreWide(long[] x, int order, int count) {
        for (int i = order; i < count; i++) {
            x[i] += switch (order) {
                case 0 -> 0;
                case 1 -> x[i - 1];
                case 2 -> 2 * x[i - 1] - x[i - 2];
                case 3 -> 3 * (x[i - 1] - x[i - 2]) + x[i - 3];
                default -> 4 * (x[i - 1] + x[i - 3]) - 6 * x[i - 2] - x[i - 4];
            };
        }
    }

    /** Computes the residual of samples {@code order} and on, at the same indexes. */
    static void residual(int[] x, int order, int count, int[] residual) {
        switch (order) {
            case 0 -> System.arraycopy(x, 0, residual, 0, count);
            case 1 -> {
                for (int i = 1; i < count; i++) {
                    residual[i] = x[i] - x[i - 1];
                }
            }
            case 2 -> {
                for (int i = 2; i < count; i++) {
                    residual[i] = x[i] - 2 * x[i - 1] + x[i - 2];
                }
            }
            case 3 -> {
                for (int i = 3; i < count; i++) {
                    residual[i] = x[i] - 3 * (x[i - 1] - x[i - 2]) - x[i - 3];
                }
            }
            default -> {
                for (int i = 4; i < count; i++) {
                    residual[i] = x[i] - 4 * (x[i - 1] + x[i - 3]) + 6 * x[i - 2] + x[i - 4];
                }
            }
        }
    }
}
