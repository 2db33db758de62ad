// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The words of a command line that are neither options nor their values, where the verb is not known yet. */
final class Operands {
    private Operands() {}

    /** {@return where they stand} */
    static List<Integer> positions(List<String> words) {
        Set<String> taking = Verbs.all().stream()
                .flatMap(verb -> OptionDescription.of(verb.options()).stream())
                .filter(OptionDescription::takesValue)
                .flatMap(option -> option.names().stream())
                .collect(Collectors.toSet());
        List<Integer> positions = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                IntStream.range(i + 1, words.size()).forEach(positions::add);
                break;
            }
            if (taking.contains(word)) {
                i++;
            } else if (!word.startsWith("-") || word.equals("-")) {
                positions.add(i);
            }
        }
        return positions;
    }
}
