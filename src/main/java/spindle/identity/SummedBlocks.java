// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import spindle.image.BlockTransform;
import spindle.sector.SectorLayout;

/** Sums blocks of audio sectors as they come by, and lets them pass unchanged. Serves one thread. */
final class SummedBlocks implements BlockTransform {
    private final AccurateRipSum sum;
    private final int[] frames = new int[AccurateRipSum.SECTOR_FRAMES];
    private int lower;
    private int upper;

    SummedBlocks(AccurateRipSum sum) {
        this.sum = sum;
    }

    @Override
    public int bytesIn() {
        return SectorLayout.RAW_2352.bytes();
    }

    @Override
    public int bytesOut() {
        return SectorLayout.RAW_2352.bytes();
    }

    @Override
    public ByteBuffer apply(int lba, int count, ByteBuffer buffer) {
        IntBuffer block =
                buffer.duplicate().position(0).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer();
        lower = 0;
        upper = 0;
        for (int i = 0; i < count; i++) {
            block.get(frames);
            addSector(sum.place(lba + i));
        }
        sum.add(lower, upper);
        return buffer;
    }

    /** Adds the frames of one sector that count. The products stay below 2 to the 61st: a disc has fewer than 2^29 frames. */
    private void addSector(int place) {
        int from = Math.max(0, sum.firstFrame() - place);
        int to = Math.min(frames.length, sum.lastFrame() - place + 1);
        int low = 0;
        int high = 0;
        for (int i = from; i < to; i++) {
            long product = (frames[i] & 0xFFFF_FFFFL) * (place + i);
            low += (int) product;
            high += (int) (product >>> 32);
        }
        lower += low;
        upper += high;
    }
}
