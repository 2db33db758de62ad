// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number of a track in the name of its file: {@code Game (Track 02).bin}, {@code track02.raw}. */
final class TrackNumber {
    private static final Pattern NAMED = Pattern.compile("(?i)track ?([0-9]{1,2})");

    private TrackNumber() {}

    /** {@return the number; 1 where the name has none, as that of the only track has} */
    static int of(String name) {
        Matcher number = NAMED.matcher(name);
        int found = 1;
        while (number.find()) {
            found = Integer.parseInt(number.group(1));
        }
        return found;
    }
}
