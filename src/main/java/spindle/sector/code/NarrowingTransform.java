// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import java.util.Objects;
import spindle.sector.SectorLayout;

/** Copies a part of each sector, {@code cut} bytes into what the source stores. */
record NarrowingTransform(SectorLayout from, SectorLayout to, int cut) implements SectorTransform {
    @Override
    public boolean narrows() {
        return true;
    }

    @Override
    public void apply(byte[] src, int srcAt, byte[] dst, int dstAt, int lba, int count) {
        int step = from.bytes();
        int kept = to.bytes();
        Objects.checkFromIndexSize(srcAt, Math.multiplyExact(count, step), src.length);
        Objects.checkFromIndexSize(dstAt, Math.multiplyExact(count, kept), dst.length);
        if (step == kept) {
            System.arraycopy(src, srcAt, dst, dstAt, count * kept);
            return;
        }
        for (int i = 0; i < count; i++) {
            System.arraycopy(src, srcAt + i * step + cut, dst, dstAt + i * kept, kept);
        }
    }

    @Override
    public void apply(ByteBuffer src, ByteBuffer dst, int lba, int count) {
        ByteBuffer to = dst.duplicate().clear();
        ByteBuffer from = src.duplicate().clear();
        for (int i = 0; i < count; i++) {
            to.put(i * this.to.bytes(), from, i * this.from.bytes() + cut, this.to.bytes());
        }
    }
}
