// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Reads the list of metadata. */
final class MetadataParser {
    /** Bytes before the content: tag, flags and length, offset of the next. */
    static final int HEADER_BYTES = 16;

    /** Far more than 99 tracks take. */
    private static final int MOST_ENTRIES = 4096;
    /** Far more than all that is said of a disc. */
    private static final long MOST_BYTES = 8L << 20;

    private MetadataParser() {}

    /**
     * {@return all entries in their order}
     *
     * @param first offset of the first; 0: there is none
     * @throws DiscFormatException where the list leaves the file, comes back to itself or has no end
     */
    static List<Metadata> parse(ByteSource file, String name, long first) throws IOException {
        List<Metadata> all = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long bytes = 0;
        for (long at = first; at != 0; ) {
            if (at < 0 || at > file.length() - HEADER_BYTES || !seen.add(at) || all.size() == MOST_ENTRIES) {
                throw new DiscFormatException(
                        name, "its metadata go on at offset " + at + ", outside the file or in a ring", "");
            }
            byte[] head = file.read(at, HEADER_BYTES);
            long word = BigEndian.u32(head, 4);
            int length = (int) (word & 0xFFFFFF);
            bytes += length;
            if (length > file.length() - at - HEADER_BYTES || bytes > MOST_BYTES) {
                throw new DiscFormatException(
                        name,
                        "its metadata at offset " + at + " have " + length + " bytes, more than there can be",
                        "");
            }
            byte[] data = file.read(at + HEADER_BYTES, length);
            all.add(new Metadata((int) BigEndian.u32(head, 0), (int) (word >>> 24), data));
            at = BigEndian.s64(head, 8);
        }
        return all;
    }
}
