// SPDX-License-Identifier: Apache-2.0
/**
 * The codes of a sector: EDC, P and Q parity, checks, repair, and the transforms between stored layouts (ECMA-130, 14 and
 * 15; annexes A and B). Bytes in, bytes out.
 *
 * <p>Build raw sectors from an ISO, and take the user data out again:
 *
 * <pre>{@code
 * SectorTransform.between(TrackMode.MODE1, SectorLayout.USER_2048, SectorLayout.RAW_2352).apply(iso, 0, bin, 0, lba, 256);
 * SectorTransform.between(TrackMode.MODE1, SectorLayout.RAW_2352, SectorLayout.USER_2048).apply(bin, 0, iso, 0, lba, 256);
 * }</pre>
 *
 * <p>Check them, and repair what is damaged:
 *
 * <pre>{@code
 * int flaws = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE).check(bin, 0, lba, 256, verdicts, 0);
 * if ((verdicts[i] & Verdict.DAMAGE) != 0) {
 *     outcome = new SectorRepair(TrackMode.MODE1).repair(bin, i * RawSector.BYTES, lba + i);
 * }
 * }</pre>
 *
 * <p>Offsets and lengths are bytes, positions are absolute LBAs. Public methods check their ranges once. Constructors make
 * scratch, and an object with scratch belongs to one thread at a time. This package imports {@code spindle.sector} alone.
 */
@NullMarked
package spindle.sector.code;

import org.jspecify.annotations.NullMarked;
