// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;

/**
 * CSO and ZSO, as the PSP and its emulators have them: a header of 24 bytes, an offset for each block and one for the end,
 * blocks of deflate (CSO), LZ4 (ZSO) or either (CSO of version 2).
 */
final class CsoContainer implements BlockDecoder {
    private static final int HEADER_BYTES = 24;
    private static final long MOST_BLOCK_BYTES = 1 << 20;
    private static final int OFFSET = 0x7FFF_FFFF;

    private final Packed packed;
    private final int version;
    private final int align;
    private final boolean lz4;
    private final int[] index;
    private final Inflaters inflaters = new Inflaters(Inflaters.Wrapping.NONE);

    private CsoContainer(Packed packed, byte[] header, int[] index) {
        this.packed = packed;
        this.lz4 = BigEndian.u32(header, 0) == Magic.ZSO;
        this.version = header[20];
        this.align = header[21];
        this.index = index;
    }

    static ByteSource open(Packed packed) throws IOException {
        byte[] header = packed.read(0, HEADER_BYTES);
        long length = LittleEndian.s64(header, 8);
        long blockBytes = LittleEndian.u32(header, 16);
        if (header[20] < 0 || header[20] > 2 || header[21] < 0 || header[21] > 31) {
            throw packed.unsupported("is a CSO of version " + (header[20] & 0xFF), "unpack it first");
        }
        if (length <= 0 || blockBytes == 0 || blockBytes > MOST_BLOCK_BYTES) {
            throw packed.damaged("is a CSO of " + length + " bytes in blocks of " + blockBytes);
        }
        long blocks = (length - 1) / blockBytes + 1;
        if (blocks > (packed.length() - HEADER_BYTES) / Integer.BYTES - 1) {
            throw packed.damaged("ends at byte " + packed.length() + ", within the index of its " + blocks + " blocks");
        }
        CsoContainer container = new CsoContainer(packed, header, index(packed, (int) blocks + 1));
        container.requireOrder();
        return new BlockSource(packed.innerName(), length, (int) blockBytes, container);
    }

    private static int[] index(Packed packed, int count) throws IOException {
        int[] index = new int[count];
        int step = 1 << 14;
        for (int from = 0; from < count; from += step) {
            int some = Math.min(step, count - from);
            byte[] bytes = packed.read(HEADER_BYTES + (long) from * Integer.BYTES, some * Integer.BYTES);
            for (int i = 0; i < some; i++) {
                index[from + i] = (int) LittleEndian.u32(bytes, i * Integer.BYTES);
            }
        }
        return index;
    }

    private void requireOrder() throws IOException {
        long before = HEADER_BYTES + (long) index.length * Integer.BYTES;
        for (int block = 0; block < index.length; block++) {
            if (offset(block) > packed.length()) {
                throw packed.damaged("ends at byte " + packed.length() + ", and its block " + block + " is at byte "
                        + offset(block));
            }
            if (offset(block) < before) {
                throw packed.damaged(
                        "has its block " + block + " at byte " + offset(block) + ", before byte " + before);
            }
            before = offset(block);
        }
    }

    private long offset(int block) {
        return (long) (index[block] & OFFSET) << align;
    }

    @Override
    public byte[] decode(int block, int bytes) throws IOException {
        long stored = offset(block + 1) - offset(block);
        // Behind a block may be padding; no block of use is twice its plain size.
        byte[] src = packed.read(offset(block), (int) Math.min(stored, 2L * bytes + HEADER_BYTES));
        try {
            if (isStored(block, src.length, bytes)) {
                if (src.length < bytes) {
                    throw packed.damaged("has " + src.length + " bytes for its block " + block + " of " + bytes);
                }
                return Arrays.copyOf(src, bytes);
            }
            return lz4 || index[block] < 0 ? Lz4Block.decode(src, bytes) : inflaters.inflate(src, bytes);
        } catch (DataFormatException e) {
            throw packed.damaged("is damaged in block " + block + " (" + e.getMessage() + ")");
        }
    }

    private boolean isStored(int block, int stored, int bytes) {
        return version == 2 ? stored >= bytes : index[block] < 0;
    }

    @Override
    public void close() throws IOException {
        inflaters.close();
        packed.source().close();
    }
}
