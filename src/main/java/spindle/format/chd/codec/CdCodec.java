// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Arrays;

/**
 * {@code cdlz}, {@code cdzl}, {@code cdzs}: a bit for each frame whose sync and parity follow from the rest and are not
 * stored (frame i is bit i mod 8 of byte i / 8), the length of the packed sectors, the packed sectors, the packed
 * sub-channels.
 */
final class CdCodec implements HunkCodec {
    /** Hunks of so many bytes need three bytes for a length. */
    private static final int LONG_HUNK_BYTES = 65536;

    private final CdFrames frames;
    private final HunkCodec sectorCodec;
    private final HunkCodec subchannelCodec;
    private final int bitmapBytes;
    private final int lengthBytes;

    CdCodec(int hunkBytes, HunkCodec sectorCodec, HunkCodec subchannelCodec) {
        this(new CdFrames(hunkBytes), hunkBytes, sectorCodec, subchannelCodec);
    }

    private CdCodec(CdFrames frames, int hunkBytes, HunkCodec sectorCodec, HunkCodec subchannelCodec) {
        this.frames = frames;
        this.sectorCodec = sectorCodec;
        this.subchannelCodec = subchannelCodec;
        bitmapBytes = (frames.count() + 7) / 8;
        lengthBytes = hunkBytes < LONG_HUNK_BYTES ? 2 : 3;
    }

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        int header = bitmapBytes + lengthBytes;
        if (count < header) {
            throw new DamagedHunkException("ends within its header");
        }
        int packed = 0;
        for (int i = bitmapBytes; i < header; i++) {
            packed = packed << 8 | (src[at + i] & 0xFF);
        }
        if (packed > count - header) {
            throw new DamagedHunkException("its packed sectors take " + packed + " of " + (count - header) + " bytes");
        }
        int taken = sectorCodec.decode(src, at + header, packed, frames.sectors, 0, frames.sectors.length);
        if (taken != packed) {
            throw new DamagedHunkException("its packed sectors end after " + taken + " of " + packed + " bytes");
        }
        int start = header + packed;
        int used = subchannelCodec.decode(
                src, at + start, count - start, frames.subchannels, 0, frames.subchannels.length);
        for (int i = 0; i < frames.count(); i++) {
            if ((src[at + i / 8] >> (i % 8) & 1) != 0) {
                frames.restore(i);
            }
        }
        frames.join(dst, dstAt);
        return start + used;
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        int header = bitmapBytes + lengthBytes;
        if (room < header) {
            return DOES_NOT_FIT;
        }
        frames.split(src, at);
        Arrays.fill(dst, dstAt, dstAt + bitmapBytes, (byte) 0);
        for (int i = 0; i < frames.count(); i++) {
            if (frames.strip(i)) {
                dst[dstAt + i / 8] |= (byte) (1 << (i % 8));
            }
        }
        int packed = sectorCodec.encode(frames.sectors, 0, frames.sectors.length, dst, dstAt + header, room - header);
        if (packed == DOES_NOT_FIT || packed >= 1 << (8 * lengthBytes)) {
            return DOES_NOT_FIT;
        }
        for (int i = 0; i < lengthBytes; i++) {
            dst[dstAt + bitmapBytes + i] = (byte) (packed >>> (8 * (lengthBytes - 1 - i)));
        }
        int start = header + packed;
        int rest = subchannelCodec.encode(
                frames.subchannels, 0, frames.subchannels.length, dst, dstAt + start, room - start);
        return rest == DOES_NOT_FIT ? DOES_NOT_FIT : start + rest;
    }
}
