// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.time.Instant;
import java.util.Optional;
import spindle.io.BigEndian;

/**
 * Dates as seconds since 1904 (TN1150: HFS Plus Dates). Those of HFS are local times of a zone that nobody states, and are
 * taken as UTC.
 */
final class AppleDate {
    /** Seconds from 1904-01-01 to 1970-01-01. */
    private static final long EPOCH = 2_082_844_800L;

    private AppleDate() {}

    static Optional<Instant> of(byte[] bytes, int at) {
        long seconds = BigEndian.u32(bytes, at);
        return seconds == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds - EPOCH));
    }
}
