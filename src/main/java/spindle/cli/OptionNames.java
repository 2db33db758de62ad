// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.IParameterValidator;
import com.beust.jcommander.IStringConverter;
import com.beust.jcommander.IValueValidator;
import com.beust.jcommander.Parameter;
import com.beust.jcommander.converters.IParameterSplitter;
import com.beust.jcommander.converters.NoConverter;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The names of an option, in the shape of the annotation that jcommander knows options by. All else that it asks for is
 * answered as by an annotation that says nothing of it, but without validators, which it would make by reflection.
 */
@SuppressWarnings({
    "rawtypes", // as the annotation declares its validators
    "unchecked",
    "ImmutableAnnotationChecker" // the names are copied on their way in and out
})
final class OptionNames implements Parameter {
    private static final Class<? extends IParameterValidator>[] NO_VALIDATORS = new Class[0];
    private static final Class<? extends IValueValidator>[] NO_VALUE_VALIDATORS = new Class[0];

    private final String[] names;

    /** Takes all names; none where words without an option are meant. */
    OptionNames(String... names) {
        this.names = names.clone();
    }

    @Override
    public String[] names() {
        return names.clone();
    }

    @Override
    public Class<? extends Annotation> annotationType() {
        return Parameter.class;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public int arity() {
        return DEFAULT_ARITY;
    }

    @Override
    public int order() {
        return -1;
    }

    @Override
    public Class<? extends IParameterValidator>[] validateWith() {
        return NO_VALIDATORS;
    }

    @Override
    public Class<? extends IValueValidator>[] validateValueWith() {
        return NO_VALUE_VALIDATORS;
    }

    @Override
    public Class<? extends IStringConverter<?>> converter() {
        return NoConverter.class;
    }

    @Override
    public Class<? extends IStringConverter<?>> listConverter() {
        return NoConverter.class;
    }

    @Override
    public Class<? extends IParameterSplitter> splitter() {
        return IParameterSplitter.class;
    }

    @Override
    public String description() {
        return "";
    }

    @Override
    public String defaultValueDescription() {
        return "";
    }

    @Override
    public String descriptionKey() {
        return "";
    }

    @Override
    public String category() {
        return "";
    }

    @Override
    public boolean required() {
        return false;
    }

    @Override
    public boolean password() {
        return false;
    }

    @Override
    public boolean hidden() {
        return false;
    }

    @Override
    public boolean variableArity() {
        return false;
    }

    @Override
    public boolean echoInput() {
        return false;
    }

    @Override
    public boolean help() {
        return false;
    }

    @Override
    public boolean forceNonOverwritable() {
        return false;
    }
}
