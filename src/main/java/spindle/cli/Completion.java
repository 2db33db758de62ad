// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A script that lets a shell complete verbs, options and their values. The build writes them. */
enum Completion {
    /** For bash, with or without the package bash-completion. */
    BASH("bash-completion/completions/spindle"),
    /** For zsh: a folder of its {@code fpath}. */
    ZSH("zsh/site-functions/_spindle"),
    /** For fish. */
    FISH("fish/vendor_completions.d/spindle.fish"),
    /** For PowerShell, where a profile runs it. */
    POWERSHELL("powershell/spindle.ps1");

    private final String place;

    Completion(String place) {
        this.place = place;
    }

    /** {@return where the script belongs, below {@code share}} */
    String place() {
        return place;
    }

    /** {@return the script} */
    String script() {
        return switch (this) {
            case BASH -> BashCompletion.script();
            case ZSH -> ZshCompletion.script();
            case FISH -> FishCompletion.script();
            case POWERSHELL -> PowerShellCompletion.script();
        };
    }

    /** {@return what stands behind {@code spindle} first: the verbs, the first words of some, and help} */
    static List<String> firstWords() {
        List<String> words = new ArrayList<>(Verbs.names());
        words.addAll(Verbs.firstWords());
        words.add("help");
        return words;
    }

    /** {@return what stands behind {@code help}: the verbs and the topics} */
    static List<String> helpWords() {
        return Stream.concat(Verbs.names().stream(), HelpTopic.words().stream())
                .distinct()
                .toList();
    }

    /** {@return what an option does, as short as it can be said} */
    static String summary(OptionDescription option) {
        String first = option.description().split("[;(]", 2)[0].strip();
        return first.isEmpty() ? option.description() : first;
    }
}
