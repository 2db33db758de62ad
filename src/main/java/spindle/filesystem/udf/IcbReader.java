// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import spindle.io.DiscFormatException;

/** Reads information control blocks: where the entry of a file is found (ECMA-167, 4/8.10). */
final class IcbReader {
    /** Rewrites of an entry on a medium that is written once; a longer chain is a loop. */
    private static final int MOST_ENTRIES = 4096;

    private static final AllocationDescriptor NONE =
            new AllocationDescriptor(AllocationDescriptor.Type.RECORDED, 0, 0, 0);

    private final Partitions partitions;

    IcbReader(Partitions partitions) {
        this.partitions = partitions;
    }

    /**
     * {@return the newest entry that an ICB leads to}
     *
     * @throws DiscFormatException where there is none, or the chain of entries does not end
     */
    FileEntry read(AllocationDescriptor icb) throws IOException {
        AllocationDescriptor place = icb;
        for (int i = 0; i < MOST_ENTRIES; i++) {
            byte[] block = partitions.block(place.partition(), place.block());
            boolean indirect = DescriptorTag.identify(block, 0) == DescriptorTag.INDIRECT_ENTRY;
            if (indirect) {
                place = AllocationDescriptor.readLong(block, 36);
                continue;
            }
            FileEntry entry = FileEntry.read(block);
            AllocationDescriptor newer = entry.strategy() == FileEntry.CHAINED ? newer(place) : NONE;
            if (newer.bytes() == 0) {
                return entry;
            }
            place = newer;
        }
        throw new DiscFormatException("", "the entries of its ICB lead to each other without end", "");
    }

    /** {@return where the indirect entry behind a direct one leads; of no bytes where there is none} */
    private AllocationDescriptor newer(AllocationDescriptor place) throws IOException {
        if (place.bytes() < 2L * partitions.blockBytes()) {
            return NONE;
        }
        byte[] block = partitions.block(place.partition(), place.block() + 1);
        boolean indirect = DescriptorTag.identify(block, 0) == DescriptorTag.INDIRECT_ENTRY;
        return indirect ? AllocationDescriptor.readLong(block, 36) : NONE;
    }
}
