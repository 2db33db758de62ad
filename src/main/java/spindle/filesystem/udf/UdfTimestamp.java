// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import spindle.io.LittleEndian;

/** A date of 12 bytes (ECMA-167, 1/7.3). */
final class UdfTimestamp {
    private static final int NO_ZONE = -2047;
    /** Further from Greenwich, no zone is (18 hours are what Java holds for one). */
    private static final int MOST_MINUTES = 18 * 60;

    private UdfTimestamp() {}

    /** {@return the instant; a date without a zone is taken as UTC. Empty where it is no date} */
    static Optional<Instant> of(byte[] bytes, int at) {
        int zone = LittleEndian.u16(bytes, at) << 20 >> 20;
        int minutes = zone == NO_ZONE || Math.abs(zone) > MOST_MINUTES ? 0 : zone;
        try {
            LocalDateTime local = LocalDateTime.of(
                    (short) LittleEndian.u16(bytes, at + 2),
                    bytes[at + 4],
                    bytes[at + 5],
                    bytes[at + 6],
                    bytes[at + 7],
                    bytes[at + 8],
                    micros(bytes, at + 9) * 1000);
            return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(minutes * 60)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Hundredths of a second, hundreds of microseconds, microseconds: a byte each, 0 to 99. */
    private static int micros(byte[] bytes, int at) {
        return part(bytes[at]) * 10_000 + part(bytes[at + 1]) * 100 + part(bytes[at + 2]);
    }

    private static int part(byte value) {
        return value >= 0 && value < 100 ? value : 0;
    }
}
