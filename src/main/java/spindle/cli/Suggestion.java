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

    /** {@return how many letters have to be put in, taken out, replaced, or swapped with their neighbour} */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            for (int j = 0; j <= to.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : step(cost, from, to, i, j);
            }
        }
        return cost[from.length()][to.length()];
    }

    private static int step(int[][] cost, String from, String to, int i, int j) {
        boolean same = from.charAt(i - 1) == to.charAt(j - 1);
        boolean swapped =
                i > 1 && j > 1 && from.charAt(i - 1) == to.charAt(j - 2) && from.charAt(i - 2) == to.charAt(j - 1);
        int other = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        return swapped ? Math.min(other, cost[i - 2][j - 2] + 1) : other;
    }
}
