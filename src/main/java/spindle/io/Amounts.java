// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.util.List;

/** Amounts in words: one is never a plural, and digits stand in groups of three. */
public final class Amounts {
    private Amounts() {}

    /** {@return a number of bytes with its digits in groups of three: {@code 59,392 bytes}} */
    public static String bytes(long bytes) {
        return number(bytes) + (bytes == 1 ? " byte" : " bytes");
    }

    /** {@return a number of things: {@code 1 track}, {@code 2 tracks}} */
    public static String of(long count, String thing) {
        return of(count, thing, thing + "s");
    }

    /** {@return a number of things whose plural has a form of its own: {@code 2 indexes}} */
    public static String of(long count, String thing, String things) {
        return number(count) + " " + (count == 1 ? thing : things);
    }

    /** {@return the verb behind an amount: is, or are} */
    public static String are(long count) {
        return count == 1 ? "is" : "are";
    }

    /** {@return the pronoun for an amount: it, or them} */
    public static String them(long count) {
        return count == 1 ? "it" : "them";
    }

    /** {@return numbers with runs of three and more as one: {@code 1, 3-5}} */
    public static String ranges(List<Integer> ascending) {
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

    /** {@return a number with its digits in groups of three: {@code 59,392}} */
    public static String number(long number) {
        StringBuilder text = new StringBuilder(Long.toString(number));
        int first = number < 0 ? 1 : 0;
        for (int at = text.length() - 3; at > first; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
