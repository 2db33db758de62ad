// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameterized;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the options of a verb from their annotations. */
final class DeclaredOptions {
    private final List<Option> all = new ArrayList<>();

    private DeclaredOptions() {}

    /** {@return the options of a verb: its own, then those of each group} */
    static List<Option> of(VerbOptions options) {
        DeclaredOptions declared = new DeclaredOptions();
        declared.collect(options, "", OptionDescription.OWN);
        return List.copyOf(declared.all);
    }

    private void collect(Object group, String prefix, String title) {
        for (Parameterized field : Parameterized.parseArg(group)) {
            String path = prefix + field.getName();
            if (field.getDelegateAnnotation() == null) {
                all.add(new Option(path, group, describe(field, group, title)));
            } else if (field.get(group) instanceof OptionGroup shared) {
                collect(shared, path + ".", shared.title());
            }
        }
    }

    private static OptionDescription describe(Parameterized field, Object group, String title) {
        Parameter declared = field.getParameter();
        boolean flag = field.getType() == boolean.class;
        boolean unsaid = flag || field.getType() == List.class;
        return new OptionDescription(
                List.of(declared.names()),
                flag ? Optional.empty() : Optional.of(declared.placeholder()),
                declared.description(),
                unsaid ? Optional.empty() : byDefault(declared, Optional.ofNullable(field.get(group))),
                title);
    }

    private static Optional<String> byDefault(Parameter declared, Optional<Object> initial) {
        String said = declared.defaultValueDescription();
        return said.isEmpty() ? initial.map(Object::toString).filter(word -> !word.isEmpty()) : Optional.of(said);
    }
}
