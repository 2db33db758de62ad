// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

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

    private static String grouped(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        for (int at = text.length() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
