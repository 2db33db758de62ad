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
    private final SectorWatch watch;
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

    CheckedBlocks(Sectors sectors, SectorChecker.Depth depth, TrackCount count, SectorWatch watch) {
        this.sectors = sectors;
        this.count = count;
        this.watch = watch;
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
            addRuns(lba, sectorCount);
            return buffer;
        }
        for (int i = 0; i < sectorCount; i++) {
            if ((verdicts[i] & Verdict.ERRORS) != 0) {
                raw.get(i * RawSector.BYTES, trial);
            }
            watch.saw(lba + i, 1, add(lba + i, verdicts[i]));
        }
        return buffer;
    }

    /** Counts a sector of a block in which something is the matter; one with an error is on trial. */
    private SectorState add(int lba, int verdict) {
        if (lba >= sectors.runOut() && (verdict & Verdict.ERRORS) != 0) {
            return addBehindVolume(lba, verdict);
        }
        if ((verdict & Verdict.ERRORS) != 0) {
            return addBad(lba, verdict);
        }
        if ((verdict & Verdict.SUSPECT) == SectorFlaw.NO_PARITY.bit() && Verdict.isLinkBlock(verdict)) {
            count.add(Verdict.asLinkBlock(verdict), 1);
        } else if ((verdict & Verdict.SUSPECT) != 0) {
            count.addSuspect(new BadSector(count.track(), lba, verdict, BadSector.Prospect.NONE));
            return SectorState.SUSPECT;
        } else {
            count.add(verdict, 1);
        }
        return SectorState.ofGood(verdict);
    }

    /** Sectors without errors come in runs of one verdict. */
    private void addRuns(int lba, int sectorCount) {
        int from = 0;
        for (int i = 1; i <= sectorCount; i++) {
            if (i == sectorCount || verdicts[i] != verdicts[from]) {
                count.add(verdicts[from], i - from);
                watch.saw(lba + from, i - from, SectorState.ofGood(verdicts[from]));
                from = i;
            }
        }
    }

    private SectorState addBehindVolume(int lba, int verdict) {
        if ((verdict & NOTHING) != 0) {
            count.add(Verdict.asRunOut(verdict), 1);
            return SectorState.ofGood(verdict);
        }
        count.addSuspect(new BadSector(count.track(), lba, verdict, BadSector.Prospect.BEHIND_VOLUME));
        return SectorState.SUSPECT;
    }

    /** Counts the sector on trial. */
    private SectorState addBad(int lba, int verdict) {
        boolean header = (verdict & Verdict.ERRORS) == SectorFlaw.HEADER_MSF.bit()
                && !Verdict.has(verdict, SectorFlaw.SCRAMBLED);
        int displacement = header ? Displacement.of(trial, 0, lba) : 0;
        BadSector sector = new BadSector(count.track(), lba, verdict, prospect(lba, verdict));
        if (Verdict.isLinkBlock(verdict) && !sector.repairable()) {
            count.add(Verdict.asLinkBlock(verdict), 1);
            return SectorState.ofGood(verdict);
        }
        if (header) {
            count.addWrongHeader(sector, displacement);
            return SectorState.SUSPECT;
        }
        count.addBad(sector);
        return SectorState.ofBad(sector);
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
