// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.time.Instant;
import java.util.Optional;

/**
 * The dates in a TF entry (RRIP, 4.1.6).
 *
 * @param created when the file was made, where that is recorded
 * @param modified when its content was last written, likewise
 */
record RockRidgeDates(Optional<Instant> created, Optional<Instant> modified) {
    static final RockRidgeDates NONE = new RockRidgeDates(Optional.empty(), Optional.empty());

    private static final int FLAGS = 4;
    private static final int FIRST_DATE = 5;
    private static final int CREATED = 0x01;
    private static final int MODIFIED = 0x02;
    private static final int LONG_FORM = 0x80;

    /** Dates stand in the order of the flags' bits, in the form of directory records or of descriptors. */
    static RockRidgeDates of(SuspEntry entry) {
        int flags = entry.u8(FLAGS);
        int step = (flags & LONG_FORM) != 0 ? 17 : 7;
        Optional<Instant> created = (flags & CREATED) != 0 ? date(entry, FIRST_DATE, step) : Optional.empty();
        int second = FIRST_DATE + ((flags & CREATED) != 0 ? step : 0);
        Optional<Instant> modified = (flags & MODIFIED) != 0 ? date(entry, second, step) : Optional.empty();
        return new RockRidgeDates(created, modified);
    }

    private static Optional<Instant> date(SuspEntry entry, int offset, int step) {
        if (offset + step > entry.length()) {
            return Optional.empty();
        }
        int at = entry.at() + offset;
        return step == 7
                ? VolumeDate.of7(entry.bytes(), at, Dialect.ISO9660)
                : VolumeDate.of17(entry.bytes(), at, Dialect.ISO9660);
    }

    /** {@return these dates, and for those that are not here the other's} */
    RockRidgeDates or(RockRidgeDates other) {
        return new RockRidgeDates(created.or(other::created), modified.or(other::modified));
    }
}
