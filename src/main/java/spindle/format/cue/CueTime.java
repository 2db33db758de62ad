// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Optional;
import spindle.disc.Msf;

/**
 * A time as written in a sheet, right or wrong: a position in a file, or a length.
 *
 * @param minutes minutes; more than 99 occur with files longer than a disc
 * @param seconds seconds, 0 to 59 where it is right
 * @param frames frames, 0 to 74 where it is right
 */
record CueTime(int minutes, int seconds, int frames) {
    /** Digits of a field that are taken; more are no time. */
    private static final int MAX_DIGITS = 8;

    /** Reads {@code mm:ss:ff}; single digits, a minus sign and blanks around the colons are taken too. */
    static Optional<CueTime> parse(String text) {
        int[] fields = new int[3];
        int at = 0;
        for (int i = 0; i < 3; i++) {
            int colon = i < 2 ? text.indexOf(':', at) : text.length();
            if (colon < 0) {
                return Optional.empty();
            }
            String field = text.substring(at, colon).trim();
            boolean negative = field.startsWith("-");
            int value = number(negative ? field.substring(1) : field);
            if (value < 0) {
                return Optional.empty();
            }
            fields[i] = negative ? -value : value;
            at = colon + 1;
        }
        return Optional.of(new CueTime(fields[0], fields[1], fields[2]));
    }

    /** {@return the time of a number of frames, 0 or more} */
    static CueTime ofFrames(long frames) {
        int seconds = (int) (frames / Msf.FRAMES_PER_SECOND);
        return new CueTime(seconds / 60, seconds % 60, (int) (frames % Msf.FRAMES_PER_SECOND));
    }

    /** {@return where the time at the beginning of a text ends; what follows is something else} */
    static int end(String text) {
        int end = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c >= '0' && c <= '9') || c == ':' || c == '-') {
                end = i + 1;
            } else if (!CueLexer.isBlank(c)) {
                break;
            }
        }
        return end;
    }

    /** {@return the value of decimal digits, or -1 where the text is anything else or too long} */
    static int number(String text) {
        if (text.isEmpty() || text.length() > MAX_DIGITS) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }

    /** {@return whether seconds and frames are within their ranges and nothing is negative} */
    boolean isValid() {
        return minutes >= 0 && seconds >= 0 && seconds < 60 && frames >= 0 && frames < Msf.FRAMES_PER_SECOND;
    }

    /** {@return the number of frames, whether or not the fields are within their ranges} */
    long toFrames() {
        return (long) minutes * Msf.FRAMES_PER_MINUTE + (long) seconds * Msf.FRAMES_PER_SECOND + frames;
    }

    /** {@return {@code mm:ss:ff} as written, with two digits a field at least} */
    @Override
    public String toString() {
        return field(minutes) + ":" + field(seconds) + ":" + field(frames);
    }

    private static String field(int value) {
        return value >= 0 && value < 10 ? "0" + value : Integer.toString(value);
    }
}
