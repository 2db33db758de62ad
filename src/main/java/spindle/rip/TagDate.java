// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as people write it, for tags that take numbers alone.
 *
 * @param year four digits; empty where the text has no year, or several
 * @param dayAndMonth {@code DDMM}; empty where the text does not say them beyond doubt
 */
record TagDate(String year, String dayAndMonth) {
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");
    /** ISO 8601, a time behind it or none. */
    private static final Pattern ISO = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d).*");

    static TagDate of(String text) {
        Matcher years = YEAR.matcher(text);
        String year = years.find() ? years.group(1) : "";
        if (years.find()) {
            year = "";
        }
        Matcher iso = ISO.matcher(text);
        String day = !year.isEmpty() && iso.matches() ? iso.group(2) + iso.group(1) : "";
        return new TagDate(year, day);
    }
}
