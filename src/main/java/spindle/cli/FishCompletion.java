// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.stream.Collectors;

/** The completion of fish: a line for each verb and each of its options. */
final class FishCompletion {
    private static final String FIRST = "__fish_use_subcommand";

    private static final String SEEN = "__fish_seen_subcommand_from ";

    private FishCompletion() {}

    /** {@return the script} */
    static String script() {
        StringBuilder script = new StringBuilder("# fish completion for spindle\n\n");
        for (FirstWord word : FirstWord.all()) {
            script.append(line(FIRST, "-a " + word.word() + " -d " + quoted(word.summary())));
        }
        script.append(line(FIRST, "-l version -d 'the version'"));
        FirstWord.withSeconds().forEach((word, seconds) -> {
            String words = String.join(" ", seconds);
            script.append(line(SEEN + word + "; and not " + SEEN + words, "-f -a " + quoted(words)));
        });
        for (Verb verb : Verbs.all()) {
            script.append('\n');
            String seen = SEEN + verb.manual().name().replace(" ", "; and " + SEEN);
            for (OptionDescription option : OptionDescription.of(verb.options())) {
                script.append(line(seen, option(option)));
            }
        }
        return script.toString();
    }

    private static String line(String condition, String rest) {
        return "complete -c spindle -n " + quoted(condition) + " " + rest + "\n";
    }

    private static String option(OptionDescription option) {
        String names = option.names().stream()
                .map(name -> name.startsWith("--") ? "-l " + name.substring(2) : "-s " + name.substring(1))
                .collect(Collectors.joining(" "));
        return names + value(OptionValue.of(option)) + " -d " + quoted(Completion.summary(option));
    }

    private static String value(OptionValue value) {
        return switch (value.kind()) {
            case NONE -> "";
            case WORD -> " -x -a " + quoted(String.join(" ", value.words()));
            case FILE -> " -r -F";
            case FOLDER -> " -x -a '(__fish_complete_directories)'";
            case OTHER -> " -x";
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
