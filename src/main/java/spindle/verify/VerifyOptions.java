// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.image.VolumeEnds;
import spindle.sector.code.SectorChecker;

/**
 * How sectors are verified.
 *
 * @param depth how much of each sector is checked
 * @param listed how many bad sectors are listed at most; all are counted
 * @param threads how many threads work, 1 or more
 * @param ends where volumes end; blocks of run-out behind them are no errors
 */
public record VerifyOptions(SectorChecker.Depth depth, int listed, int threads, VolumeEnds ends) {
    /** Everything is checked, the first twenty bad sectors are listed, on one thread. */
    public static final VerifyOptions DEFAULT = new VerifyOptions(SectorChecker.Depth.WHOLE, 20, 1, VolumeEnds.UNKNOWN);

    /** {@return the same options, with where volumes end} */
    public VerifyOptions withEnds(VolumeEnds known) {
        return new VerifyOptions(depth, listed, threads, known);
    }
}
