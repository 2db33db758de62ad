// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameterized;
import java.util.ArrayList;
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
        List<OptionDescription> all = new ArrayList<>();
        collect(options, OWN, all);
        return List.copyOf(all);
    }

    /** {@return whether a value follows} */
    boolean takesValue() {
        return value.isPresent();
    }

    private static void collect(Object declaring, String group, List<OptionDescription> all) {
        for (Parameterized field : Parameterized.parseArg(declaring)) {
            if (field.getDelegateAnnotation() == null) {
                all.add(of(field, declaring, group));
            } else if (field.get(declaring) instanceof OptionGroup shared) {
                collect(shared, shared.title(), all);
            }
        }
    }

    private static OptionDescription of(Parameterized field, Object declaring, String group) {
        Parameter declared = field.getParameter();
        boolean flag = field.getType() == boolean.class;
        String placeholder = declared.placeholder().isEmpty() ? "VALUE" : declared.placeholder();
        return new OptionDescription(
                List.of(declared.names()),
                flag ? Optional.empty() : Optional.of(placeholder),
                declared.description(),
                flag ? Optional.empty() : byDefault(declared, field.get(declaring)),
                group);
    }

    private static Optional<String> byDefault(Parameter declared, Object initial) {
        if (!declared.defaultValueDescription().isEmpty()) {
            return Optional.of(declared.defaultValueDescription());
        }
        return Optional.ofNullable(initial).map(Object::toString);
    }
}
