// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.Optional;

/**
 * One option of a verb, as its annotation declares it.
 *
 * @param names all names, in the order of the annotation
 * @param value the name of the value that follows, or the words it may be, with {@code |} between them; empty for a flag
 * @param description what it does, in one line
 * @param byDefault the value, in words, where the option is not given
 * @param group the heading that it stands under in help texts
 */
record OptionDescription(
        List<String> names, Optional<String> value, String description, Optional<String> byDefault, String group) {
    /** The heading of a verb's own options. */
    static final String OWN = "Options";

    /** Copies the names. */
    OptionDescription {
        names = List.copyOf(names);
    }

    /** {@return the options of a verb: its own, then those of each group} */
    static List<OptionDescription> of(VerbOptions options) {
        return Option.of(options).stream().map(Option::description).toList();
    }

    /** {@return whether a value follows} */
    boolean takesValue() {
        return value.isPresent();
    }
}
