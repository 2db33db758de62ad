// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.nio.ByteOrder;

/** {@code flac}: a byte that says in which order the samples' bytes were, then FLAC frames. */
final class FlacCodec implements HunkCodec {
    /** The most samples in a block (MAME's encoder; decoders take any). */
    private static final int MOST_SAMPLES = 2048;

    private static final byte LITTLE = 'L';
    private static final byte BIG = 'B';

    private final FlacFrames little;
    private final FlacFrames big;
    private final byte[] other;

    FlacCodec(int hunkBytes) {
        int blockSize = FlacFrames.blockSize(hunkBytes, MOST_SAMPLES);
        little = new FlacFrames(blockSize, ByteOrder.LITTLE_ENDIAN);
        big = new FlacFrames(blockSize, ByteOrder.BIG_ENDIAN);
        other = new byte[hunkBytes];
    }

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        if (count < 1 || (src[at] != LITTLE && src[at] != BIG)) {
            throw new DamagedHunkException("no byte order of FLAC samples");
        }
        FlacFrames frames = src[at] == LITTLE ? little : big;
        return 1 + frames.decode(src, at + 1, count - 1, dst, dstAt, dstCount);
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        if (room < 1) {
            return DOES_NOT_FIT;
        }
        int first = little.encode(src, at, count, dst, dstAt + 1, room - 1);
        int second = big.encode(src, at, count, other, 0, Math.min(other.length, room - 1));
        if (second != DOES_NOT_FIT && (first == DOES_NOT_FIT || second < first)) {
            System.arraycopy(other, 0, dst, dstAt + 1, second);
            dst[dstAt] = BIG;
            return 1 + second;
        }
        dst[dstAt] = LITTLE;
        return first == DOES_NOT_FIT ? DOES_NOT_FIT : 1 + first;
    }
}
