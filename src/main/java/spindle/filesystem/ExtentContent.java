// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;
import spindle.io.ByteSource;

/**
 * Content that is stored as it is, in one extent or more.
 *
 * @param name what a message calls the file
 * @param blocks where the extents are
 * @param bytes the length; what the extents have beyond it is padding
 * @param extents in the order of the file
 */
public record ExtentContent(String name, BlockReader blocks, long bytes, List<FileExtent> extents) implements Content {
    public ExtentContent {
        extents = List.copyOf(extents);
    }

    @Override
    public ByteSource open() {
        return new ExtentBytes(this);
    }

    /** {@return whether every byte is in the image} Needs no reading. */
    public boolean isComplete() {
        return extents.stream().allMatch(this::isStored);
    }

    private boolean isStored(FileExtent extent) {
        if (extent.isHole() || extent.bytes() == 0) {
            return true;
        }
        long count = extent.endBlock() - extent.firstBlock();
        return blocks.available(extent.firstBlock(), count) == count;
    }
}
