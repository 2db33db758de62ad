// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.image.VolumeEnds;
import spindle.sector.code.SectorChecker;
import spindle.verify.rule.RuleChoice;

/**
 * How an image is verified.
 *
 * @param depth how much of each sector is checked
 * @param listed how many bad sectors are listed at most; all are counted
 * @param threads how many threads work, 1 or more
 * @param ends where volumes end; blocks of run-out behind them are no errors
 * @param rules which rules count, those of sectors among them
 */
public record VerifyOptions(SectorChecker.Depth depth, int listed, int threads, VolumeEnds ends, RuleChoice rules) {
    /** Everything is checked, the first twenty bad sectors are listed, on one thread. */
    public static final VerifyOptions DEFAULT =
            new VerifyOptions(SectorChecker.Depth.WHOLE, 20, 1, VolumeEnds.UNKNOWN, RuleChoice.ALL);

    /** {@return the same options, with where volumes end} */
    public VerifyOptions withEnds(VolumeEnds known) {
        return new VerifyOptions(depth, listed, threads, known, rules);
    }

    /** {@return the same options, with so many bad sectors listed for each track} */
    public VerifyOptions withListed(int most) {
        return new VerifyOptions(depth, most, threads, ends, rules);
    }

    /** {@return the same options, with so many threads} */
    public VerifyOptions withThreads(int many) {
        return new VerifyOptions(depth, listed, many, ends, rules);
    }

    /** {@return the same options, with other rules} */
    public VerifyOptions withRules(RuleChoice chosen) {
        return new VerifyOptions(depth, listed, threads, ends, chosen);
    }
}
