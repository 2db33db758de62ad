// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A word that may stand behind {@code spindle} first, for shells that complete it.
 *
 * @param word a verb, the first word of verbs that are two ({@code cue lint}), or {@code help}
 * @param summary what it does, in a few words
 * @param seconds the words that may follow, where one of them has to
 */
record FirstWord(String word, String summary, List<String> seconds) {
    private static final String HELP = "help";

    /** Copies the words. */
    FirstWord {
        seconds = List.copyOf(seconds);
    }

    /** {@return all of them, in the order of the overview} */
    static List<FirstWord> all() {
        List<FirstWord> words = new ArrayList<>();
        for (Verb verb : Verbs.all()) {
            String[] parts = verb.manual().name().split(" ", 2);
            if (parts.length == 1) {
                words.add(new FirstWord(parts[0], verb.manual().summary(), List.of()));
            } else if (words.stream().noneMatch(known -> known.word().equals(parts[0]))) {
                List<String> seconds = secondsOf(parts[0]);
                words.add(new FirstWord(parts[0], String.join(", ", seconds), seconds));
            }
        }
        List<String> topics = Stream.concat(
                        words.stream().map(FirstWord::word),
                        Stream.of(HelpTopic.values()).map(HelpTopic::word))
                .distinct()
                .toList();
        words.add(new FirstWord(HELP, "what a verb does, and how", topics));
        return words;
    }

    private static List<String> secondsOf(String first) {
        String prefix = first + " ";
        return Verbs.names().stream()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }

    /** {@return those that a word has to follow, by themselves} */
    static Map<String, List<String>> withSeconds() {
        Map<String, List<String>> words = new LinkedHashMap<>();
        all().stream()
                .filter(word -> !word.seconds().isEmpty())
                .forEach(word -> words.put(word.word(), word.seconds()));
        return words;
    }
}
