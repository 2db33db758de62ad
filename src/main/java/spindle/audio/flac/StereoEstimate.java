// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

/**
 * Guesses which channel assignment is the shortest (RFC 9639, 4.2), from what a predictor of the second order leaves of
 * left, right, mid and side.
 */
final class StereoEstimate {
    /** A side channel must promise this much: where the channels are strangers, chance decides and its bit is lost. */
    private static final double MARGIN = 0.95;

    /** Samples that are looked at before as many are passed over. */
    private static final int RUN = 64;

    private StereoEstimate() {}

    /** {@return the assignment whose two channels take the fewest bits together, by the logarithm of their residuals} */
    static ChannelAssignment of(int[] left, int[] right, int count) {
        long leftSum = 1;
        long rightSum = 1;
        long midSum = 1;
        long sideSum = 1;
        for (int run = 2; run < count; run += 2 * RUN) {
            for (int i = run; i < Math.min(count, run + RUN); i++) {
                int l = left[i] - 2 * left[i - 1] + left[i - 2];
                int r = right[i] - 2 * right[i - 1] + right[i - 2];
                leftSum += Math.abs(l);
                rightSum += Math.abs(r);
                midSum += Math.abs((l + r) >> 1);
                sideSum += Math.abs(l - r);
            }
        }
        double least = (double) leftSum * rightSum * MARGIN;
        ChannelAssignment best = ChannelAssignment.INDEPENDENT;
        double leftSide = (double) leftSum * sideSum;
        if (leftSide < least) {
            least = leftSide;
            best = ChannelAssignment.LEFT_SIDE;
        }
        double sideRight = (double) sideSum * rightSum;
        if (sideRight < least) {
            least = sideRight;
            best = ChannelAssignment.SIDE_RIGHT;
        }
        return (double) midSum * sideSum < least ? ChannelAssignment.MID_SIDE : best;
    }
}
