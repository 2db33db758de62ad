// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.FileExtent;

/**
 * Where the block numbers of a volume lead.
 *
 * @param dialect the standard that its structures follow
 * @param blocks the track or disc that the volume is in
 * @param blockBytes of a logical block: 512, 1024 or 2048
 * @param base what block numbers count from, in blocks of 2048
 */
record Addressing(Dialect dialect, BlockReader blocks, int blockBytes, long base) {
    static Addressing of(BlockReader blocks, VolumeDescriptor descriptor, long base) {
        int stated = descriptor.blockSize();
        boolean legal = stated == 512 || stated == 1024;
        return new Addressing(descriptor.dialect(), blocks, legal ? stated : BlockReader.BLOCK_BYTES, base);
    }

    /** {@return where a block begins, in bytes from block 0 of the track} */
    long position(long block) {
        return block * blockBytes - base * BlockReader.BLOCK_BYTES;
    }

    /** {@return some bytes, fewer where the image ends} */
    byte[] read(long position, int count) throws IOException {
        return new BlockBytes(blocks).at(position, count);
    }

    /** {@return where the content of a record lies, behind its extended attribute record} */
    FileExtent content(DirectoryRecord entry) {
        return new FileExtent(position(entry.extent() + entry.extendedBlocks()), entry.size());
    }

    /** {@return where a directory lies, by its own first record; none where there is no directory} */
    Optional<FileExtent> directoryAt(long block) throws IOException {
        byte[] first = read(position(block), 256);
        if (first.length < DirectoryRecord.SHORTEST) {
            return Optional.empty();
        }
        DirectoryRecord self = new DirectoryRecord(dialect, first, 0);
        return self.isWhole() && self.length() <= first.length && self.isSelf() && self.isDirectory()
                ? Optional.of(new FileExtent(position(block + self.extendedBlocks()), self.size()))
                : Optional.empty();
    }
}
