// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.filesystem.ExtentList;
import spindle.io.DiscFormatException;

/** The blocks of a partition, and where in the track they are stored. */
interface PartitionSpace {
    /**
     * Adds where consecutive blocks are stored.
     *
     * @param block the first
     * @param bytes how many bytes of them are wanted
     * @param extents receives the places, and a hole for what is not stored
     * @throws DiscFormatException where they cannot be found
     */
    void locate(long block, long bytes, ExtentList extents) throws DiscFormatException;
}
