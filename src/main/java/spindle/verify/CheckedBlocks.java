// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.nio.ByteBuffer;
import java.util.Optional;
import spindle.image.BlockTransform;
import spindle.image.SectorPump;
import spindle.sector.Displacement;
import spindle.sector.RawSector;
import spindle.sector.SectorChecker;
import spindle.sector.SectorLayout;
import spindle.sector.SectorRepair;
import spindle.sector.SectorTransform;
import spindle.sector.TrackMode;
import spindle.sector.Verdict;

/** Checks blocks of sectors as they come by, and lets them pass unchanged. Serves one thread. */
final class CheckedBlocks implements BlockTransform {
    private final SectorLayout layout;
    private final Optional<SectorTransform> toRaw;
    private final SectorChecker checker;
    private final SectorRepair repair;
    private final TrackCount count;
    private final byte[] raw = new byte[SectorPump.BLOCK_SECTORS * RawSector.BYTES];
    private final byte[] trial = new byte[RawSector.BYTES];
    private final byte[] stored;
    private final int[] verdicts = new int[SectorPump.BLOCK_SECTORS];

    CheckedBlocks(TrackMode mode, SectorLayout layout, SectorChecker.Depth depth, TrackCount count) {
        this.layout = layout;
        this.count = count;
        checker = new SectorChecker(mode, depth);
        repair = new SectorRepair(mode);
        boolean isRaw = layout == SectorLayout.RAW_2352;
        toRaw = isRaw ? Optional.empty() : Optional.of(SectorTransform.between(mode, layout, SectorLayout.RAW_2352));
        stored = isRaw ? raw : new byte[SectorPump.BLOCK_SECTORS * layout.bytes()];
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
        buffer.get(0, stored, 0, sectors * layout.bytes());
        if (toRaw.isPresent()) {
            toRaw.get().apply(stored, 0, raw, 0, lba, sectors);
        }
        checker.check(raw, 0, lba, sectors, verdicts, 0);
        boolean displaced = Displacement.isIn(verdicts, sectors);
        for (int i = 0; i < sectors; i++) {
            if ((verdicts[i] & Verdict.ERRORS) != 0) {
                boolean broken = !displaced || Verdict.isDamaged(verdicts[i]);
                boolean repairable = broken && isRepairable(lba + i, i);
                count.addBad(new BadSector(count.track(), lba + i, verdicts[i], repairable));
            } else if ((verdicts[i] & Verdict.SUSPECT) != 0) {
                count.addSuspect(new BadSector(count.track(), lba + i, verdicts[i], false));
            } else {
                count.add(verdicts[i]);
            }
        }
        return buffer;
    }

    private boolean isRepairable(int lba, int at) {
        System.arraycopy(raw, at * RawSector.BYTES, trial, 0, RawSector.BYTES);
        return repair.repair(trial, 0, lba) == SectorRepair.Outcome.REPAIRED;
    }
}
