// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.image.BlockTransform;
import spindle.image.RawBlock;
import spindle.image.SectorPump;
import spindle.sector.RawSector;
import spindle.sector.Scrambler;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.Displacement;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorRepair;
import spindle.sector.code.Verdict;

/**
 * Checks the sectors of a data track as they come by, mends what may be mended, and hands them on, to another transform
 * where there is one. Serves one thread.
 */
final class CaredBlocks implements BlockTransform {
    private final int track;
    private final TrackMode mode;
    private final SectorLayout layout;
    private final int concern;
    private final SectorCare care;
    private final RepairLog log;
    private final Optional<BlockTransform> next;
    private final SectorChecker checker;
    private final RawBlock block;
    private final byte[] sector = new byte[RawSector.BYTES];
    private final byte[] before = new byte[RawSector.BYTES];
    private final int[] verdicts = new int[SectorPump.BLOCK_SECTORS];
    /** Made where the first sector needs it: most discs never do. */
    private @Nullable SectorRepair repair;

    /**
     * @param depth how much of a sector is checked
     * @param concern the flaws that are mended where they may be, and told
     * @param layout how the sectors are stored; not user data alone
     */
    CaredBlocks(
            int track,
            TrackMode mode,
            SectorLayout layout,
            SectorChecker.Depth depth,
            int concern,
            SectorCare care,
            RepairLog log,
            Optional<BlockTransform> next) {
        this.track = track;
        this.mode = mode;
        this.layout = layout;
        this.concern = concern;
        this.care = care;
        this.log = log;
        this.next = next;
        checker = new SectorChecker(mode, depth);
        block = new RawBlock(mode, layout);
    }

    @Override
    public int bytesIn() {
        return layout.bytes();
    }

    @Override
    public int bytesOut() {
        return next.isPresent() ? next.get().bytesOut() : layout.bytes();
    }

    @Override
    public ByteBuffer apply(int lba, int sectors, ByteBuffer buffer) {
        ByteBuffer raw = block.load(lba, sectors, buffer);
        int all = checker.check(raw, 0, lba, sectors, verdicts, 0);
        if ((all & concern) != 0) {
            boolean displaced = Displacement.isIn(verdicts, sectors);
            for (int i = 0; i < sectors; i++) {
                if ((verdicts[i] & concern) != 0) {
                    raw.get(i * RawSector.BYTES, sector);
                    mend(lba + i, i, displaced, buffer);
                }
            }
        }
        return next.isPresent() ? next.get().apply(lba, sectors, buffer) : buffer;
    }

    private void mend(int lba, int at, boolean displaced, ByteBuffer buffer) {
        int verdict = verdicts[at];
        boolean broken = Verdict.isDamaged(verdict) || (!displaced && (verdict & Verdict.ERRORS & concern) != 0);
        boolean scrambled = Verdict.has(verdict & concern, SectorFlaw.SCRAMBLED);
        Repair repair = care.mends(lba) && (broken || scrambled)
                ? repaired(lba, at, broken, scrambled)
                : Repair.left(track, lba, verdict);
        if (repair.outcome() != Repair.Outcome.LEFT) {
            buffer.put(at * layout.bytes(), sector, layout.offset(mode), layout.bytes());
        }
        log.add(repair, care.action());
    }

    private Repair repaired(int lba, int at, boolean broken, boolean scrambled) {
        if (scrambled) {
            Scrambler.apply(sector, 0, 1);
        }
        System.arraycopy(sector, 0, before, 0, RawSector.BYTES);
        if (broken && repair().repair(sector, 0, lba) == SectorRepair.Outcome.REPAIRED) {
            return Repair.of(track, lba, verdicts[at], before, sector, 0);
        }
        boolean sound = scrambled && !broken;
        return sound ? Repair.descrambled(track, lba, verdicts[at]) : Repair.left(track, lba, verdicts[at]);
    }

    private SectorRepair repair() {
        SectorRepair made = repair;
        if (made == null) {
            made = new SectorRepair(mode);
            repair = made;
        }
        return made;
    }
}
