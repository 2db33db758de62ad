// SPDX-License-Identifier: Apache-2.0
/**
 * The compact disc sector as arithmetic: modes, stored layouts, EDC, P and Q parity, the scrambler and the sub-channel.
 * Everything here is pure: bytes in, bytes out, no file, no clock, no allocation per sector.
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
 * <p>What holds throughout: offsets and lengths are bytes, positions are absolute LBAs; ranges are checked once, where a method
 * is public; constructors make scratch, and what has scratch belongs to one thread at a time; static methods have none. Any
 * package may import this one, and it imports none.
 */
@NullMarked
package spindle.sector;

import org.jspecify.annotations.NullMarked;
