// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import spindle.image.BlockTransform;
import spindle.image.RawBlock;
import spindle.image.SectorPump;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.Displacement;
import spindle.sector.code.GapChecker;
import spindle.sector.code.SectorCheck;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorRepair;
import spindle.sector.code.Verdict;

/** Checks blocks of sectors as they come by, and lets them pass unchanged. Serves one thread. */
final class CheckedBlocks implements BlockTransform {
    /** What run-out blocks read as: nothing at all. */
    private static final int NOTHING = SectorFlaw.BLANK.bit() | SectorFlaw.FILLER.bit();

    private final Sectors sectors;
    private final RawBlock block;
    private final SectorCheck checker;
    private final TrackCount count;
    private final byte[] trial = new byte[RawSector.BYTES];
    private final int[] verdicts = new int[SectorPump.BLOCK_SECTORS];
    /** Made where the first sector needs it: most discs never do. */
    private final Map<TrackMode, SectorRepair> repairs = new EnumMap<>(TrackMode.class);

    /** What sectors are checked as. */
    enum Kind {
        /** All are what the track is. */
        TRACK,
        /** Each is what it says. */
        GAP
    }

    /**
     * What is checked.
     *
     * @param mode what the track is
     * @param layout how the sectors are stored
     * @param kind what they are checked as
     * @param runOut the first sector that can be run-out
     * @param counted the bits of verdicts that count
     */
    record Sectors(TrackMode mode, SectorLayout layout, Kind kind, int runOut, int counted) {}

    CheckedBlocks(Sectors sectors, SectorChecker.Depth depth, TrackCount count) {
        this.sectors = sectors;
        this.count = count;
        TrackMode mode = sectors.mode();
        checker = sectors.kind() == Kind.GAP ? new GapChecker(mode, depth) : new SectorChecker(mode, depth);
        block = new RawBlock(mode, sectors.layout());
    }

    @Override
    public int bytesIn() {
        return sectors.layout().bytes();
    }

    @Override
    public int bytesOut() {
        return sectors.layout().bytes();
    }

    @Override
    public ByteBuffer apply(int lba, int sectorCount, ByteBuffer buffer) {
        ByteBuffer raw = block.load(lba, sectorCount, buffer);
        int all = checker.check(raw, 0, lba, sectorCount, verdicts, 0) & sectors.counted();
        for (int i = 0; i < sectorCount; i++) {
            verdicts[i] &= sectors.counted();
        }
        if ((all & (Verdict.ERRORS | Verdict.SUSPECT)) == 0) {
            addRuns(sectorCount);
            return buffer;
        }
        for (int i = 0; i < sectorCount; i++) {
            int verdict = verdicts[i];
            if (lba + i >= sectors.runOut() && (verdict & Verdict.ERRORS) != 0) {
                addBehindVolume(lba + i, verdict);
            } else if ((verdict & Verdict.ERRORS) != 0) {
                raw.get(i * RawSector.BYTES, trial);
                addBad(lba + i, verdict);
            } else if ((verdict & Verdict.SUSPECT) == SectorFlaw.NO_PARITY.bit() && Verdict.isLinkBlock(verdict)) {
                count.add(Verdict.asLinkBlock(verdict), 1);
            } else if ((verdict & Verdict.SUSPECT) != 0) {
                count.addSuspect(new BadSector(count.track(), lba + i, verdict, BadSector.Prospect.NONE));
            } else {
                count.add(verdict, 1);
            }
        }
        return buffer;
    }

    /** Sectors without errors come in runs of one verdict. */
    private void addRuns(int sectorCount) {
        int from = 0;
        for (int i = 1; i <= sectorCount; i++) {
            if (i == sectorCount || verdicts[i] != verdicts[from]) {
                count.add(verdicts[from], i - from);
                from = i;
            }
        }
    }

    private void addBehindVolume(int lba, int verdict) {
        if ((verdict & NOTHING) != 0) {
            count.add(Verdict.asRunOut(verdict), 1);
        } else {
            count.addSuspect(new BadSector(count.track(), lba, verdict, BadSector.Prospect.BEHIND_VOLUME));
        }
    }

    /** Counts the sector on trial. */
    private void addBad(int lba, int verdict) {
        boolean header = (verdict & Verdict.ERRORS) == SectorFlaw.HEADER_MSF.bit()
                && !Verdict.has(verdict, SectorFlaw.SCRAMBLED);
        int displacement = header ? Displacement.of(trial, 0, lba) : 0;
        BadSector sector = new BadSector(count.track(), lba, verdict, prospect(lba, verdict));
        if (Verdict.isLinkBlock(verdict) && !sector.repairable()) {
            count.add(Verdict.asLinkBlock(verdict), 1);
        } else if (header) {
            count.addWrongHeader(sector, displacement);
        } else {
            count.addBad(sector);
        }
    }

    private BadSector.Prospect prospect(int lba, int verdict) {
        TrackMode mode = sectors.kind() == Kind.GAP ? GapChecker.repairedAs(verdict) : sectors.mode();
        SectorRepair repair = repairs.computeIfAbsent(mode, SectorRepair::new);
        if (repair.repair(trial, 0, lba) != SectorRepair.Outcome.REPAIRED) {
            return BadSector.Prospect.NONE;
        }
        return repair.hasUndoneEdit() ? BadSector.Prospect.EDIT : BadSector.Prospect.REPAIRABLE;
    }
}
