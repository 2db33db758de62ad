// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.io.IOException;
import java.io.OutputStream;
import org.tukaani.xz.ArrayCache;
import org.tukaani.xz.BasicArrayCache;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.LZMAOutputStream;

/** {@code lzma}: raw LZMA of the hunk, without header and end mark. */
final class LzmaCodec implements HunkCodec {
    /** A match of so many bytes is taken without looking on; chdman has 64, which is 0.1 percent shorter and a seventh slower. */
    private static final int NICE_LENGTH = 32;
    /** How many matches are compared at each byte. */
    private static final int DEPTH = 12;

    private final LzmaDecoder decoder = new LzmaDecoder();
    private final ArrayCache arrays = new BasicArrayCache();
    private final LZMA2Options options;

    LzmaCodec(int hunkBytes) {
        try {
            options = new LZMA2Options(
                    Math.max(LZMA2Options.DICT_SIZE_MIN, hunkBytes),
                    LzmaModel.LC,
                    0,
                    LzmaModel.POS_BITS,
                    LZMA2Options.MODE_NORMAL,
                    NICE_LENGTH,
                    LZMA2Options.MF_BT4,
                    DEPTH);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        return decoder.decode(src, at, count, dst, dstAt, dstCount);
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        Room out = new Room(dst, dstAt, room);
        try {
            LZMAOutputStream lzma = new LZMAOutputStream(out, options, false, arrays);
            lzma.write(src, at, count);
            lzma.finish();
        } catch (IOException e) {
            return DOES_NOT_FIT;
        }
        return out.done;
    }

    /** Takes bytes as long as there is room. */
    private static final class Room extends OutputStream {
        private final byte[] dst;
        private final int at;
        private final int room;
        private int done;

        Room(byte[] dst, int at, int room) {
            this.dst = dst;
            this.at = at;
            this.room = room;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            if (count > room - done) {
                throw new IOException("no room");
            }
            System.arraycopy(bytes, from, dst, at + done, count);
            done += count;
        }
    }
}
