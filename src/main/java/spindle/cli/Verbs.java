// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All verbs, in the order of the overview. Help texts, manual pages and completions walk them:
 *
 * <pre>{@code
 * for (Verb verb : Verbs.all()) {
 *     List<OptionDescription> options = OptionDescription.of(verb.options());
 * }
 * }</pre>
 */
final class Verbs {
    private static final List<String> NAMES = List.of(
            "info",
            "ls",
            "extract",
            "iso",
            "rip",
            "split",
            "merge",
            "convert",
            "bin",
            "verify",
            "hash",
            "compare",
            "report",
            "repair",
            "cue-lint",
            "cue-fix",
            "cue-make",
            "formats",
            "bchunk");

    /** The first words of verbs that may be typed as two: {@code cue lint} is {@code cue-lint}. */
    private static final List<String> FIRST_WORDS = List.of("cue");

    private Verbs() {}

    /** {@return the names of all verbs} */
    static List<String> names() {
        return NAMES;
    }

    /** {@return a fresh verb of this name, where there is one; the classes of the others are not loaded} */
    static Optional<Verb> named(String name) {
        return switch (name) {
            case "info" -> Optional.of(new InfoVerb());
            case "ls" -> Optional.of(new LsVerb());
            case "extract" -> Optional.of(new ExtractVerb());
            case "iso" -> Optional.of(new IsoVerb());
            case "rip" -> Optional.of(new RipVerb());
            case "split" -> Optional.of(LayoutVerb.split());
            case "merge" -> Optional.of(LayoutVerb.merge());
            case "convert" -> Optional.of(new ConvertVerb());
            case "bin" -> Optional.of(new BinVerb());
            case "verify" -> Optional.of(new VerifyVerb());
            case "hash" -> Optional.of(new HashVerb());
            case "compare" -> Optional.of(new CompareVerb());
            case "report" -> Optional.of(new ReportVerb());
            case "repair" -> Optional.of(new RepairVerb());
            case "cue-lint" -> Optional.of(new LintVerb());
            case "cue-fix" -> Optional.of(new FixVerb());
            case "cue-make" -> Optional.of(new MakeVerb());
            case "formats" -> Optional.of(new FormatsVerb());
            case "bchunk" -> Optional.of(new BchunkVerb());
            default -> Optional.empty();
        };
    }

    /** {@return the words that are verbs with a second one behind them} */
    static List<String> firstWords() {
        return FIRST_WORDS;
    }

    /** {@return the words that may stand behind such a first word: of {@code cue}, lint, fix and make} */
    static List<String> secondWords(String first) {
        return NAMES.stream()
                .filter(name -> name.startsWith(first + "-"))
                .map(name -> name.substring(first.length() + 1))
                .toList();
    }

    /** {@return words of which the first is a whole verb, where the first two are one, or seem to be meant so} */
    static List<String> joined(List<String> words) {
        boolean two = words.size() > 1
                && FIRST_WORDS.contains(words.get(0))
                && words.get(1).chars().allMatch(Character::isLetter);
        if (!two) {
            return words;
        }
        List<String> joined = new ArrayList<>(List.of(words.get(0) + "-" + words.get(1)));
        joined.addAll(words.subList(2, words.size()));
        return joined;
    }

    /** {@return each verb, fresh} */
    static List<Verb> all() {
        return NAMES.stream().map(name -> named(name).orElseThrow()).toList();
    }
}
