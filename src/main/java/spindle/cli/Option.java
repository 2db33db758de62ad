// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameterized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One option of a verb: an annotated field, its declaration as a value, and the way to set it.
 *
 * <p>{@code JCommander.parse} has no part in this. It trims and unquotes words, turns a flag off that is given twice, takes
 * no {@code --} for a value, and on Java 17 it costs every start more than all that a short run does.
 */
final class Option {
    private final Parameterized field;
    private final Object group;
    private final OptionDescription description;

    private Option(Parameterized field, Object group, String title) {
        this.field = field;
        this.group = group;
        this.description = describe(field, group, title);
    }

    /** {@return the options of a verb: its own, then those of each group} */
    static List<Option> of(VerbOptions options) {
        List<Option> all = new ArrayList<>();
        collect(options, OptionDescription.OWN, all);
        return all;
    }

    private static void collect(Object group, String title, List<Option> all) {
        for (Parameterized field : Parameterized.parseArg(group)) {
            if (field.getDelegateAnnotation() == null) {
                all.add(new Option(field, group, title));
            } else if (field.get(group) instanceof OptionGroup shared) {
                collect(shared, shared.title(), all);
            }
        }
    }

    /** {@return what its annotation declares} */
    OptionDescription description() {
        return description;
    }

    /** {@return its first name, which no other option has} */
    String name() {
        return description.names().get(0);
    }

    /** {@return whether a value follows} */
    boolean takesValue() {
        return description.takesValue();
    }

    /** Turns a flag on. */
    void set() {
        field.set(group, true);
    }

    /**
     * Gives the option its value.
     *
     * @throws NumberFormatException where it is a number, and the value is none
     */
    void set(String value) {
        field.set(group, isNumber() ? Integer.valueOf(value) : value);
    }

    private boolean isNumber() {
        return field.getType() == int.class;
    }

    private static OptionDescription describe(Parameterized field, Object group, String title) {
        Parameter declared = field.getParameter();
        boolean flag = field.getType() == boolean.class;
        return new OptionDescription(
                List.of(declared.names()),
                flag ? Optional.empty() : Optional.of(declared.placeholder()),
                declared.description(),
                flag ? Optional.empty() : byDefault(declared, Optional.ofNullable(field.get(group))),
                title);
    }

    private static Optional<String> byDefault(Parameter declared, Optional<Object> initial) {
        String said = declared.defaultValueDescription();
        return said.isEmpty() ? initial.map(Object::toString) : Optional.of(said);
    }
}
