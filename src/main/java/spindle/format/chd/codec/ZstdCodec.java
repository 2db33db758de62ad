// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.util.Objects;

/** {@code zstd}: one Zstandard frame (RFC 8878). */
final class ZstdCodec implements HunkCodec {
    private final ZstdCompressor compressor = new ZstdCompressor();
    private final ZstdDecompressor decompressor = new ZstdDecompressor();
    private byte[] whole = {};

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        Objects.checkFromIndexSize(at, count, src.length);
        Objects.checkFromIndexSize(dstAt, dstCount, dst.length);
        int done;
        try {
            done = decompressor.decompress(src, at, count, dst, dstAt, dstCount);
        } catch (MalformedInputException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new DamagedHunkException("no Zstandard frame of " + dstCount + " bytes: " + e.getMessage());
        }
        if (done != dstCount) {
            throw new DamagedHunkException("a Zstandard frame of " + done + " bytes, not " + dstCount);
        }
        return count;
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        int most = compressor.maxCompressedLength(count);
        if (whole.length < most) {
            whole = new byte[most];
        }
        int done = compressor.compress(src, at, count, whole, 0, most);
        if (done > room) {
            return DOES_NOT_FIT;
        }
        System.arraycopy(whole, 0, dst, dstAt, done);
        return done;
    }
}
