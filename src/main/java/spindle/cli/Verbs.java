// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

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
            "info", "ls", "extract", "iso", "rip", "split", "merge", "convert", "bin", "verify", "hash", "compare",
            "report", "repair", "formats", "bchunk");

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
            case "formats" -> Optional.of(new FormatsVerb());
            case "bchunk" -> Optional.of(new BchunkVerb());
            default -> Optional.empty();
        };
    }

    /** {@return each verb, fresh} */
    static List<Verb> all() {
        return NAMES.stream().map(name -> named(name).orElseThrow()).toList();
    }
}
