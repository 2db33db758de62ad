// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that a mistyped one means. */
final class Suggestion {
    /** One letter in three may be wrong. */
    private static final int LETTERS_FOR_A_MISTAKE = 3;

    private Suggestion() {}

    /** {@return the known word that is nearest to another one in any case of letters, where one is near enough} */
    static Optional<String> nearest(String word, Collection<String> known) {
        String lower = word.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> distance(lower, each) <= Math.max(word.length(), each.length()) / LETTERS_FOR_A_MISTAKE)
                .min(Comparator.comparingInt(each -> distance(lower, each)));
    }

    /** {@return how many letters have to be put in, taken out or replaced (the distance of Levenshtein)} */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
