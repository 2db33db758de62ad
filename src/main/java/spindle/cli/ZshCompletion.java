// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.stream.Collectors;

/** The completion of zsh: a function that {@code _arguments} reads the options of each verb in. */
final class ZshCompletion {
    private static final String BEGINNING = """
            #compdef spindle

            _spindle() {
                local context state state_descr line
                typeset -A opt_args
                _arguments -C '--version[the version]' '--help[what there is]' '1: :->verb' '*:: :->rest'
                case $state in
                    verb)
                        local -a verbs=(
            %s            )
                        _alternative 'verbs:verb:{ _describe verb verbs }' 'images:image:_files'
                        ;;
                    rest)
            %s            case $words[1] in
            """;

    private static final String END = """
                            help) _values topic %s ;;
                            *) _files ;;
                        esac
                        ;;
                esac
            }

            _spindle "$@"
            """;

    private static final String JOINED = """
                        if [[ $words[1] == FIRST ]]; then
                            if ((CURRENT == 2)); then
                                _values verb SECOND
                                return
                            fi
                            words[1,2]=(FIRST-$words[2])
                            ((CURRENT--))
                        fi
            """;

    private ZshCompletion() {}

    /** {@return the script} */
    static String script() {
        String verbs = Verbs.all().stream()
                .map(verb -> "                "
                        + quoted(verb.manual().name() + ":" + verb.manual().summary()) + "\n")
                .collect(Collectors.joining(
                        "", "", firstWords() + "                'help:what a verb does, and how'\n"));
        StringBuilder script = new StringBuilder(BEGINNING.formatted(
                verbs, Verbs.firstWords().stream().map(ZshCompletion::joined).collect(Collectors.joining())));
        for (Verb verb : Verbs.all()) {
            script.append("                %s)\n                    _arguments -s -S \\\n"
                    .formatted(verb.manual().name()));
            for (OptionDescription option : OptionDescription.of(verb.options())) {
                script.append("                        ").append(option(option)).append(" \\\n");
            }
            script.append("                        '*:image:_files'\n                    ;;\n");
        }
        return script.append(END.formatted(String.join(" ", Completion.helpWords())))
                .toString();
    }

    private static String firstWords() {
        return Verbs.firstWords().stream()
                .map(first -> "                '" + first + ":" + String.join(", ", Verbs.secondWords(first)) + "'\n")
                .collect(Collectors.joining());
    }

    /** {@return the lines that offer the second word of a verb, and take it and the first for one} */
    private static String joined(String first) {
        String second = String.join(" ", Verbs.secondWords(first));
        return JOINED.replace("FIRST", first).replace("SECOND", second);
    }

    /** {@return one option: a flag may come again, all names of an option exclude each other} */
    private static String option(OptionDescription option) {
        OptionValue value = OptionValue.of(option);
        String tail = "[" + inBrackets(Completion.summary(option)) + "]" + argument(option, value);
        String names = option.names().stream()
                .map(name -> value.kind() == OptionValue.Kind.NONE ? name : name + (name.startsWith("--") ? "=" : "+"))
                .collect(Collectors.joining(","));
        if (option.names().size() == 1) {
            return quoted(names + tail);
        }
        return quoted("(" + String.join(" ", option.names()) + ")") + "{" + names + "}" + quoted(tail);
    }

    private static String argument(OptionDescription option, OptionValue value) {
        String name = option.value().orElse("value");
        return switch (value.kind()) {
            case NONE -> "";
            case WORD -> ":word:(" + String.join(" ", value.words()) + ")";
            case FILE -> ":" + name + ":_files";
            case FOLDER -> ":" + name + ":_files -/";
            case OTHER -> ":" + name + ": ";
        };
    }

    private static String inBrackets(String text) {
        return text.replace("\\", "\\\\")
                .replace("[", "\\[")
                .replace("]", "\\]")
                .replace(":", "\\:");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
