// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.Parameterized;
import com.beust.jcommander.WrappedParameter;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One option, or the words that belong to none, which holds what the command line said of it. */
final class Option extends Parameterized {
    /** What follows an option. */
    enum Kind {
        /** Nothing: it is there or not. */
        FLAG(boolean.class),
        /** One word. Its type is an interface because jcommander looks through the fields of the type. */
        WORD(CharSequence.class),
        /** It has no name, and takes all words that no option takes. */
        REST(List.class);

        private final Class<?> type;

        Kind(Class<?> type) {
            this.type = type;
        }
    }

    /**
     * A word that was given.
     *
     * @param option the name that the command line gave it by
     * @param text the word as it stands
     */
    record Word(String option, String text) {}

    private final Kind kind;
    private final OptionNames names;
    private final WrappedParameter wrapped;
    private final List<String> rest = new ArrayList<>();
    private @Nullable Word word;

    Option(Kind kind, String... names) {
        super(null, null, null, null);
        this.kind = kind;
        this.names = new OptionNames(names);
        this.wrapped = new WrappedParameter(this.names);
    }

    /** {@return whether any of these words holds a name of the option, perhaps between quotes, which jcommander strips} */
    boolean isWithin(String[] words) {
        for (String name : names.names()) {
            for (String word : words) {
                if (word.contains(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return whether a flag was given} */
    boolean isSet() {
        return word != null && word.text().equals("true");
    }

    /** {@return the word that was given last, null where none was} */
    @Nullable
    Word word() {
        return word;
    }

    /** {@return all words that no option took} */
    List<String> rest() {
        return rest;
    }

    @Override
    public @Nullable Object get(Object options) {
        return switch (kind) {
            case FLAG -> false; // a flag given twice is turned off again otherwise
            case WORD -> word;
            case REST -> rest;
        };
    }

    @Override
    public void set(Object options, Object value) {
        if (value instanceof Word given) {
            word = given;
        }
    }

    @Override
    public WrappedParameter getWrappedParameter() {
        return wrapped;
    }

    @Override
    public Parameter getParameter() {
        return names;
    }

    @Override
    public Class<?> getType() {
        return kind.type;
    }

    @Override
    public Type getGenericType() {
        return kind.type;
    }

    @Override
    public String getName() {
        String[] all = names.names();
        return all.length == 0 ? "" : all[0];
    }

    @Override
    public boolean isDynamicParameter() {
        return false;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
