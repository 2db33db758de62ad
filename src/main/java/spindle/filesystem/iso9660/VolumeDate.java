// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Dates as volumes store them: 7 bytes in directory records, 17 in descriptors (ISO 9660, 9.1.5 and 8.4.26.1). */
final class VolumeDate {
    /** The first year of the short form. */
    private static final int FIRST_YEAR = 1900;

    private static final int MINUTES_OF_ZONE_UNIT = 15;
    /** Offsets from GMT go from -48 (12 hours west) to +52 (13 hours east), in units of 15 minutes. */
    private static final int WESTMOST = -48;

    private static final int EASTMOST = 52;

    /** Digits of the long form. */
    private static final int DIGITS = 16;

    private VolumeDate() {}

    /** {@return a date of 7 bytes: years since 1900, month, day, hour, minute, second, zone; 6 bytes without a zone elsewhere} */
    static Optional<Instant> of7(byte[] bytes, int at, Dialect dialect) {
        int zone = dialect == Dialect.ISO9660 ? bytes[at + 6] : 0;
        return date(FIRST_YEAR + (bytes[at] & 0xFF), bytes, at + 1, zone, 0);
    }

    /** {@return whether 7 bytes are neither a date nor zero, which means that there is none (9.1.5)} */
    static boolean isImpossible7(byte[] bytes, int at, Dialect dialect) {
        int used = dialect == Dialect.ISO9660 ? 7 : 6;
        return of7(bytes, at, dialect).isEmpty() && !isFilled(bytes, at, used, 0);
    }

    /** {@return whether 17 bytes are neither a date nor its absence: digits of zero (8.4.26.1), as some write NULs or blanks} */
    static boolean isImpossible17(byte[] bytes, int at, Dialect dialect) {
        boolean unset =
                isFilled(bytes, at, DIGITS, '0') || isFilled(bytes, at, DIGITS, 0) || isFilled(bytes, at, DIGITS, ' ');
        return !unset && of17(bytes, at, dialect).isEmpty();
    }

    private static boolean isFilled(byte[] bytes, int at, int count, int value) {
        for (int i = at; i < at + count; i++) {
            if (bytes[i] != value) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Instant> date(int year, byte[] fields, int at, int zone, int hundredths) {
        try {
            ZoneOffset offset = zone < WESTMOST || zone > EASTMOST
                    ? ZoneOffset.UTC
                    : ZoneOffset.ofTotalSeconds(zone * MINUTES_OF_ZONE_UNIT * 60);
            LocalDateTime local = LocalDateTime.of(
                    year,
                    fields[at],
                    fields[at + 1],
                    fields[at + 2],
                    fields[at + 3],
                    fields[at + 4],
                    hundredths * 10_000_000);
            return Optional.of(local.toInstant(offset));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@return a date of 16 digits (year, month, day, hour, minute, second, hundredths) and a zone; none where it is not set} */
    static Optional<Instant> of17(byte[] bytes, int at, Dialect dialect) {
        int zone = dialect == Dialect.ISO9660 ? bytes[at + 16] : 0;
        byte[] fields = new byte[7];
        for (int i = 0; i < fields.length; i++) {
            int number = digits(bytes, at + 2 + 2 * i);
            int century = digits(bytes, at);
            if (number < 0 || century < 0) {
                return Optional.empty();
            }
            fields[i] = (byte) number;
        }
        return date(digits(bytes, at) * 100 + fields[0], fields, 1, zone, fields[6]);
    }

    /** {@return the number that two digits make, or -1} */
    private static int digits(byte[] bytes, int at) {
        int tens = bytes[at] - '0';
        int ones = bytes[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }
}
