// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;

/**
 * Finds what a volume's extents count from. In a first session it is block 0. In a later one it is LBA 0 of the disc, and
 * the track's own LBA has to be subtracted; an ISO that was made of such a track no longer knows that LBA, and it is found
 * by looking for the root directory.
 */
final class VolumeBase {
    /** How far into the volume the root directory is looked for: descriptors and path tables come before it. */
    private static final int SEARCHED_BLOCKS = 1024;

    private static final int CHUNK = 64;

    private VolumeBase() {}

    /** @param descriptor a primary or supplementary volume descriptor */
    static long of(BlockBytes bytes, VolumeDescriptor descriptor) throws IOException {
        long root = descriptor.root().extent();
        long first = bytes.firstLba();
        if (isRoot(bytes.block(root), 0, root)) {
            return 0;
        }
        if (first > 0 && isRoot(bytes.block(root - first), 0, root)) {
            return first;
        }
        return search(bytes, root);
    }

    private static long search(BlockBytes bytes, long root) throws IOException {
        for (int from = 0; from < SEARCHED_BLOCKS; from += CHUNK) {
            byte[] chunk = bytes.at((long) from * BlockReader.BLOCK_BYTES, CHUNK * BlockReader.BLOCK_BYTES);
            for (int at = 0; at + BlockReader.BLOCK_BYTES <= chunk.length; at += BlockReader.BLOCK_BYTES) {
                if (isRoot(chunk, at, root)) {
                    return root - from - at / BlockReader.BLOCK_BYTES;
                }
            }
        }
        return 0;
    }

    /** {@return whether the first record there is a directory's own, and lies where it says (ISO 9660, 6.8.2.2)} */
    private static boolean isRoot(byte[] block, int at, long extent) {
        if (at + DirectoryRecord.SHORTEST > block.length) {
            return false;
        }
        DirectoryRecord record = new DirectoryRecord(Dialect.ISO9660, block, at);
        return record.isWhole() && record.extent() == extent && record.isDirectory() && record.isSelf();
    }
}
