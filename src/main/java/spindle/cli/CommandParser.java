// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.JCommander;
import com.beust.jcommander.ParameterException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the words behind a verb into its options. This class says which words are options, which are their values, and
 * which are images; jcommander gives the values to the annotated fields. Images stay away from jcommander, because it
 * trims and unquotes them.
 */
final class CommandParser {
    private static final String END_OF_OPTIONS = "--";

    private final String remedy;
    private final Map<String, OptionDescription> known = new LinkedHashMap<>();
    private final Set<OptionDescription> given = new HashSet<>();
    private final List<String> options = new ArrayList<>();
    private final List<String> images = new ArrayList<>();

    private CommandParser(String verb, VerbOptions options) {
        this.remedy = "spindle " + verb + " --help says how";
        for (OptionDescription option : OptionDescription.of(options)) {
            option.names().forEach(name -> known.put(name, option));
        }
    }

    /**
     * Reads words into options.
     *
     * @param verb the name of the verb, for messages
     * @throws UsageException where a word is no option of the verb, a value is missing, or one is no number
     */
    static void parse(List<String> words, String verb, VerbOptions options) throws UsageException {
        CommandParser parser = new CommandParser(verb, options);
        parser.read(words.iterator());
        options.images = List.copyOf(parser.images);
        JCommander commander = new JCommander();
        commander.setExpandAtSign(false);
        commander.addObject(options);
        try {
            commander.parse(parser.options.toArray(String[]::new));
        } catch (ParameterException e) {
            throw new UsageException(String.valueOf(e.getMessage()), parser.remedy);
        }
    }

    private void read(Iterator<String> words) throws UsageException {
        while (words.hasNext()) {
            String word = words.next();
            if (word.equals(END_OF_OPTIONS)) {
                words.forEachRemaining(images::add);
            } else if (word.startsWith("-") && word.length() > 1) {
                readOption(word, words);
            } else {
                images.add(word);
            }
        }
    }

    private void readOption(String word, Iterator<String> following) throws UsageException {
        OptionDescription option = known.get(word);
        if (option == null) {
            readJoined(word);
        } else if (!option.takesValue()) {
            // jcommander turns a flag off that is given twice.
            if (given.add(option)) {
                options.add(word);
            }
        } else if (following.hasNext()) {
            addValue(option, word, following.next());
        } else {
            throw new UsageException(
                    word + " lacks its value, " + option.value().orElseThrow(), remedy);
        }
    }

    /** Reads {@code --option=value} and {@code -oVALUE}. */
    private void readJoined(String word) throws UsageException {
        int equals = word.indexOf('=');
        int end = word.startsWith("--") ? equals < 0 ? word.length() : equals : 2;
        String name = word.substring(0, end);
        OptionDescription option = known.get(name);
        if (option == null || (!option.takesValue() && end != equals)) {
            throw unknown(option == null ? name : word);
        }
        if (!option.takesValue()) {
            throw new UsageException(name + " takes no value", remedy);
        }
        addValue(option, name, word.substring(end == equals ? end + 1 : end));
    }

    private void addValue(OptionDescription option, String name, String value) throws UsageException {
        if (!given.add(option)) {
            throw new UsageException(name + " is given twice", remedy);
        }
        if (value.equals(END_OF_OPTIONS)) {
            // jcommander does not take it for a value.
            throw new UsageException(name + " -- has no value", "a file of that name is ./--, and " + remedy);
        }
        options.add(name);
        options.add(value);
    }

    private UsageException unknown(String name) {
        String meant = Suggestion.nearest(name, known.keySet())
                .map(near -> "do you mean " + near + "? ")
                .orElse("");
        return new UsageException("there is no option " + name, meant + remedy);
    }
}
