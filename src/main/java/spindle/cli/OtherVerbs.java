// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that other programs have for what a verb does here. */
final class OtherVerbs {
    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry(
                    "createcd", "spindle convert game.cue OUT makes another image; spindle formats lists the formats"),
            Map.entry(
                    "createdvd", "spindle convert game.iso OUT makes another image; spindle formats lists the formats"),
            Map.entry("extractcd", "spindle convert game.chd game.cue reads an image of any known format"),
            Map.entry("extractdvd", "spindle convert game.chd game.iso reads an image of any known format"),
            Map.entry("diff", "spindle compare A B tells in what two images differ"),
            Map.entry("cmp", "spindle compare A B tells in what two images differ"),
            Map.entry("l", "spindle ls lists files, spindle info tracks and volumes"),
            Map.entry("list", "spindle ls lists files, spindle info tracks and volumes"),
            Map.entry("x", "spindle extract takes files, spindle rip audio"),
            Map.entry("e", "spindle extract takes files, spindle rip audio"),
            Map.entry("cat", "spindle extract IMAGE PATH -o - writes a file to standard output"),
            Map.entry("cue", "spindle cue lint sees, cue fix mends and cue make writes sheets; spindle help cue"),
            Map.entry("t", "spindle verify tests an image"),
            Map.entry("test", "spindle verify tests an image"),
            Map.entry("check", "spindle verify tests an image"));

    private OtherVerbs() {}

    /**
     * {@return what to say of a word that is no verb}
     *
     * @param names the verbs that there are
     */
    static String advice(String word, List<String> names) {
        return Optional.ofNullable(OURS.get(word))
                .or(() -> Suggestion.nearest(word, names).map(near -> "do you mean spindle " + near + "?"))
                .orElse("spindle --help lists them");
    }
}
