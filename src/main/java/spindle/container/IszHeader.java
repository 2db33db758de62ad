// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.IOException;
import spindle.io.LittleEndian;

/**
 * The header of an ISZ file (UltraISO), 48 or 64 bytes.
 *
 * @param bytes the length of the image
 * @param chunks how many chunks there are
 * @param chunkBytes the plain length of each but the last
 * @param pointerBytes the length of an entry of the chunk table
 * @param table offset of the chunk table; 0: all chunks are stored
 * @param data offset of the first chunk
 * @param crc the CRC-32 of the image; -1 where the header has none
 */
record IszHeader(long bytes, int chunks, int chunkBytes, int pointerBytes, long table, long data, long crc) {
    private static final int SHORT_BYTES = 48;
    private static final int LONG_BYTES = 64;
    private static final int SEGMENT_BYTES = 24;
    private static final int MOST_CHUNK_BYTES = 1 << 24;

    static IszHeader of(Packed packed) throws IOException {
        byte[] head = packed.read(0, SHORT_BYTES);
        if (head[16] != 0) {
            throw packed.unsupported("is an ISZ with a password", "turn it into an ISO with UltraISO");
        }
        long bytes = LittleEndian.u16(head, 10) * LittleEndian.u32(head, 12);
        long chunks = LittleEndian.u32(head, 25);
        long chunkBytes = LittleEndian.u32(head, 29);
        int pointerBytes = head[33];
        long table = LittleEndian.u32(head, 35);
        if (bytes == 0 || chunkBytes == 0 || chunkBytes > MOST_CHUNK_BYTES || (bytes - 1) / chunkBytes + 1 != chunks) {
            throw packed.damaged(
                    "is an ISZ of " + bytes + " bytes in " + chunks + " chunks of " + chunkBytes + ", which cannot be");
        }
        if (table != 0 && (pointerBytes < 1 || pointerBytes > 4)) {
            throw packed.damaged("is an ISZ with a table of " + pointerBytes + " bytes for each chunk");
        }
        if (table != 0 && chunks > (packed.length() - table) / pointerBytes) {
            throw packed.damaged("ends within the table of its " + chunks + " chunks");
        }
        requireOneSegment(packed, LittleEndian.u32(head, 39));
        return new IszHeader(
                bytes,
                (int) chunks,
                (int) chunkBytes,
                pointerBytes,
                table,
                LittleEndian.u32(head, 43),
                crc(packed, head[4]));
    }

    private static long crc(Packed packed, int headerBytes) throws IOException {
        if (headerBytes < LONG_BYTES) {
            return -1;
        }
        long inverted = LittleEndian.u32(packed.read(SHORT_BYTES, Integer.BYTES), 0);
        return inverted == 0 ? -1 : ~inverted & 0xFFFF_FFFFL;
    }

    private static void requireOneSegment(Packed packed, long table) throws IOException {
        if (table == 0) {
            return;
        }
        byte[] second = packed.source().read(table + SEGMENT_BYTES, Long.BYTES);
        if (second.length == Long.BYTES) {
            IszContainer.reveal(second);
            if (LittleEndian.s64(second, 0) != 0) {
                throw packed.unsupported("is an ISZ in several files", "turn it into an ISO with UltraISO or `iat`");
            }
        }
    }
}
