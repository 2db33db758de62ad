// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Folds what differs in numbers alone: the first is told, and how many more there are. */
final class Alike {
    /** How many of one kind are told one by one. */
    private static final int TOLD_ALIKE = 3;

    /** How much is told. */
    enum Telling {
        /** Of many of one kind the first. */
        SOME,
        /** All of them. */
        ALL
    }

    private Alike() {}

    /** {@return a message without its numbers} */
    static String form(String message) {
        return message.replaceAll("[0-9][0-9,]*", "0");
    }

    /**
     * {@return lines for all things, in the order in which their kinds come first}
     *
     * @param kind things of equal kinds are alike
     */
    static <T> List<String> lines(List<T> things, Function<T, String> kind, Function<T, String> line, Telling telling) {
        Map<String, List<T>> kinds = new LinkedHashMap<>();
        for (T thing : things) {
            kinds.computeIfAbsent(kind.apply(thing), each -> new ArrayList<>()).add(thing);
        }
        List<String> lines = new ArrayList<>();
        for (List<T> alike : kinds.values()) {
            boolean all = telling == Telling.ALL || alike.size() <= TOLD_ALIKE;
            int told = all ? alike.size() : 1;
            alike.subList(0, told).forEach(each -> lines.add(line.apply(each)));
            if (!all) {
                lines.add("and " + (alike.size() - told) + " more" + " like this; -v tells them all");
            }
        }
        return lines;
    }
}
