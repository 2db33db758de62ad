// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import java.util.Arrays;
import spindle.format.Loss;
import spindle.image.BlockTransform;
import spindle.image.SectorPump;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorFlaw;
import spindle.sector.code.SectorTransform;
import spindle.sector.code.Verdict;

/**
 * Lets another transform do its work, builds the source's sectors again from its result, and compares: what does not come
 * back is counted, by kind. Serves one thread.
 */
final class Proof implements BlockTransform {
    private static final int HEADER =
            SectorFlaw.SYNC.bit() | SectorFlaw.HEADER_MSF.bit() | SectorFlaw.MODE.bit() | SectorFlaw.PACKET.bit();
    private static final int SUBHEADER = SectorFlaw.SUBHEADER_COPIES.bit() | SectorFlaw.OWN_SUBHEADER.bit();
    private static final int PARITY = SectorFlaw.EDC.bit()
            | SectorFlaw.P.bit()
            | SectorFlaw.Q.bit()
            | SectorFlaw.INTERMEDIATE.bit()
            | SectorFlaw.NO_EDC.bit()
            | SectorFlaw.NO_PARITY.bit();

    private final BlockTransform transform;
    private final SectorTransform back;
    private final SectorTransform toRaw;
    private final SectorChecker checker;
    private final SectorAccount.Count count;
    private final boolean needsHeaders;
    private final byte[] stored;
    private final byte[] result;
    private final byte[] rebuilt;
    private final byte[] raw = new byte[RawSector.BYTES];

    /**
     * @param transform what is proved
     * @param source the layout before
     * @param target the layout after, from which there is a way back
     */
    Proof(
            BlockTransform transform,
            TrackMode mode,
            SectorLayout source,
            SectorLayout target,
            SectorAccount.Count count) {
        this.transform = transform;
        this.count = count;
        back = SectorTransform.between(mode, target, source);
        toRaw = SectorTransform.between(mode, source, SectorLayout.RAW_2352);
        checker = new SectorChecker(mode, SectorChecker.Depth.WHOLE);
        needsHeaders = source == SectorLayout.RAW_2352 || source == SectorLayout.SYNCLESS_2340;
        stored = new byte[SectorPump.BLOCK_SECTORS * source.bytes()];
        result = new byte[SectorPump.BLOCK_SECTORS * target.bytes()];
        rebuilt = new byte[SectorPump.BLOCK_SECTORS * source.bytes()];
    }

    @Override
    public int bytesIn() {
        return transform.bytesIn();
    }

    @Override
    public int bytesOut() {
        return transform.bytesOut();
    }

    @Override
    public ByteBuffer apply(int lba, int sectors, ByteBuffer buffer) {
        buffer.get(0, stored, 0, sectors * bytesIn());
        ByteBuffer done = transform.apply(lba, sectors, buffer);
        if (needsHeaders && lba + sectors > Header.LBA_LIMIT) {
            count.add(Loss.Kind.HEADER, lba);
            return done;
        }
        done.get(0, result, 0, sectors * bytesOut());
        back.apply(result, 0, rebuilt, 0, lba, sectors);
        for (int i = 0; i < sectors; i++) {
            int from = i * bytesIn();
            if (!Arrays.equals(stored, from, from + bytesIn(), rebuilt, from, from + bytesIn())) {
                classify(lba + i, from);
            }
        }
        return done;
    }

    /** Counts a sector that does not come back, by what is peculiar about it. */
    private void classify(int lba, int from) {
        if (lba >= Header.LBA_LIMIT) {
            count.add(Loss.Kind.SECTOR, lba);
            return;
        }
        toRaw.apply(stored, from, raw, 0, lba, 1);
        int verdict = checker.check(raw, 0, lba);
        int before = verdict & (HEADER | SUBHEADER | PARITY);
        add(verdict, HEADER, Loss.Kind.HEADER, lba);
        add(verdict, SUBHEADER, Loss.Kind.SUBHEADER, lba);
        add(verdict, PARITY, Loss.Kind.PARITY, lba);
        SectorMode mode = Verdict.mode(verdict);
        if (before == 0 && mode != SectorMode.FORM2 && mode != SectorMode.MODE2) {
            count.add(Loss.Kind.SECTOR, lba);
        }
    }

    private void add(int verdict, int flaws, Loss.Kind kind, int lba) {
        if ((verdict & flaws) != 0) {
            count.add(kind, lba);
        }
    }
}
