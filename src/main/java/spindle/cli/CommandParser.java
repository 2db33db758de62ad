// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the words behind a verb: which are options, which are their values, and which are images. */
final class CommandParser {
    private static final String END_OF_OPTIONS = "--";

    private final String remedy;
    private final Map<String, Option> known = new LinkedHashMap<>();
    /** The options that were given, by their first names. */
    private final Set<String> given = new HashSet<>();

    private final List<String> images = new ArrayList<>();

    private CommandParser(String verb, VerbOptions options) {
        this.remedy = "spindle " + verb + " --help says how";
        for (Option option : Option.of(options)) {
            for (String name : option.description().names()) {
                known.put(name, option);
            }
        }
    }

    /**
     * Reads words into options. Words stay as they were typed.
     *
     * @param verb the name of the verb, for messages
     * @throws UsageException where a word is no option of the verb, a value is missing, or one is no number
     */
    static void parse(List<String> words, String verb, VerbOptions options) throws UsageException {
        CommandParser parser = new CommandParser(verb, options);
        parser.read(words.iterator());
        options.images = List.copyOf(parser.images);
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
        Option option = known.get(word);
        if (option == null) {
            readJoined(word);
        } else if (!option.takesValue()) {
            option.set();
        } else if (following.hasNext()) {
            setValue(option, word, following.next());
        } else {
            throw new UsageException(
                    word + " lacks its value, " + option.description().value().orElseThrow(), remedy);
        }
    }

    /** Reads {@code --option=value} and {@code -oVALUE}. */
    private void readJoined(String word) throws UsageException {
        int equals = word.indexOf('=');
        int end = word.startsWith("--") ? equals < 0 ? word.length() : equals : 2;
        String name = word.substring(0, end);
        Option option = known.get(name);
        if (option == null || (!option.takesValue() && end != equals)) {
            throw unknown(option == null && word.startsWith("--") ? name : word);
        }
        if (!option.takesValue()) {
            throw new UsageException(name + " takes no value", remedy);
        }
        setValue(option, name, word.substring(end == equals ? end + 1 : end));
    }

    private void setValue(Option option, String name, String value) throws UsageException {
        if (!given.add(option.name()) && !option.isRepeatable()) {
            throw new UsageException(name + " is given twice", remedy);
        }
        if (value.equals(END_OF_OPTIONS)) {
            throw new UsageException(name + " lacks its value before --", remedy);
        }
        try {
            option.set(value);
        } catch (NumberFormatException e) {
            throw new UsageException(name + " " + value + " is no whole number", remedy);
        }
    }

    private UsageException unknown(String name) {
        String verb = name.replaceFirst("^--?", "").toLowerCase(Locale.ROOT);
        if (Verbs.names().contains(verb)) {
            return new UsageException("there is no option " + name, "do you mean spindle " + verb + "?");
        }
        return new UsageException("there is no option " + name, OtherOptions.advice(name, known.keySet()) + remedy);
    }
}
