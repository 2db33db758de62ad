// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The completion of bash: a function for each verb that knows its options, and one that finds the verb. */
final class BashCompletion {
    private static final String BEGINNING = """
            # bash completion for spindle

            _spindle_words() {
                COMPREPLY=($(compgen -W "$1" -- "$word"))
            }

            _spindle_files() {
                compopt -o filenames 2>/dev/null
                mapfile -t COMPREPLY < <(compgen "$1" -- "$word")
            }

            """;

    private static final String MAIN = """
            _spindle() {
                local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb= i
                COMPREPLY=()
                # bash takes --option=value for three words.
                if [[ $word == = ]]; then
                    word=
                elif [[ $before == = && $COMP_CWORD -gt 2 ]]; then
                    before=${COMP_WORDS[COMP_CWORD - 2]}
                fi
                for ((i = 1; i < COMP_CWORD; i++)); do
                    case ${COMP_WORDS[i]} in
                        %s)
                            verb=${COMP_WORDS[i]}
                            ;;
                        *)
                            continue
                            ;;
                    esac
                    # Two words may be one verb: cue lint.
                    if ((i + 1 < COMP_CWORD)) && declare -F "_spindle_$verb-${COMP_WORDS[i + 1]}" >/dev/null; then
                        verb=$verb-${COMP_WORDS[i + 1]}
                    fi
                    break
                done
                case $verb in
                    '')
                        if ((COMP_CWORD == 1)) && [[ $word == -* ]]; then
                            _spindle_words '--help --version'
                        elif ((COMP_CWORD == 1)); then
                            _spindle_files -f
                            COMPREPLY+=($(compgen -W '%s' -- "$word"))
                        else
                            _spindle_files -f
                        fi
                        ;;
                    help) _spindle_words '%s' ;;
            %s        *) "_spindle_$verb" ;;
                esac
            }

            complete -F _spindle spindle
            """;

    private BashCompletion() {}

    /** {@return the script} */
    static String script() {
        StringBuilder script = new StringBuilder(BEGINNING);
        for (Verb verb : Verbs.all()) {
            script.append(function(verb)).append('\n');
        }
        List<String> words = Completion.firstWords();
        return script.append(MAIN.formatted(
                        String.join(" | ", words),
                        String.join(" ", words),
                        String.join(" ", Completion.helpWords()),
                        secondWords()))
                .toString();
    }

    private static String secondWords() {
        return Verbs.firstWords().stream()
                .map(first -> "        %s) _spindle_words '%s' ;;\n"
                        .formatted(first, String.join(" ", Verbs.secondWords(first))))
                .collect(Collectors.joining());
    }

    private static String function(Verb verb) {
        List<OptionDescription> options = OptionDescription.of(verb.options());
        Map<String, String> actions = new LinkedHashMap<>();
        for (OptionDescription option : options) {
            String action = action(OptionValue.of(option));
            if (!action.isEmpty()) {
                actions.merge(action, patterns(option), (some, more) -> some + " | " + more);
            }
        }
        StringBuilder function = new StringBuilder("_spindle_" + verb.manual().name() + "() {\n    case $before in\n");
        actions.forEach((action, names) -> function.append("        %s) %s ;;\n".formatted(names, action)));
        String names =
                options.stream().flatMap(option -> option.names().stream()).collect(Collectors.joining(" "));
        return function.append(
                        "        *) if [[ $word == -* ]]; then _spindle_words '%s'; else _spindle_files -f; fi ;;\n"
                                .formatted(names))
                .append("    esac\n}\n")
                .toString();
    }

    /** {@return the words before a value} For bash the word of {@code -@} ends behind the hyphen. */
    private static String patterns(OptionDescription option) {
        String names = String.join(" | ", option.names());
        return names.equals("-@") ? "-@ | @" : names;
    }

    private static String action(OptionValue value) {
        return switch (value.kind()) {
            case NONE -> "";
            case WORD -> "_spindle_words '" + String.join(" ", value.words()) + "'";
            case FILE -> "_spindle_files -f";
            case FOLDER -> "_spindle_files -d";
            case OTHER -> ":";
        };
    }
}
