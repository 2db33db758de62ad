// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.util.List;
import java.util.Optional;
import spindle.format.chd.codec.CodecTag;

/**
 * The header of a CHD, of any version.
 *
 * @param version 1 to 5
 * @param codecs what hunks may be packed with, in the order of their slots; empty where none is packed
 * @param hunkCount how many hunks there are
 * @param logicalBytes what all hunks hold; the last one may be longer, and is zero behind
 * @param mapOffset where the map begins in the file
 * @param metadataOffset where the first metadata lie; 0: there are none
 * @param hunkBytes the length of a hunk
 * @param unitBytes what parents are counted in; 0 where the version does not say
 * @param rawSha1 of the logical bytes
 * @param sha1 of the logical bytes and the metadata
 * @param parent the {@code sha1} of the file that this one is the difference to
 */
record ChdHeader(
        int version,
        List<CodecTag> codecs,
        int hunkCount,
        long logicalBytes,
        long mapOffset,
        long metadataOffset,
        int hunkBytes,
        int unitBytes,
        Optional<Sha1> rawSha1,
        Optional<Sha1> sha1,
        Optional<Sha1> parent) {
    /** "MComprHD", with which every CHD begins. */
    static final long MAGIC = 0x4D43_6F6D_7072_4844L;

    /** Bytes of the header of version 5. */
    static final int BYTES = 124;
    /** The most slots for codecs. */
    static final int SLOTS = 4;

    /** The longest hunk that is read, four times the longest that chdman writes: some of them are held at once. */
    static final int MOST_HUNK_BYTES = 4 << 20;
    /** The most hunks: a disc of 26 GB in hunks of 4096 bytes. Each takes 16 bytes of memory. */
    static final int MOST_HUNKS = 6_500_000;

    ChdHeader {
        codecs = List.copyOf(codecs);
    }

    /** {@return whether the map is packed too} */
    boolean isPacked() {
        return !codecs.isEmpty();
    }
}
