// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of bytes as people write it: {@code 700M}, {@code 4G}, in powers of 1024. */
final class ByteCount {
    private static final Pattern WORD = Pattern.compile("(?i)(\\d{1,18})([KMGT]?)(?:I?B)?");
    private static final String UNITS = "KMGT";
    private static final int UNIT_BITS = 10;

    private ByteCount() {}

    /**
     * {@return what the value of an option says}
     *
     * @throws UsageException where it is no number of bytes, or none at all
     */
    static long of(String option, String word) throws UsageException {
        Matcher matcher = WORD.matcher(word);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new UsageException(option + " " + word + " is no number of bytes", "say 700M or 4G");
        }
        int unit = matcher.group(2).isEmpty()
                ? -1
                : UNITS.indexOf(Character.toUpperCase(matcher.group(2).charAt(0)));
        long bytes = Long.parseLong(matcher.group(1));
        int shift = UNIT_BITS * (unit + 1);
        return bytes > Long.MAX_VALUE >> shift ? Long.MAX_VALUE : bytes << shift;
    }
}
