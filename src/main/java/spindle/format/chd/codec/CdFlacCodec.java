// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.nio.ByteOrder;

/** {@code cdfl}: FLAC frames of all sectors, taken as big-endian samples, then the deflated sub-channels. */
final class CdFlacCodec implements HunkCodec {
    /** The most samples in a block (MAME's encoder; decoders take any). */
    private static final int MOST_SAMPLES = 2352;

    private final CdFrames frames;
    private final FlacFrames samples;
    private final HunkCodec subchannelCodec = new DeflateCodec();

    CdFlacCodec(int hunkBytes) {
        frames = new CdFrames(hunkBytes);
        samples = new FlacFrames(FlacFrames.blockSize(frames.sectors.length, MOST_SAMPLES), ByteOrder.BIG_ENDIAN);
    }

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        int packed = samples.decode(src, at, count, frames.sectors, 0, frames.sectors.length);
        int used = subchannelCodec.decode(
                src, at + packed, count - packed, frames.subchannels, 0, frames.subchannels.length);
        frames.join(dst, dstAt);
        return packed + used;
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        frames.split(src, at);
        int packed = samples.encode(frames.sectors, 0, frames.sectors.length, dst, dstAt, room);
        if (packed == DOES_NOT_FIT) {
            return DOES_NOT_FIT;
        }
        int rest = subchannelCodec.encode(
                frames.subchannels, 0, frames.subchannels.length, dst, dstAt + packed, room - packed);
        return rest == DOES_NOT_FIT ? DOES_NOT_FIT : packed + rest;
    }
}
