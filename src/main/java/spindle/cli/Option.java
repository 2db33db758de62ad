// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.Stream;

/**
 * One option of a verb: the field that an annotation declares it on, the declaration as a value, and the way to set it.
 *
 * <p>{@code JCommander.parse} has no part in this. It trims and unquotes words, turns a flag off that is given twice, takes
 * no {@code --} for a value, and on Java 17 it costs every start more than all that a short run does.
 */
final class Option {
    private final String path;
    private final Field field;
    private final Object group;
    private final OptionDescription description;

    /**
     * Describes an option.
     *
     * @param path the fields that lead to it from the options of its verb, joined by dots: {@code output.force}
     * @param group the object that has its field
     */
    Option(String path, Object group, OptionDescription description) {
        this.path = path;
        this.field = GroupField.named(group, path.substring(path.lastIndexOf('.') + 1));
        this.group = group;
        this.description = description;
    }

    /** {@return the options of a verb: its own, then those of each group} */
    static List<Option> of(VerbOptions options) {
        return OptionTable.of(options).orElseGet(() -> DeclaredOptions.of(options));
    }

    /** {@return the fields that lead to it from the options of its verb, joined by dots} */
    String path() {
        return path;
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

    /** {@return whether it may be given several times} */
    boolean isRepeatable() {
        return field.getType() == List.class;
    }

    /** {@return the value that it has now, as a word} */
    String value() {
        return String.valueOf(GroupField.get(field, group));
    }

    /** Turns a flag on. */
    void set() {
        GroupField.set(field, group, true);
    }

    /**
     * Gives the option its value.
     *
     * @throws NumberFormatException where it is a number, and the value is none
     */
    void set(String value) {
        if (isRepeatable()) {
            Stream<?> before = ((List<?>) GroupField.get(field, group)).stream();
            GroupField.set(field, group, Stream.concat(before, Stream.of(value)).toList());
        } else {
            GroupField.set(field, group, field.getType() == int.class ? Integer.valueOf(value) : value);
        }
    }
}
