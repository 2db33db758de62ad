// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.List;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.ExtentList;
import spindle.filesystem.FileExtent;
import spindle.filesystem.WorkLimit;
import spindle.io.DiscFormatException;

/** The partitions of a logical volume, by the index of their maps. */
final class Partitions {
    private final BlockBytes bytes;
    private final int blockBytes;
    private final List<PartitionSpace> spaces;
    private final WorkLimit work;

    Partitions(BlockBytes bytes, int blockBytes, List<PartitionSpace> spaces, WorkLimit work) {
        this.bytes = bytes;
        this.blockBytes = blockBytes;
        this.spaces = List.copyOf(spaces);
        this.work = work;
    }

    WorkLimit work() {
        return work;
    }

    int blockBytes() {
        return blockBytes;
    }

    /** Adds where an extent is stored. */
    void locate(AllocationDescriptor extent, ExtentList extents) throws DiscFormatException {
        if (extent.partition() >= spaces.size()) {
            throw new DiscFormatException(
                    "", "it refers to partition " + extent.partition() + ", which is not there", "");
        }
        spaces.get(extent.partition()).locate(extent.block(), extent.bytes(), extents);
    }

    /** {@return the bytes of a block} */
    byte[] block(int partition, long block) throws IOException {
        work.spend(1);
        ExtentList place = new ExtentList();
        AllocationDescriptor.Type recorded = AllocationDescriptor.Type.RECORDED;
        locate(new AllocationDescriptor(recorded, blockBytes, block, partition), place);
        byte[] read = new byte[0];
        for (FileExtent extent : place.upTo(blockBytes)) {
            read = bytes.at(extent.start(), blockBytes);
        }
        if (read.length < blockBytes) {
            throw new DiscFormatException("", "block " + block + ", which describes it, is not in the track", "");
        }
        return read;
    }
}
