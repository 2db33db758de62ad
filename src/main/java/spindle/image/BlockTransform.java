// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.nio.ByteBuffer;

/**
 * Turns sectors of one layout into another. An instance serves one thread; it may hold scratch and counts.
 */
public interface BlockTransform {
    /** {@return the bytes of one sector before} */
    int bytesIn();

    /** {@return the bytes of one sector after} */
    int bytesOut();

    /**
     * Turns consecutive sectors.
     *
     * @param lba the first sector
     * @param count the number of sectors
     * @param buffer holds them from index 0, count times {@link #bytesIn()} bytes; its content is free to be overwritten
     * @return the buffer that holds the result from index 0 to its limit; the same one where the work was done in place
     */
    ByteBuffer apply(int lba, int count, ByteBuffer buffer);
}
