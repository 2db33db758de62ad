// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import spindle.filesystem.BlockReader;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.IncompleteImageException;

/** Counts the blocks that the files and structures of a volume take, each block once. */
final class UsedBlocks {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** Extents that are counted at most: 32 MB of memory. What has more says nothing. */
    private static final int MOST_EXTENTS = 1 << 22;
    /** Trees whose entries are those of another tree, by other names. */
    private static final Set<String> SAME = Set.of("rockridge");

    private final long firstLba;
    /** First LBA and number of blocks, 32 bits each. */
    private long[] extents = new long[64];

    private int count;

    private UsedBlocks(long firstLba) {
        this.firstLba = firstLba;
    }

    /** {@return the bytes of the blocks that are in use; empty where that cannot be told} */
    static OptionalLong of(DescribedVolume volume, List<Tree> trees, DiscBlocks blocks) throws IOException {
        if (volume.usedBytes().isPresent()) {
            return volume.usedBytes();
        }
        UsedBlocks used = new UsedBlocks(blocks.firstLba());
        volume.structures().forEach(used::add);
        List<Finding> wrong = new ArrayList<>();
        try {
            for (Tree tree : trees) {
                if (tree.volume().equals(volume.volume()) && !SAME.contains(tree.kind())) {
                    tree.walk(used::add, wrong);
                }
            }
        } catch (DiscFormatException | IncompleteImageException refusal) {
            return OptionalLong.empty();
        }
        boolean isWhole = wrong.stream().noneMatch(each -> each.severity() == Finding.Severity.ERROR);
        return !isWhole || used.count > MOST_EXTENTS ? OptionalLong.empty() : OptionalLong.of(used.total() * BLOCK);
    }

    private void add(Entry entry) {
        if (!entry.attributes().flags().contains("cd-audio")) {
            entry.content().extents().forEach(this::add);
            entry.forks().forEach(fork -> fork.content().extents().forEach(this::add));
        }
    }

    private void add(FileExtent extent) {
        if (extent.isHole() || extent.bytes() <= 0 || count > MOST_EXTENTS) {
            return;
        }
        long first = extent.firstBlock() + firstLba;
        long end = extent.endBlock() + firstLba;
        if (first < 0 || end > Integer.MAX_VALUE || end <= first) {
            return;
        }
        if (count == extents.length) {
            extents = Arrays.copyOf(extents, 2 * count);
        }
        extents[count++] = first << 32 | (end - first);
    }

    private long total() {
        Arrays.sort(extents, 0, count);
        long total = 0;
        long reached = 0;
        for (int i = 0; i < count; i++) {
            long first = extents[i] >>> 32;
            long end = first + (extents[i] & 0xFFFF_FFFFL);
            total += Math.max(0, end - Math.max(first, reached));
            reached = Math.max(reached, end);
        }
        return total;
    }
}
