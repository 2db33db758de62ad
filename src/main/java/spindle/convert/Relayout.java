// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import spindle.image.BlockTransform;
import spindle.sector.SectorLayout;
import spindle.sector.SectorTransform;
import spindle.sector.TrackMode;

/** Turns stored sectors into another layout, building what is not stored. */
final class Relayout implements BlockTransform {
    private final SectorTransform transform;
    private byte[] in = new byte[0];
    private byte[] out = new byte[0];
    private @Nullable ByteBuffer result;

    Relayout(TrackMode mode, SectorLayout from, SectorLayout to) {
        transform = SectorTransform.between(mode, from, to);
    }

    @Override
    public int bytesIn() {
        return transform.from().bytes();
    }

    @Override
    public int bytesOut() {
        return transform.to().bytes();
    }

    @Override
    public ByteBuffer apply(int lba, int count, ByteBuffer buffer) {
        int bytes = count * bytesOut();
        if (in.length < count * bytesIn()) {
            in = new byte[count * bytesIn()];
            out = new byte[bytes];
            result = ByteBuffer.allocateDirect(bytes);
        }
        buffer.get(0, in, 0, count * bytesIn());
        transform.apply(in, 0, out, 0, lba, count);
        ByteBuffer target = result == null ? ByteBuffer.allocateDirect(bytes) : result;
        return target.clear().put(out, 0, bytes).flip();
    }
}
