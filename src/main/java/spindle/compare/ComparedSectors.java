// SPDX-License-Identifier: Apache-2.0
package spindle.compare;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import spindle.image.SectorPump;
import spindle.image.SectorSink;
import spindle.image.SectorSource;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/** Takes the sectors of one track, reads those of its partner, and counts where they differ. */
final class ComparedSectors implements SectorSink {
    private final TrackPair pair;
    private final SectorSource partner;
    private final SectorTally tally;
    private final CommonForm form;
    /** What threads that are done with a block have left for the next one. */
    private final ConcurrentLinkedQueue<Scratch> free = new ConcurrentLinkedQueue<>();

    /** @param partner the sectors of the second track */
    ComparedSectors(TrackPair pair, SectorSource partner, SectorTally tally) {
        this.pair = pair;
        this.partner = partner;
        this.tally = tally;
        this.form = CommonForm.of(pair);
    }

    /** What one thread needs for a block. */
    private final class Scratch {
        private final ByteBuffer block = ByteBuffer.allocateDirect(SectorPump.BLOCK_SECTORS * RawSector.BYTES);
        private final CommonForm.Converting ours = form.converting(pair.a().mode(), pair.storageA());
        private final CommonForm.Converting theirs = form.converting(pair.b().mode(), pair.storageB());
        private final UserDataComparison userData = new UserDataComparison(
                form.layout().orElseThrow(), pair.a().mode(), pair.b().mode());

        ByteBuffer clear(int bytes) {
            return block.clear().limit(bytes);
        }
    }

    private Scratch scratch() {
        Scratch scratch = free.poll();
        return scratch == null ? new Scratch() : scratch;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        Optional<SectorLayout> layout = form.layout();
        if (layout.isEmpty()) {
            for (int i = 0; i < count; i++) {
                tally.addDifferent(lba + i);
            }
            return;
        }
        Scratch scratch = scratch();
        ByteBuffer block = scratch.clear(count * pair.storageB().layout().bytes());
        partner.read(lba + pair.shift(), count, block);
        ByteBuffer a = scratch.ours.apply(src, lba, count);
        ByteBuffer b = scratch.theirs.apply(block.flip(), lba + pair.shift(), count);
        compare(a, b, lba, count * layout.get().bytes(), scratch.userData);
        free.add(scratch);
    }

    private void compare(ByteBuffer a, ByteBuffer b, int lba, int bytes, UserDataComparison userData) {
        int sector = form.layout().orElseThrow().bytes();
        int at = 0;
        while (at < bytes) {
            int mismatch = mismatch(a, b, at, bytes);
            if (mismatch < 0) {
                return;
            }
            int index = (at + mismatch) / sector;
            if (userData.isEqual(a, b, index * sector)) {
                tally.addEqualUserData(lba + index);
            } else {
                tally.addDifferent(lba + index);
            }
            at = (index + 1) * sector;
        }
    }

    /** {@return how far behind a place two buffers differ first; -1 where they do not} */
    private static int mismatch(ByteBuffer a, ByteBuffer b, int from, int to) {
        a.limit(to).position(from);
        b.limit(to).position(from);
        return a.mismatch(b);
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        int frame = pair.storageA().subchannel().bytes();
        ByteBuffer theirs = ByteBuffer.allocate(count * frame);
        partner.readSubchannel(lba + pair.shift(), count, theirs);
        for (int at = 0; at < count * frame; ) {
            int mismatch = mismatch(src, theirs, at, count * frame);
            if (mismatch < 0) {
                return;
            }
            int index = (at + mismatch) / frame;
            tally.addSubchannel(lba + index);
            at = (index + 1) * frame;
        }
    }
}
