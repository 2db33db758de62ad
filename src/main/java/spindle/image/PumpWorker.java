// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spindle.sector.RawSector;

/** One thread's share of the pump: its buffer, and its transforms. */
final class PumpWorker {
    private final List<Transfer> transfers;
    private final @Nullable BlockTransform[] transforms;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    PumpWorker(List<Transfer> transfers) {
        this.transfers = transfers;
        transforms = new BlockTransform[transfers.size()];
    }

    /** Carries one block of a transfer. */
    void carry(int at, int lba, int count) throws IOException {
        Transfer transfer = transfers.get(at);
        ByteBuffer block = clear(count * transfer.from().layout().bytes());
        transfer.source().read(lba, count, block);
        block.flip();
        BlockTransform transform = transform(at);
        transfer.sink().write(lba, count, transform == null ? block : transform.apply(lba, count, block));
        if (transfer.carriesSubchannel()) {
            block = clear(count * transfer.from().subchannel().bytes());
            transfer.source().readSubchannel(lba, count, block);
            block.flip();
            transfer.sink().writeSubchannel(lba, count, block);
        }
    }

    private @Nullable BlockTransform transform(int at) {
        if (transforms[at] == null && transfers.get(at).transforms().isPresent()) {
            transforms[at] = transfers.get(at).transforms().get().get();
        }
        return transforms[at];
    }

    private ByteBuffer clear(int bytes) {
        if (buffer.capacity() < bytes) {
            buffer = ByteBuffer.allocateDirect(Math.max(bytes, SectorPump.BLOCK_SECTORS * RawSector.BYTES));
        }
        return buffer.clear().limit(bytes);
    }
}
