// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.nio.ByteBuffer;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * The bytes of a file with holes. The second block of 2048 bytes is a table of 256 entries of eight bytes, each a number in
 * both byte orders: it is empty, or leads to a table of the next lower depth, or to the data, in units of 256 bytes.
 */
final class SparseBytes implements ByteSource {
    private static final int TABLE_BYTES = 2048;
    private static final int DATA_UNIT = 256;
    private static final int ENTRY_BYTES = 8;
    private static final int BITS_OF_DEPTH = 8;
    private static final long EMPTY = 0x8000_0000L;
    private static final long TABLE = 0x4000_0000L;
    private static final long PLACE = 0x00FF_FFFFL;
    private static final int MOST_ZEROES = 1 << 16;

    /** Where some bytes of the file are stored: -1 for a hole. */
    private record Region(long position, long bytes) {}

    private final ByteSource stored;
    private final Sparse sparse;

    SparseBytes(ByteSource stored, Sparse sparse) {
        this.stored = stored;
        this.sparse = sparse;
    }

    @Override
    public String name() {
        return stored.name();
    }

    @Override
    public long length() {
        return sparse.bytes();
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int from = dst.position();
        long at = offset;
        while (dst.hasRemaining() && at < length()) {
            Region region = region(at);
            int count = (int) Math.min(Math.min(dst.remaining(), region.bytes()), length() - at);
            byte[] bytes = region.position() < 0
                    ? new byte[Math.min(count, MOST_ZEROES)]
                    : stored.read(region.position(), count);
            if (bytes.length == 0) {
                break;
            }
            dst.put(bytes);
            at += bytes.length;
        }
        return dst.position() - from;
    }

    private Region region(long at) throws IOException {
        long table = 1;
        for (int depth = sparse.depth(); depth > 0; depth--) {
            int shift = BITS_OF_DEPTH * depth;
            byte[] entry = stored.read(table * TABLE_BYTES + (at >>> shift & 0xFF) * ENTRY_BYTES, ENTRY_BYTES);
            long value = entry.length < ENTRY_BYTES ? TABLE : LittleEndian.u32(entry, 0);
            long within = at & ((1L << shift) - 1);
            long left = (1L << shift) - within;
            if ((value & EMPTY) != 0) {
                return new Region(-1, left);
            }
            if ((value & TABLE) == 0) {
                return new Region((value & PLACE) * DATA_UNIT + within, left);
            }
            table = value & PLACE;
        }
        throw new DiscFormatException(
                name(), "the tables of its holes lead nowhere", "read the disc again, or take the file from elsewhere");
    }

    @Override
    public void close() throws IOException {
        stored.close();
    }
}
