// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.filesystem.ExtentList;

/**
 * Blocks that follow each other in the track.
 *
 * @param start where block 0 is, in bytes from the track's block 0
 * @param blockBytes bytes of a block
 */
record PhysicalSpace(long start, int blockBytes) implements PartitionSpace {
    @Override
    public void locate(long block, long bytes, ExtentList extents) {
        extents.add(start + block * blockBytes, bytes);
    }
}
