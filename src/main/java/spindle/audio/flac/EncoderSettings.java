// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * How hard an encoder looks for the shortest frames. What comes out decodes to the same samples whatever is set.
 *
 * @param blockSize samples in every block but the last, 16 to 65,535; up to 4,608 keeps to the streamable subset (RFC
 *     9639, 7)
 * @param maxLinearOrder of the linear predictors that are tried, 0 (none) to 32; up to 12 keeps to the subset
 * @param maxPartitionOrder at most 2 to the power of this many Rice partitions, 0 to 8
 * @param stereo what is done about two channels that are alike
 */
public record EncoderSettings(int blockSize, int maxLinearOrder, int maxPartitionOrder, StereoSearch stereo) {
    /** What is done about two channels that are alike. */
    public enum StereoSearch {
        /** Each channel is coded for itself. */
        NONE,
        /** The best of four ways by an estimate: the two subframes that it takes are encoded. */
        ESTIMATED,
        /** All of left, right, mid and side are encoded and the shortest pair is kept. */
        EXHAUSTIVE
    }

    /** The longest block of the streamable subset that all sample rates share; 93 ms of CD audio. */
    public static final int DEFAULT_BLOCK_SIZE = 4096;

    /** No linear predictors: about twice as fast, some percent longer. */
    public static final EncoderSettings FAST = new EncoderSettings(DEFAULT_BLOCK_SIZE, 0, 4, StereoSearch.ESTIMATED);

    /** What suits most: linear predictors up to order 8. */
    public static final EncoderSettings DEFAULT = new EncoderSettings(DEFAULT_BLOCK_SIZE, 8, 6, StereoSearch.ESTIMATED);

    /** The shortest that the streamable subset allows here. */
    public static final EncoderSettings SMALL = new EncoderSettings(DEFAULT_BLOCK_SIZE, 12, 8, StereoSearch.EXHAUSTIVE);

    private static final int MIN_BLOCK_SIZE = 16;
    private static final int MAX_PARTITION_ORDER = 8;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number is not in its range
     */
    public EncoderSettings {
        Require.range(blockSize, MIN_BLOCK_SIZE, FrameHeader.MAX_BLOCK_SIZE, "block size");
        Require.range(maxLinearOrder, 0, SubframeHeader.MAX_LINEAR_ORDER, "linear predictor order");
        Require.range(maxPartitionOrder, 0, MAX_PARTITION_ORDER, "partition order");
    }

    /** {@return the same effort over blocks of another size} */
    public EncoderSettings withBlockSize(int samples) {
        return new EncoderSettings(samples, maxLinearOrder, maxPartitionOrder, stereo);
    }
}
