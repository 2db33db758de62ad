// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.image.BlockTransform;
import spindle.image.SectorPump;
import spindle.sector.RawSector;
import spindle.sector.SectorChecker;
import spindle.sector.SectorLayout;
import spindle.sector.SectorRepair;
import spindle.sector.SectorTransform;
import spindle.sector.TrackMode;
import spindle.sector.Verdict;

/**
 * Checks the sectors of a data track as they come by, mends what may be mended, and hands them on, to another transform
 * where there is one. Serves one thread.
 */
final class CaredBlocks implements BlockTransform {
    private final int track;
    private final TrackMode mode;
    private final SectorLayout layout;
    private final SectorCare care;
    private final RepairLog log;
    private final Optional<BlockTransform> next;
    private final SectorChecker checker;
    private final Optional<SectorTransform> toRaw;
    private final byte[] stored;
    private final ByteBuffer built;
    private final byte[] sector = new byte[RawSector.BYTES];
    private final byte[] before = new byte[RawSector.BYTES];
    private final int[] verdicts = new int[SectorPump.BLOCK_SECTORS];
    /** Made where the first sector needs it: most discs never do. */
    private @Nullable SectorRepair repair;

    /**
     * @param depth how much of a sector is checked
     * @param layout how the sectors are stored; not user data alone
     */
    CaredBlocks(
            int track,
            TrackMode mode,
            SectorLayout layout,
            SectorChecker.Depth depth,
            SectorCare care,
            RepairLog log,
            Optional<BlockTransform> next) {
        this.track = track;
        this.mode = mode;
        this.layout = layout;
        this.care = care;
        this.log = log;
        this.next = next;
        checker = new SectorChecker(mode, depth);
        boolean isRaw = layout == SectorLayout.RAW_2352;
        toRaw = isRaw ? Optional.empty() : Optional.of(SectorTransform.between(mode, layout, SectorLayout.RAW_2352));
        stored = new byte[isRaw ? 0 : SectorPump.BLOCK_SECTORS * layout.bytes()];
        built = ByteBuffer.allocate(isRaw ? 0 : SectorPump.BLOCK_SECTORS * RawSector.BYTES);
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
        ByteBuffer raw = raw(lba, sectors, buffer);
        int all = checker.check(raw, 0, lba, sectors, verdicts, 0);
        if (Verdict.isDamaged(all)) {
            for (int i = 0; i < sectors; i++) {
                if (Verdict.isDamaged(verdicts[i])) {
                    raw.get(i * RawSector.BYTES, sector);
                    mend(lba + i, i, buffer);
                }
            }
        }
        return next.isPresent() ? next.get().apply(lba, sectors, buffer) : buffer;
    }

    private ByteBuffer raw(int lba, int sectors, ByteBuffer buffer) {
        if (toRaw.isEmpty()) {
            return buffer;
        }
        buffer.get(0, stored, 0, sectors * layout.bytes());
        toRaw.get().apply(stored, 0, built.array(), 0, lba, sectors);
        return built;
    }

    private void mend(int lba, int at, ByteBuffer buffer) {
        List<Repair.Change> changes = List.of();
        if (care.mends(lba)) {
            System.arraycopy(sector, 0, before, 0, RawSector.BYTES);
            if (repair().repair(sector, 0, lba) == SectorRepair.Outcome.REPAIRED) {
                changes = changes();
                buffer.put(at * layout.bytes(), sector, layout.offset(mode), layout.bytes());
            }
        }
        log.add(new Repair(track, lba, verdicts[at], changes), care.action());
    }

    private List<Repair.Change> changes() {
        List<Repair.Change> changes = new ArrayList<>();
        for (int i = 0; i < RawSector.BYTES; i++) {
            if (sector[i] != before[i]) {
                changes.add(new Repair.Change(i, before[i] & 0xFF, sector[i] & 0xFF));
            }
        }
        return changes;
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
