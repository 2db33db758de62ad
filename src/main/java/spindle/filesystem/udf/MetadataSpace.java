// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.util.List;
import spindle.filesystem.ExtentList;
import spindle.filesystem.FileExtent;
import spindle.io.DiscFormatException;

/**
 * Blocks that a file holds (OSTA UDF, 2.2.13).
 *
 * @param file the extents of the file
 * @param blockBytes bytes of a block
 */
record MetadataSpace(List<FileExtent> file, int blockBytes) implements PartitionSpace {
    MetadataSpace {
        file = List.copyOf(file);
    }

    @Override
    public void locate(long block, long bytes, ExtentList extents) throws DiscFormatException {
        long from = block * blockBytes;
        long end = from + bytes;
        long position = 0;
        for (FileExtent extent : file) {
            long skip = from - position;
            if (from < end && skip < extent.bytes()) {
                long count = Math.min(end - from, extent.bytes() - skip);
                extents.add(extent.isHole() ? FileExtent.HOLE : extent.start() + skip, count);
                from += count;
            }
            if (from >= end) {
                return;
            }
            position += extent.bytes();
        }
        throw new DiscFormatException("", "metadata block " + from / blockBytes + " is not in its file", "");
    }
}
