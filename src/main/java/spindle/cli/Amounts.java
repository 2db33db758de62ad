// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;

/** Amounts in words. */
final class Amounts {
    private Amounts() {}

    /** {@return a number of bytes with its digits in groups of three: {@code 59,392 bytes}} */
    static String bytes(long bytes) {
        return grouped(bytes) + (bytes == 1 ? " byte" : " bytes");
    }

    /** {@return a number of things: {@code 1 track}, {@code 2 tracks}} */
    static String of(long count, String thing) {
        return grouped(count) + " " + thing + (count == 1 ? "" : "s");
    }

    /** {@return numbers with runs of three and more as one: {@code 1, 3-5}} */
    static String ranges(List<Integer> ascending) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < ascending.size(); i++) {
            int first = i;
            while (i + 1 < ascending.size() && ascending.get(i + 1) == ascending.get(i) + 1) {
                i++;
            }
            text.append(text.isEmpty() ? "" : ", ").append(ascending.get(first));
            if (i > first) {
                text.append(i == first + 1 ? ", " : "-").append(ascending.get(i));
            }
        }
        return text.toString();
    }

    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
