// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import spindle.disc.Track;
import spindle.image.RawBlock;
import spindle.image.SectorPump;
import spindle.image.SectorSource;
import spindle.io.ByteSource;
import spindle.sector.RawSector;
import spindle.sector.Scrambler;
import spindle.sector.SectorLayout;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorRepair;
import spindle.sector.code.Verdict;

/** The sectors of a data track, each checked when it is read, and repaired where parity can; edits are kept. */
final class CheckedSectors implements SectorSource {
    private static final int CONCERN = Verdict.DAMAGE | SectorFlaw.SCRAMBLED.bit();
    private static final int BLOCK = SectorPump.BLOCK_SECTORS;

    private final SectorSource sectors;
    private final Track track;
    private final SectorLayout layout;
    private final DamageLog log;
    private final Queue<Scratch> idle = new ConcurrentLinkedQueue<>();

    /** @param layout how the sectors are stored, with their codes */
    CheckedSectors(SectorSource sectors, Track track, SectorLayout layout, DamageLog log) {
        this.sectors = sectors;
        this.track = track;
        this.layout = layout;
        this.log = log;
    }

    @Override
    public int start() {
        return sectors.start();
    }

    @Override
    public int end() {
        return sectors.end();
    }

    @Override
    public ByteSource.ReadOrder order() {
        return sectors.order();
    }

    @Override
    public void readSubchannel(int lba, int count, ByteBuffer dst) throws IOException {
        sectors.readSubchannel(lba, count, dst);
    }

    @Override
    public void read(int lba, int count, ByteBuffer dst) throws IOException {
        int from = dst.position();
        sectors.read(lba, count, dst);
        // A pregap can be of another kind than its track, so nothing can be said of it.
        int unchecked = Math.max(0, Math.min(count, track.index1() - lba));
        Scratch free = idle.poll();
        Scratch scratch = free == null ? new Scratch() : free;
        for (int done = unchecked; done < count; done += BLOCK) {
            int some = Math.min(BLOCK, count - done);
            scratch.check(lba + done, some, dst.slice(from + done * layout.bytes(), some * layout.bytes()));
        }
        idle.add(scratch);
    }

    /** What one thread needs. */
    private final class Scratch {
        private final SectorChecker checker = new SectorChecker(track.mode(), SectorChecker.Depth.EDC_ONLY);
        private final RawBlock block = new RawBlock(track.mode(), layout);
        private final int[] verdicts = new int[BLOCK];
        private final byte[] sector = new byte[RawSector.BYTES];
        /** Made where the first sector needs it: most discs never do. */
        private @Nullable SectorRepair repair;

        void check(int lba, int count, ByteBuffer stored) {
            ByteBuffer raw = block.load(lba, count, stored);
            if ((checker.check(raw, 0, lba, count, verdicts, 0) & CONCERN) != 0) {
                for (int i = 0; i < count; i++) {
                    if ((verdicts[i] & CONCERN) != 0) {
                        raw.get(i * RawSector.BYTES, sector);
                        mend(lba + i, verdicts[i], stored, i * layout.bytes());
                    }
                }
            }
        }

        private void mend(int lba, int verdict, ByteBuffer stored, int at) {
            boolean scrambled = Verdict.has(verdict, SectorFlaw.SCRAMBLED);
            if (scrambled) {
                Scrambler.apply(sector, 0, 1);
            }
            boolean broken = Verdict.isDamaged(verdict);
            boolean repaired = broken && repair().repair(sector, 0, lba) == SectorRepair.Outcome.REPAIRED;
            if (repaired && !scrambled && repair().hasUndoneEdit()) {
                log.addEdited(lba);
                return;
            }
            if (repaired) {
                log.addRepaired(lba);
            } else if (broken) {
                log.addLeft(lba);
                return;
            }
            stored.put(at, sector, layout.offset(track.mode()), layout.bytes());
        }

        private SectorRepair repair() {
            SectorRepair made = repair;
            if (made == null) {
                made = new SectorRepair(track.mode());
                repair = made;
            }
            return made;
        }
    }
}
