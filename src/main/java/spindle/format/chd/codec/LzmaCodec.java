// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Objects;

/** {@code lzma}: raw LZMA of the hunk, without header and end mark. */
final class LzmaCodec implements HunkCodec {
    /** A match of so many bytes is taken without looking on; chdman has 64. */
    private static final int NICE_LENGTH = Integer.getInteger("nice", 32);
    /** How many places are compared with each; chdman has 48. */
    private static final int DEPTH = Integer.getInteger("depth", 12);

    private final LzmaDecoder decoder = new LzmaDecoder();
    private final LzmaEncoder encoder;

    LzmaCodec(int hunkBytes) {
        encoder = new LzmaEncoder(hunkBytes, NICE_LENGTH, DEPTH);
    }

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        return decoder.decode(src, at, count, dst, dstAt, dstCount);
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        Objects.checkFromIndexSize(at, count, src.length);
        Objects.checkFromIndexSize(dstAt, room, dst.length);
        return encoder.encode(src, at, count, dst, dstAt, room);
    }
}
