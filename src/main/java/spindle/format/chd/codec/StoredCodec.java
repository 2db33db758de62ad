// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Objects;

/** A hunk as it is. */
final class StoredCodec implements HunkCodec {
    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        if (count < dstCount) {
            throw new DamagedHunkException("ends after " + count + " of " + dstCount + " bytes");
        }
        System.arraycopy(src, at, dst, dstAt, dstCount);
        return dstCount;
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        Objects.checkFromIndexSize(dstAt, room, dst.length);
        if (count > room) {
            return DOES_NOT_FIT;
        }
        System.arraycopy(src, at, dst, dstAt, count);
        return count;
    }
}
