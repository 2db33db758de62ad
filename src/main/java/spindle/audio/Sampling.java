// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

/** What becomes of audio files whose samples are not those of a disc: another rate, depth, or number of channels. */
public enum Sampling {
    /** They are refused, with the command that makes one that is. */
    AS_STORED,
    /** They are converted on the way: see {@link AudioSamples}. */
    RESAMPLED
}
