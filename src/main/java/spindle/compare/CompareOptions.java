// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

/**
 * How two images are compared.
 *
 * @param extent how far
 * @param threads how many threads read, 1 or more
 */
public record CompareOptions(Extent extent, int threads) {
    /** Everything, on one thread. */
    public static final CompareOptions DEFAULT = new CompareOptions(Extent.WHOLE, 1);

    /** How far a comparison goes. */
    public enum Extent {
        /** All sectors; then audio that differs is looked for at other offsets, and files in differing sectors by name. */
        WHOLE,
        /** Up to a difference; its place is not told. */
        FIRST_DIFFERENCE
    }

    public CompareOptions {
        if (threads < 1) {
            throw new IllegalArgumentException(threads + " threads");
        }
    }
}
