// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import spindle.sector.code.SectorChecker;

/**
 * How sectors are verified.
 *
 * @param depth how much of each sector is checked
 * @param listed how many bad sectors are listed at most; all are counted
 * @param threads how many threads work, 1 or more
 */
public record VerifyOptions(SectorChecker.Depth depth, int listed, int threads) {
    /** Everything is checked, the first twenty bad sectors are listed, on one thread. */
    public static final VerifyOptions DEFAULT = new VerifyOptions(SectorChecker.Depth.WHOLE, 20, 1);
}
