// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.IParameterizedParser;
import com.beust.jcommander.IStringConverter;
import com.beust.jcommander.IStringConverterInstanceFactory;
import com.beust.jcommander.JCommander;
import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParameterException;
import com.beust.jcommander.Parameterized;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has jcommander parse a command line by options that are declared in code. Its annotations would cost a short run more
 * than all else that it does: they are read by reflection, through classes that are made anew in every run.
 *
 * <p>{@link Options#read} calls the methods here twice. The first time each declares an option, and returns what it has
 * where it is not given; the second time it returns what was given.
 */
final class OptionParser implements IParameterizedParser, IStringConverterInstanceFactory {
    private final Option rest = new Option(Option.Kind.REST);
    private final Map<String, Option> options = new HashMap<>();
    private final List<Option> declared = new ArrayList<>();
    private final String[] words;
    private boolean parsed;

    private OptionParser(String[] words) {
        this.words = words.clone();
    }

    /**
     * Parses a command line into options.
     *
     * @throws ParameterException where it does not fit them
     */
    static void parse(String[] args, Options options) {
        OptionParser line = new OptionParser(args);
        options.read(line);
        JCommander commander = new JCommander();
        commander.setParameterizedParser(line);
        commander.addConverterInstanceFactory(line);
        commander.setExpandAtSign(false);
        commander.addObject(options);
        try {
            commander.parse(args);
        } catch (IndexOutOfBoundsException e) {
            throw new ParameterException("the last option lacks its value", e);
        }
        line.parsed = true;
        options.read(line);
    }

    /** {@return all words that no option took} */
    List<String> rest() {
        return rest.rest();
    }

    /** {@return whether the option of these names is given} */
    boolean flag(String... names) {
        return option(Option.Kind.FLAG, names).isSet();
    }

    /** {@return the word that follows the option of these names, null where it is not given} */
    @Nullable
    String word(String... names) {
        Option.Word word = option(Option.Kind.WORD, names).word();
        return word == null ? null : word.text();
    }

    /** {@return the word that follows the option of these names, the default where it is not given} */
    String wordOr(String byDefault, String... names) {
        Option.Word word = option(Option.Kind.WORD, names).word();
        return word == null ? byDefault : word.text();
    }

    /**
     * {@return the number that follows the option of these names, the default where it is not given}
     *
     * @throws ParameterException where it is no number
     */
    int numberOr(int byDefault, String... names) {
        Option.Word word = option(Option.Kind.WORD, names).word();
        if (word == null) {
            return byDefault;
        }
        try {
            return Integer.parseInt(word.text());
        } catch (NumberFormatException e) {
            throw new ParameterException(word.option() + " " + word.text() + " is no whole number", e);
        }
    }

    private Option option(Option.Kind kind, String... names) {
        Option option = options.get(names[0]);
        if ((option != null) != parsed) {
            throw new IllegalStateException(names[0] + " is declared twice, or not each time");
        }
        if (option == null) {
            option = new Option(kind, names);
            declared.add(option);
            for (String name : names) {
                if (options.put(name, option) != null) {
                    throw new IllegalStateException(name + " is declared twice");
                }
            }
        }
        return option;
    }

    /**
     * Gives jcommander only the options that the words can mean: it compares each word with each name of each option, and
     * for each of these with all names once more, which takes longer than converting a small image does.
     */
    @Override
    public List<Parameterized> parseArg(Object annotated) {
        List<Parameterized> possible = new ArrayList<>();
        possible.add(rest);
        for (Option option : declared) {
            if (option.isWithin(words)) {
                possible.add(option);
            }
        }
        return possible;
    }

    /** Leaves each word as it is: options know what theirs should be. */
    @Override
    public IStringConverter<?> getConverterInstance(Parameter parameter, Class<?> type, String name) {
        return new IStringConverter<Option.Word>() {
            @Override
            public Option.Word convert(String text) {
                return new Option.Word(name, text);
            }
        };
    }
}
