// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.TreeWalk;
import spindle.filesystem.Volume;
import spindle.filesystem.WorkLimit;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** The files of a UDF volume. */
final class UdfTree implements Tree {
    /** Where a file set descriptor names the root directory (ECMA-167, 4/14.1). */
    private static final int ROOT = 400;

    private final BlockReader blocks;
    private final VolumeDescriptors descriptors;

    UdfTree(BlockReader blocks, VolumeDescriptors descriptors) {
        this.blocks = blocks;
        this.descriptors = descriptors;
    }

    @Override
    public Volume volume() {
        return UdfVolumes.volume(descriptors);
    }

    @Override
    public String kind() {
        return volume().kind().word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings wrong = new TreeFindings("udf-structure", findings);
        Partitions partitions;
        AllocationDescriptor root;
        try {
            WorkLimit work = new WorkLimit("UDF volume", blocks.blocks());
            partitions = new PartitionSpaces(blocks, descriptors, work).open();
            root = root(partitions);
        } catch (DiscFormatException refusal) {
            wrong.error("", refusal);
            return;
        }
        new TreeWalk<>(new UdfFiles(blocks, partitions), visitor, wrong).run(FileIdentifier.root(root));
    }

    private AllocationDescriptor root(Partitions partitions) throws IOException {
        AllocationDescriptor place = descriptors.logical().fileSet();
        byte[] block = partitions.block(place.partition(), place.block());
        if (DescriptorTag.identify(block, 0) != DescriptorTag.FILE_SET) {
            throw new DiscFormatException("UDF volume", "its file set descriptor is damaged", "read the disc again");
        }
        return AllocationDescriptor.readLong(block, ROOT);
    }
}
