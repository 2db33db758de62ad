// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import spindle.image.BlockTransform;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorTransform;

/** Turns stored sectors into another layout, building what is not stored. */
final class Relayout implements BlockTransform {
    private final SectorTransform transform;
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
        ByteBuffer target = result;
        if (target == null || target.capacity() < bytes) {
            target = ByteBuffer.allocateDirect(bytes);
            result = target;
        }
        transform.apply(buffer, target, lba, count);
        return target.clear().limit(bytes);
    }
}
