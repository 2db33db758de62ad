// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

/**
 * A length or a position in a file.
 *
 * @param value 0 or more
 * @param unit of what
 */
record TocLength(long value, Unit unit) {
    static final TocLength NONE = new TocLength(0, Unit.BYTES);

    /** What is counted. */
    enum Unit {
        /** Sectors, written as minutes, seconds and frames. */
        FRAMES,
        /** Stereo samples, 588 a sector. */
        SAMPLES,
        BYTES
    }

    /**
     * {@return the bytes of it}
     *
     * @param stride bytes of a stored sector
     */
    long bytes(int stride) {
        return switch (unit) {
            case FRAMES -> value * stride;
            case SAMPLES -> value * 4;
            case BYTES -> value;
        };
    }
}
