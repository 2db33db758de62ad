// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A verb and its words, as a command line has them, to be run anew for each of many images.
 *
 * @param verb its name
 * @param words the words behind it
 */
record VerbCall(String verb, List<String> words) {
    /** Options that say how a run goes, and nothing of what becomes of an image. */
    private static final Set<String> OF_THE_RUN = Set.of(
            "-r",
            "--archives",
            "--report",
            "--resume",
            "-@",
            "-j",
            "-f",
            "--sync",
            "--progress",
            "-q",
            "-v",
            "--debug",
            "--json");

    VerbCall {
        words = List.copyOf(words);
    }

    /** {@return what the words mean, read again} */
    VerbOptions options() throws UsageException {
        return parsed(Verbs.named(verb).orElseThrow());
    }

    private VerbOptions parsed(Verb fresh) throws UsageException {
        VerbOptions options = fresh.options();
        CommandParser.parse(words, verb, options);
        return options;
    }

    /** {@return the options that were given, in the order of the help} */
    List<Option> given() throws UsageException {
        return given(verb, options());
    }

    private static List<Option> given(String verb, VerbOptions options) throws UsageException {
        List<Option> said = Option.of(options);
        List<Option> usual = Option.of(Verbs.named(verb).orElseThrow().options());
        return IntStream.range(0, said.size())
                .filter(i -> !said.get(i).value().equals(usual.get(i).value()))
                .mapToObj(said::get)
                .toList();
    }

    /** {@return the options that count for what becomes of an image, those that were given, in the order of the help} */
    String asked() throws UsageException {
        return asked(verb, options(), Set.of());
    }

    /**
     * {@return the options of a verb that count for what becomes of an image, those that were given}
     *
     * @param leftOut names of options that do not count
     */
    static String asked(String verb, VerbOptions options, Set<String> leftOut) throws UsageException {
        Stream<String> words = options.images.stream().skip(options.imageWords().size());
        Stream<String> said = given(verb, options).stream()
                .filter(option -> !OF_THE_RUN.contains(option.name()) && !leftOut.contains(option.name()))
                .map(option -> option.name() + (option.takesValue() ? "=" + option.value() : ""));
        return Stream.concat(said, words).collect(Collectors.joining(" "));
    }

    /**
     * {@return a verb for one image, ready to run}
     *
     * @param folder where the image lies below the folder that was named; what is written goes to the same place
     * @param threads how many threads work on it
     */
    Verb on(Path image, Path folder, int threads) throws UsageException {
        Verb fresh = Verbs.named(verb).orElseThrow();
        VerbOptions options = parsed(fresh);
        options.takeImage(image);
        options.writeFor(image, folder);
        if (options instanceof ReadingOptions reading) {
            reading.input.list = null;
            reading.work.threads = threads;
            reading.work.progress = "never";
        }
        return fresh;
    }
}
