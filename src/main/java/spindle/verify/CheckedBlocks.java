// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import spindle.image.BlockTransform;
import spindle.image.RawBlock;
import spindle.image.SectorPump;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.Displacement;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorRepair;
import spindle.sector.code.Verdict;

/** Checks blocks of sectors as they come by, and lets them pass unchanged. Serves one thread. */
final class CheckedBlocks implements BlockTransform {
    private final TrackMode mode;
    private final SectorLayout layout;
    private final RawBlock block;
    private final SectorChecker checker;
    private final TrackCount count;
    private final byte[] trial = new byte[RawSector.BYTES];
    private final int[] verdicts = new int[SectorPump.BLOCK_SECTORS];
    /** Made where the first sector needs it: most discs never do. */
    private @Nullable SectorRepair repair;

    CheckedBlocks(TrackMode mode, SectorLayout layout, SectorChecker.Depth depth, TrackCount count) {
        this.mode = mode;
        this.layout = layout;
        this.count = count;
        checker = new SectorChecker(mode, depth);
        block = new RawBlock(mode, layout);
    }

    @Override
    public int bytesIn() {
        return layout.bytes();
    }

    @Override
    public int bytesOut() {
        return layout.bytes();
    }

    @Override
    public ByteBuffer apply(int lba, int sectors, ByteBuffer buffer) {
        ByteBuffer raw = block.load(lba, sectors, buffer);
        int all = checker.check(raw, 0, lba, sectors, verdicts, 0);
        if ((all & (Verdict.ERRORS | Verdict.SUSPECT)) == 0) {
            addRuns(sectors);
            return buffer;
        }
        boolean displaced = Displacement.isIn(verdicts, sectors);
        for (int i = 0; i < sectors; i++) {
            if ((verdicts[i] & Verdict.ERRORS) != 0) {
                boolean broken = !displaced || Verdict.isDamaged(verdicts[i]);
                boolean repairable = broken && isRepairable(raw, lba + i, i);
                count.addBad(new BadSector(count.track(), lba + i, verdicts[i], repairable));
            } else if ((verdicts[i] & Verdict.SUSPECT) != 0) {
                count.addSuspect(new BadSector(count.track(), lba + i, verdicts[i], false));
            } else {
                count.add(verdicts[i], 1);
            }
        }
        return buffer;
    }

    /** Sectors without errors come in runs of one verdict. */
    private void addRuns(int sectors) {
        int from = 0;
        for (int i = 1; i <= sectors; i++) {
            if (i == sectors || verdicts[i] != verdicts[from]) {
                count.add(verdicts[from], i - from);
                from = i;
            }
        }
    }

    private boolean isRepairable(ByteBuffer raw, int lba, int at) {
        raw.get(at * RawSector.BYTES, trial);
        return repair().repair(trial, 0, lba) == SectorRepair.Outcome.REPAIRED;
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
