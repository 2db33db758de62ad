// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Objects;
import java.util.Optional;

/** {@code lzma}: raw LZMA of the hunk, without header and end mark. */
final class LzmaCodec implements HunkCodec {
    /** A match of so many bytes is taken without looking on; chdman has 64. */
    private static final int NICE_LENGTH = 48;
    /** How many places are compared with each; chdman has 48. */
    private static final int DEPTH = 16;

    private final int hunkBytes;
    private final LzmaDecoder decoder = new LzmaDecoder();
    private Optional<LzmaEncoder> encoder = Optional.empty();

    /** @param hunkBytes the longest hunk */
    LzmaCodec(int hunkBytes) {
        this.hunkBytes = hunkBytes;
    }

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        return decoder.decode(src, at, count, dst, dstAt, dstCount);
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        Objects.checkFromIndexSize(at, count, src.length);
        Objects.checkFromIndexSize(dstAt, room, dst.length);
        if (encoder.isEmpty()) {
            encoder = Optional.of(new LzmaEncoder(hunkBytes, NICE_LENGTH, DEPTH));
        }
        return encoder.get().encode(src, at, count, dst, dstAt, room);
    }
}
