// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.io.IOException;
import java.util.Optional;
import spindle.io.BigEndian;
import spindle.io.ByteSource;

/**
 * The end of an image.
 *
 * @param version 1 with offsets of 32 bits, 2 with offsets of 64
 * @param chunks where the first chunk begins, bytes
 * @param end where the trailer begins, bytes
 */
record NrgTrailer(int version, long chunks, long end) {
    /** "NER5", before 64 bits of offset: Nero 5.5 and later. */
    static final int NER5 = 0x4E45_5235;
    /** "NERO", before 32 bits of offset: Nero 5.0 and earlier. */
    static final int NERO = 0x4E45_524F;
    /** Bytes of the longer trailer. */
    static final int BYTES = 12;

    private static final int BYTES_V1 = 8;

    /** {@return what is wrong with the end of a file in which {@link #find} finds no trailer} */
    static String fault(ByteSource source) throws IOException {
        byte[] end = source.length() < BYTES ? new byte[BYTES] : source.read(source.length() - BYTES, BYTES);
        if (BigEndian.u32(end, 0) == NER5) {
            return misplaced(source.length() - BYTES, BigEndian.s64(end, 4));
        }
        if (BigEndian.u32(end, BYTES - BYTES_V1) == NERO) {
            return misplaced(source.length() - BYTES_V1, BigEndian.u32(end, BYTES - 4));
        }
        return "ends at byte " + source.length()
                + " without Nero's trailer (NER5 or NERO), which says where its tracks are";
    }

    private static String misplaced(long at, long chunks) {
        return "is a Nero image whose trailer, at byte " + at + ", says that its description begins at byte "
                + Long.toUnsignedString(chunks);
    }

    /** {@return the trailer of a file, where it has one that points into the file} */
    static Optional<NrgTrailer> find(ByteSource source) throws IOException {
        long length = source.length();
        if (length < BYTES) {
            return Optional.empty();
        }
        byte[] end = source.read(length - BYTES, BYTES);
        if (end.length == BYTES && BigEndian.u32(end, 0) == NER5) {
            return within(2, BigEndian.s64(end, 4), length - BYTES);
        }
        boolean first = end.length == BYTES && BigEndian.u32(end, BYTES - BYTES_V1) == NERO;
        return first ? within(1, BigEndian.u32(end, BYTES - 4), length - BYTES_V1) : Optional.empty();
    }

    private static Optional<NrgTrailer> within(int version, long chunks, long end) {
        return chunks >= 0 && chunks < end ? Optional.of(new NrgTrailer(version, chunks, end)) : Optional.empty();
    }
}
