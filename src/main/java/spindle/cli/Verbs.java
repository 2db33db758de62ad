// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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
    private static final Map<String, Supplier<Verb>> BY_NAME = new LinkedHashMap<>();

    static {
        BY_NAME.put("info", InfoVerb::new);
        BY_NAME.put("iso", IsoVerb::new);
        BY_NAME.put("rip", RipVerb::new);
        BY_NAME.put("split", LayoutVerb::split);
        BY_NAME.put("merge", LayoutVerb::merge);
        BY_NAME.put("convert", ConvertVerb::new);
        BY_NAME.put("bin", BinVerb::new);
        BY_NAME.put("verify", VerifyVerb::new);
        BY_NAME.put("repair", RepairVerb::new);
        BY_NAME.put("formats", FormatsVerb::new);
        BY_NAME.put("bchunk", BchunkVerb::new);
    }

    private Verbs() {}

    /** {@return the names of all verbs} */
    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }

    /** {@return a fresh verb of this name, where there is one} */
    static Optional<Verb> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).map(Supplier::get);
    }

    /** {@return each verb, fresh} */
    static List<Verb> all() {
        return BY_NAME.values().stream().map(Supplier::get).toList();
    }
}
