// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.stream.Collectors;

/** The completion of fish: a line for each verb and each of its options. */
final class FishCompletion {
    private static final String FIRST = "__fish_use_subcommand";

    private FishCompletion() {}

    /** {@return the script} */
    static String script() {
        StringBuilder script = new StringBuilder("# fish completion for spindle\n\n");
        for (Verb verb : Verbs.all()) {
            Manual manual = verb.manual();
            script.append(line(FIRST, "-a " + manual.name() + " -d " + quoted(manual.summary())));
        }
        for (String first : Verbs.firstWords()) {
            String second = String.join(" ", Verbs.secondWords(first));
            script.append(line(FIRST, "-a " + first + " -d " + quoted(second)));
            script.append(line(seen(first) + "; and not " + seen(second), "-f -a " + quoted(second)));
        }
        script.append(line(FIRST, "-a help -d 'what a verb does, and how'"));
        script.append(line(FIRST, "-l version -d 'the version'"));
        String topics = String.join(" ", Completion.helpWords());
        script.append(line(seen("help"), "-f -a " + quoted(topics)));
        for (Verb verb : Verbs.all()) {
            script.append('\n');
            String seen = seenVerb(verb.manual().name());
            for (OptionDescription option : OptionDescription.of(verb.options())) {
                script.append(line(seen, option(option)));
            }
        }
        return script.toString();
    }

    private static String seen(String words) {
        return "__fish_seen_subcommand_from " + words;
    }

    /** {@return the condition that a verb was typed, as one word or as two} */
    private static String seenVerb(String name) {
        for (String first : Verbs.firstWords()) {
            if (name.startsWith(first + "-")) {
                String second = name.substring(first.length() + 1);
                return seen(name) + "; or begin; " + seen(first) + "; and " + seen(second) + "; end";
            }
        }
        return seen(name);
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
