// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import spindle.filesystem.ExtentList;
import spindle.filesystem.FileExtent;
import spindle.filesystem.WorkLimit;
import spindle.io.DiscFormatException;

/** Blocks that a table, the VAT, finds in a partition (OSTA UDF, 2.2.10). */
final class VirtualSpace implements PartitionSpace {
    /** An entry of the table that stands for no block. */
    private static final int UNUSED = -1;

    private final PhysicalSpace physical;
    private final int[] table;
    private final WorkLimit work;

    VirtualSpace(PhysicalSpace physical, int[] table, WorkLimit work) {
        this.physical = physical;
        this.table = table;
        this.work = work;
    }

    @Override
    public void locate(long block, long bytes, ExtentList extents) throws DiscFormatException {
        int blockBytes = physical.blockBytes();
        for (long done = 0; done < bytes; done += blockBytes) {
            work.spend(1);
            long virtual = block + done / blockBytes;
            if (virtual >= table.length) {
                throw new DiscFormatException("", "virtual block " + virtual + " is not in the VAT", "");
            }
            int real = table[(int) virtual];
            long part = Math.min(blockBytes, bytes - done);
            if (real == UNUSED) {
                extents.add(FileExtent.HOLE, part);
            } else {
                physical.locate(real & 0xFFFF_FFFFL, part, extents);
            }
        }
    }
}
