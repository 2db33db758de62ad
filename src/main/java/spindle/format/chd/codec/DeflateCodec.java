// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** {@code zlib}: raw deflate (RFC 1951), without header and checksum. */
final class DeflateCodec implements HunkCodec {
    private final Inflater inflater = new Inflater(true);
    private final byte[] surplus = new byte[1];
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);

    @Override
    public int decode(byte[] src, int at, int count, byte[] dst, int dstAt, int dstCount) throws DamagedHunkException {
        inflater.reset();
        inflater.setInput(src, at, count);
        int done = 0;
        try {
            while (done < dstCount) {
                int more = inflater.inflate(dst, dstAt + done, dstCount - done);
                if (more == 0) {
                    throw new DamagedHunkException("deflate ends after " + done + " of " + dstCount + " bytes");
                }
                done += more;
            }
            finish();
        } catch (DataFormatException e) {
            throw new DamagedHunkException("no deflate stream: " + e.getMessage());
        }
        return count - inflater.getRemaining();
    }

    /** Lets the inflater read the end of the last block, so that the count of its bytes is right. */
    private void finish() throws DataFormatException, DamagedHunkException {
        if (!inflater.finished() && inflater.inflate(surplus) > 0) {
            throw new DamagedHunkException("deflate goes on behind the hunk's end");
        }
    }

    @Override
    public int encode(byte[] src, int at, int count, byte[] dst, int dstAt, int room) {
        deflater.reset();
        deflater.setInput(src, at, count);
        deflater.finish();
        int done = deflater.deflate(dst, dstAt, room);
        // What fills the room to its end is known to be all only when it is asked for more.
        boolean isAll = deflater.finished() || (deflater.deflate(surplus) == 0 && deflater.finished());
        return isAll ? done : DOES_NOT_FIT;
    }
}
