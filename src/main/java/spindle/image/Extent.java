// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import spindle.disc.LbaRange;
import spindle.io.ByteSource;

/**
 * Consecutive sectors in a file.
 *
 * @param range the sectors
 * @param source the file
 * @param offset position of the first sector's main channel, bytes
 * @param stride bytes from one sector to the next
 * @param end position behind the last byte that belongs to these sectors; where the last sector ends before it is full
 *     (an audio file of no whole number of sectors) the rest is zero
 */
public record Extent(LbaRange range, ByteSource source, long offset, int stride, long end) {
    /** {@return an extent of whole sectors} */
    public static Extent of(LbaRange range, ByteSource source, long offset, int stride) {
        return new Extent(range, source, offset, stride, offset + (long) range.count() * stride);
    }
}
