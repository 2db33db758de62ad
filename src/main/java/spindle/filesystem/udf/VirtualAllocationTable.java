// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * The table of virtual blocks, whose entry stands in the last block that was written (OSTA UDF, 2.2.11; in 1.50, 2.2.10). An
 * image may have padding behind that.
 */
final class VirtualAllocationTable {
    /** Bytes at the end in which the entry is looked for: run-out, a pad, what a formatted disc has not recorded yet. */
    private static final long MOST_PADDING = 64 << 20;

    /** Of UDF 1.50: behind the entries stand the name of the table and the place of the one before. */
    private static final String OLD_NAME = "*UDF Virtual Alloc Tbl";

    private static final int OLD_TAIL = 36;
    private static final int MOST_ENTRIES = 1 << 23;

    private final BlockReader blocks;
    private final Partitions partition;

    /** @param partition the physical partition alone */
    VirtualAllocationTable(BlockReader blocks, Partitions partition) {
        this.blocks = blocks;
        this.partition = partition;
    }

    /**
     * {@return the physical block of each virtual one; -1 for none}
     *
     * @throws DiscFormatException where the track has no table
     */
    int[] find() throws IOException {
        BlockBytes bytes = new BlockBytes(blocks);
        int blockBytes = partition.blockBytes();
        long last = blocks.blocks() * BlockReader.BLOCK_BYTES / blockBytes - 1;
        for (long block = last; block >= 0 && (last - block) * blockBytes < MOST_PADDING; block--) {
            Optional<int[]> table = read(bytes.at(block * blockBytes, blockBytes));
            if (table.isPresent()) {
                return table.get();
            }
        }
        throw new DiscFormatException(
                "UDF volume", "the table of its virtual blocks is not at the end of the track", "get the whole image");
    }

    private Optional<int[]> read(byte[] block) throws IOException {
        int tag = DescriptorTag.identify(block, 0);
        if (tag != DescriptorTag.FILE_ENTRY && tag != DescriptorTag.EXTENDED_FILE_ENTRY) {
            return Optional.empty();
        }
        FileEntry entry = FileEntry.read(block);
        if (entry.type() != FileEntry.VAT && entry.type() != FileEntry.UNSPECIFIED) {
            return Optional.empty();
        }
        Content content = new AllocationReader(partition, blocks).read("VAT", entry, 0);
        if (content.bytes() < OLD_TAIL || content.bytes() > 4L * MOST_ENTRIES) {
            return Optional.empty();
        }
        try (ByteSource source = content.open()) {
            byte[] stored = source.read(0, (int) content.bytes());
            return entry.type() == FileEntry.VAT ? table(stored) : oldTable(stored);
        }
    }

    /** UDF 2.00 and later: the length of the header comes first (OSTA UDF, 2.2.11). */
    private static Optional<int[]> table(byte[] stored) {
        int head = LittleEndian.u16(stored, 0);
        return head > stored.length ? Optional.empty() : Optional.of(entries(stored, head, stored.length));
    }

    private static Optional<int[]> oldTable(byte[] stored) {
        int end = stored.length - OLD_TAIL;
        boolean named = BlockBytes.says(stored, end + 1, OLD_NAME);
        return named ? Optional.of(entries(stored, 0, end)) : Optional.empty();
    }

    private static int[] entries(byte[] stored, int from, int end) {
        int[] entries = new int[(end - from) / 4];
        for (int i = 0; i < entries.length; i++) {
            entries[i] = (int) LittleEndian.u32(stored, from + 4 * i);
        }
        return entries;
    }
}
