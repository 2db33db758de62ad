// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/**
 * A chunk that describes sectors.
 *
 * @param id its four letters
 * @param offset where its content begins, bytes
 * @param bytes its content; empty for a chunk that is passed over
 */
record NrgChunk(String id, long offset, byte[] bytes) {
    /** Bytes before the content: id and length. */
    static final int HEADER_BYTES = 8;

    /** More than any disc needs; what has more is no image. */
    private static final int MOST_CHUNKS = 4096;

    private static final int MOST_BYTES = 1 << 20;
    private static final Set<String> READ =
            Set.of("CUES", "CUEX", "DAOI", "DAOX", "TINF", "ETNF", "ETN2", "SINF", "MTYP", "CDTX");

    /** {@return the chunks up to END! or to the trailer} */
    static List<NrgChunk> readAll(ByteSource source, String file, NrgTrailer trailer) throws IOException {
        List<NrgChunk> chunks = new ArrayList<>();
        long at = trailer.chunks();
        while (at + HEADER_BYTES <= trailer.end()) {
            byte[] header = source.read(at, HEADER_BYTES);
            if (header.length < HEADER_BYTES) {
                throw new DiscFormatException(file, "ended while it was read", "get it whole and try again");
            }
            String id = new String(header, 0, 4, StandardCharsets.ISO_8859_1);
            if (id.equals("END!")) {
                break;
            }
            long length = BigEndian.u32(header, 4);
            requirePlausible(file, at, length, trailer.end(), chunks.size());
            chunks.add(new NrgChunk(id, at + HEADER_BYTES, content(source, file, id, at, length)));
            at += HEADER_BYTES + length;
        }
        return chunks;
    }

    private static void requirePlausible(String file, long at, long length, long end, int count)
            throws DiscFormatException {
        if (length > end - at - HEADER_BYTES) {
            throw new DiscFormatException(
                    file, "the chunk at offset " + at + " has " + length + " bytes, more than the file", "");
        }
        if (count >= MOST_CHUNKS) {
            throw new DiscFormatException(file, "has more than " + MOST_CHUNKS + " chunks", "");
        }
    }

    private static byte[] content(ByteSource source, String file, String id, long at, long length) throws IOException {
        if (!READ.contains(id)) {
            return new byte[0];
        }
        if (length > MOST_BYTES) {
            throw new DiscFormatException(
                    file, "the chunk " + id + " at offset " + at + " has " + length + " bytes, too many", "");
        }
        byte[] bytes = source.read(at + HEADER_BYTES, (int) length);
        if (bytes.length < length) {
            throw new DiscFormatException(file, "ended while it was read", "get it whole and try again");
        }
        return bytes;
    }
}
