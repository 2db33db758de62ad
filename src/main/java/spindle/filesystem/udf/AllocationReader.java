// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.ExtentList;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/** Finds the content of files from their allocation descriptors (ECMA-167, 4/12). */
final class AllocationReader {
    /** The lower bits of an ICB's flags: how the extents are stored (ECMA-167, 4/14.6.8). */
    private static final int FORM = 7;

    private static final int EMBEDDED = 3;
    /** Bytes of an allocation extent descriptor before its descriptors (ECMA-167, 4/14.5). */
    private static final int HEAD = 24;

    private static final int MOST_EXTENTS = 1_000_000;

    private final Partitions partitions;
    private final BlockReader blocks;

    AllocationReader(Partitions partitions, BlockReader blocks) {
        this.partitions = partitions;
        this.blocks = blocks;
    }

    /**
     * {@return the content of a file}
     *
     * @param name what a message calls it
     * @param partition the partition of its entry, which short descriptors mean
     * @throws DiscFormatException where the descriptors do not end, or do not hold what the entry claims
     */
    Content read(String name, FileEntry entry, int partition) throws IOException {
        if (entry.length() < 0) {
            throw new DiscFormatException("", "its length is more than 2^63 bytes", "");
        }
        int form = entry.flags() & FORM;
        if (form == EMBEDDED) {
            return embedded(name, entry);
        } else if (form > EMBEDDED) {
            throw new DiscFormatException("", "its extents are stored in form " + form + ", which is none", "");
        }
        ExtentList extents = extents(entry, AllocationDescriptor.Form.of(form), partition);
        if (extents.bytes() < entry.length()) {
            throw new DiscFormatException(
                    "", "its extents hold " + extents.bytes() + " of the " + entry.length() + " bytes it claims", "");
        }
        return new ExtentContent(name, blocks, entry.length(), extents.upTo(entry.length()));
    }

    private static Content embedded(String name, FileEntry entry) throws DiscFormatException {
        if (entry.length() > entry.allocation().length) {
            throw new DiscFormatException(
                    "",
                    "its entry holds " + entry.allocation().length + " of the " + entry.length() + " bytes it claims",
                    "");
        }
        return new InlineContent(name, Arrays.copyOf(entry.allocation(), (int) entry.length()));
    }

    private ExtentList extents(FileEntry entry, AllocationDescriptor.Form form, int partition) throws IOException {
        ExtentList extents = new ExtentList();
        Run run = new Run(form, partition, entry.length(), extents);
        Optional<AllocationDescriptor> next = add(entry.allocation(), run);
        Set<Long> visited = new HashSet<>();
        while (next.isPresent()) {
            AllocationDescriptor place = next.get();
            if (!visited.add((long) place.partition() << 32 | place.block())) {
                throw new DiscFormatException("", "its allocation descriptors lead to each other", "");
            }
            byte[] block = partitions.block(place.partition(), place.block());
            long count = LittleEndian.u32(block, 20);
            if (DescriptorTag.identify(block, 0) != DescriptorTag.ALLOCATION_EXTENT || count > block.length - HEAD) {
                throw new DiscFormatException("", "its chain of allocation descriptors is broken", "");
            }
            next = add(Arrays.copyOfRange(block, HEAD, HEAD + (int) count), run);
        }
        return extents;
    }

    /** What the descriptors of one file have in common. */
    private record Run(AllocationDescriptor.Form form, int partition, long length, ExtentList extents) {}

    /** Adds the extents of some descriptors; returns where more descriptors are. */
    private Optional<AllocationDescriptor> add(byte[] stored, Run run) throws DiscFormatException {
        int step = run.form().bytes();
        for (int at = 0; at + step <= stored.length && run.extents().bytes() < run.length(); at += step) {
            AllocationDescriptor extent = AllocationDescriptor.read(run.form(), stored, at, run.partition());
            if (extent.bytes() == 0) {
                return Optional.empty();
            }
            partitions.work().spend(1);
            if (run.extents().count() >= MOST_EXTENTS) {
                throw new DiscFormatException("", "it has more than " + MOST_EXTENTS + " extents", "");
            }
            switch (extent.type()) {
                case RECORDED -> partitions.locate(extent, run.extents());
                case ALLOCATED, UNALLOCATED -> run.extents().add(FileExtent.HOLE, extent.bytes());
                case CONTINUATION -> {
                    return Optional.of(extent);
                }
            }
        }
        return Optional.empty();
    }
}
