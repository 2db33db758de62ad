// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Track;
import spindle.image.BlockTransform;
import spindle.image.RawBlock;
import spindle.image.SectorPump;
import spindle.sector.RawSector;
import spindle.sector.Scrambler;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.Displacement;
import spindle.sector.code.GapChecker;
import spindle.sector.code.SectorCheck;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorRepair;
import spindle.sector.code.Verdict;

/**
 * Checks the sectors of a track as they come by, mends what may be mended, and hands them on, to another transform where
 * there is one. Serves one thread.
 */
final class CaredBlocks implements BlockTransform {
    /** Damaged sectors of which it is tried whether they could be repaired, where they are not: each takes some time. */
    private static final int TRIALS = 1000;

    private final Sectors sectors;
    private final TrackMode mode;
    private final SectorCare care;
    private final RepairLog log;
    private final Optional<BlockTransform> next;
    private final SectorCheck checker;
    private final RawBlock block;
    private final int runOut;
    private final byte[] sector = new byte[RawSector.BYTES];
    private final byte[] before = new byte[RawSector.BYTES];
    private final int[] verdicts = new int[SectorPump.BLOCK_SECTORS];
    /** Made where the first sector needs it: most discs never do. */
    private final Map<TrackMode, SectorRepair> repairs = new EnumMap<>(TrackMode.class);

    private int trials;

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
     * @param track the track that has the sectors
     * @param layout how they are stored; not user data alone
     * @param kind what they are checked as
     * @param concern the flaws that are mended where they may be, and told
     */
    record Sectors(Track track, SectorLayout layout, Kind kind, int concern) {}

    /** @param depth how much of a sector is checked */
    CaredBlocks(
            Sectors sectors, SectorChecker.Depth depth, SectorCare care, RepairLog log, Optional<BlockTransform> next) {
        this.sectors = sectors;
        this.care = care;
        this.log = log;
        this.next = next;
        mode = sectors.track().mode();
        runOut = sectors.kind() == Kind.GAP ? Integer.MAX_VALUE : care.ends().runOut(sectors.track());
        checker = sectors.kind() == Kind.GAP ? new GapChecker(mode, depth) : new SectorChecker(mode, depth);
        block = new RawBlock(mode, sectors.layout());
    }

    @Override
    public int bytesIn() {
        return sectors.layout().bytes();
    }

    @Override
    public int bytesOut() {
        return next.isPresent() ? next.get().bytesOut() : sectors.layout().bytes();
    }

    @Override
    public ByteBuffer apply(int lba, int count, ByteBuffer buffer) {
        ByteBuffer raw = block.load(lba, count, buffer);
        int all = checker.check(raw, 0, lba, count, verdicts, 0);
        if ((all & sectors.concern()) != 0) {
            int displacement =
                    Verdict.has(all, SectorFlaw.HEADER_MSF) ? Displacement.common(raw, lba, count, verdicts) : 0;
            for (int i = 0; i < count; i++) {
                if ((verdicts[i] & sectors.concern()) != 0) {
                    raw.get(i * RawSector.BYTES, sector);
                    care(lba + i, i, displacement, buffer);
                }
            }
        }
        return next.isPresent() ? next.get().apply(lba, count, buffer) : buffer;
    }

    /** @param displacement by how many sectors most headers around it are displaced; no damage of this one, then */
    private void care(int lba, int at, int displacement, ByteBuffer buffer) {
        int verdict = verdicts[at];
        int track = sectors.track().number();
        if (lba >= runOut) {
            log.addBehindVolume(track, lba, verdict);
            return;
        }
        boolean displaced = displacement != 0 && Displacement.of(sector, 0, lba) == displacement;
        int minor = displaced ? SectorFlaw.HEADER_MSF.bit() : 0;
        boolean broken = Verdict.isDamaged(verdict) || (verdict & Verdict.ERRORS & sectors.concern() & ~minor) != 0;
        boolean scrambled = Verdict.has(verdict & sectors.concern(), SectorFlaw.SCRAMBLED);
        if (displaced && !broken && !scrambled) {
            log.addDisplaced(track, lba, displacement);
            return;
        }
        Repair repair = care.mends(lba) && (broken || scrambled)
                ? repaired(lba, verdict, broken, scrambled)
                : Repair.left(track, lba, verdict, remedy(lba, verdict));
        if (Verdict.isLinkBlock(verdict) && repair.prospect() == Repair.Prospect.BEYOND_REPAIR) {
            log.addLinkBlock();
            return;
        }
        if (repair.outcome().isChange()) {
            SectorLayout layout = sectors.layout();
            buffer.put(at * layout.bytes(), sector, layout.offset(mode), layout.bytes());
        }
        log.add(repair, care.action());
    }

    private Repair repaired(int lba, int verdict, boolean broken, boolean scrambled) {
        int track = sectors.track().number();
        if (scrambled) {
            Scrambler.apply(sector, 0, 1);
        }
        System.arraycopy(sector, 0, before, 0, RawSector.BYTES);
        SectorRepair repair = repair(verdict);
        if (broken && repair.repair(sector, 0, lba) == SectorRepair.Outcome.REPAIRED) {
            if (care.action() == SectorCare.Action.RESTORE || !repair.hasUndoneEdit()) {
                return Repair.of(track, lba, verdict, before, sector, 0);
            }
            System.arraycopy(before, 0, sector, 0, RawSector.BYTES);
            return Repair.edited(track, lba, verdict);
        }
        boolean sound = scrambled && !broken;
        return sound
                ? Repair.descrambled(track, lba, verdict)
                : Repair.left(track, lba, verdict, Repair.Prospect.BEYOND_REPAIR);
    }

    /** {@return whether a sector that is left could be repaired} */
    private Repair.Prospect remedy(int lba, int verdict) {
        if (trials++ >= TRIALS) {
            return Repair.Prospect.UNTRIED;
        }
        System.arraycopy(sector, 0, before, 0, RawSector.BYTES);
        SectorRepair repair = repair(verdict);
        if (repair.repair(before, 0, lba) != SectorRepair.Outcome.REPAIRED) {
            return Repair.Prospect.BEYOND_REPAIR;
        }
        return repair.hasUndoneEdit() ? Repair.Prospect.EDIT : Repair.Prospect.REPAIRABLE;
    }

    private SectorRepair repair(int verdict) {
        TrackMode repaired = sectors.kind() == Kind.GAP ? GapChecker.repairedAs(verdict) : mode;
        return repairs.computeIfAbsent(repaired, SectorRepair::new);
    }
}
