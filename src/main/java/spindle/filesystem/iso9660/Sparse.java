// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.Optional;
import spindle.filesystem.Content;

/**
 * How a file with holes is stored: an SF entry (RRIP 1.12, 4.1.7; as Aaru reads it).
 *
 * @param bytes of the file, its holes with them
 * @param depth of the first table, from 1; an entry of a table of depth n covers 256 to the power of n bytes
 */
record Sparse(long bytes, int depth) implements StoredForm {
    private static final int DEEPEST = 7;
    /** RRIP 1.10 has a size of 32 bits and no depth; its tables are of this one. */
    private static final int DEPTH_OF_SHORT_FORM = 3;

    private static final int SHORT_BYTES = 12;
    private static final int LONG_BYTES = 21;

    static Optional<StoredForm> of(SuspEntry entry) {
        boolean isLong = entry.length() >= LONG_BYTES;
        long size = isLong ? entry.u32(4) << 32 | entry.u32(12) : entry.u32(4);
        int depth = isLong ? entry.u8(20) : DEPTH_OF_SHORT_FORM;
        boolean valid = entry.length() >= SHORT_BYTES && size >= 0 && depth >= 1 && depth <= DEEPEST;
        return valid ? Optional.of(new Sparse(size, depth)) : Optional.empty();
    }

    @Override
    public Content decode(Content stored) {
        return new SparseContent(stored, this);
    }
}
