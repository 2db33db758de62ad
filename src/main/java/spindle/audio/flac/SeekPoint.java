// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * One entry of a seek table: where a frame is (RFC 9639, 8.5).
 *
 * @param sample number of the frame's first sample, a uint64, or {@link #PLACEHOLDER_SAMPLE}
 * @param byteOffset of the frame from the first frame's first byte, a uint64
 * @param blockSize samples in the frame, a uint16
 */
public record SeekPoint(long sample, long byteOffset, int blockSize) {
    /** The sample number of an entry that says nothing: 2^64 - 1. */
    public static final long PLACEHOLDER_SAMPLE = -1;

    /** An entry that keeps room in the table. */
    public static final SeekPoint PLACEHOLDER = new SeekPoint(PLACEHOLDER_SAMPLE, 0, 0);

    static final int BYTES = 18;

    /** {@return whether the entry says nothing} */
    public boolean isPlaceholder() {
        return sample == PLACEHOLDER_SAMPLE;
    }
}
