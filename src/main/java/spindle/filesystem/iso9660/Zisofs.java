// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.Optional;
import spindle.filesystem.Content;

/**
 * How the content of a file is compressed: a ZF entry (zisofs; Linux, fs/isofs/compress.c; libisofs, doc/zisofs_format.txt).
 *
 * @param blockBytes bytes of a block before it was compressed
 * @param bytes of the file before it was compressed
 */
record Zisofs(int blockBytes, long bytes) implements StoredForm {
    /** Blocks are of 32 KiB to 128 KiB. */
    private static final int SMALLEST = 15;

    private static final int LARGEST = 17;

    /** {@return the compression; none where it is of another kind than {@code pz}, zlib in blocks} */
    static Optional<StoredForm> of(SuspEntry entry) {
        int size = entry.u8(7);
        boolean known = entry.length() >= 16 && entry.u8(4) == 'p' && entry.u8(5) == 'z';
        return known && size >= SMALLEST && size <= LARGEST
                ? Optional.of(new Zisofs(1 << size, entry.u32(8)))
                : Optional.empty();
    }

    @Override
    public Content decode(Content stored) {
        return new ZisofsContent(stored, this);
    }
}
