// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.util.Optional;
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
    /** {@return the part of it that lies in a range of sectors} */
    public Optional<Extent> within(int first, int after) {
        int from = Math.max(range.start(), first);
        int to = Math.min(range.end(), after);
        if (from >= to) {
            return Optional.empty();
        }
        long start = offset + (long) (from - range.start()) * stride;
        long stop = to == range.end() ? end : offset + (long) (to - range.start()) * stride;
        return Optional.of(new Extent(new LbaRange(from, to), source, start, stride, stop));
    }

    /** {@return the same bytes as sectors that lie so many sectors later} */
    Extent shifted(int sectors) {
        LbaRange later = new LbaRange(range.start() + sectors, range.end() + sectors);
        return new Extent(later, source, offset, stride, end);
    }

    /** {@return an extent of whole sectors} */
    public static Extent of(LbaRange range, ByteSource source, long offset, int stride) {
        return new Extent(range, source, offset, stride, offset + (long) range.count() * stride);
    }
}
