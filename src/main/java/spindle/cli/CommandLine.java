// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import spindle.io.OutputException;
import spindle.io.UnreadableInputException;

/** Reads a command line and runs its verb. */
final class CommandLine {
    /** What programs of other systems and times take for the same. */
    private static final List<String> VERSION = List.of("--version", "-V", "-version", "version");

    private static final List<String> HELP = List.of("--help", "-h", "help", "-help", "-?", "/?", "/h", "/help");
    private static final String HELP_ABOUT = "--help=";
    private static final List<String> VERBOSE = List.of("--verbose", "-v");

    private final Console console;

    CommandLine(Console console) {
        this.console = console;
    }

    /** {@return the exit status} */
    int run(String[] args) {
        return guard(() -> {
            console.follow(GeneralOptions.foretold(List.of(args)));
            return dispatch(Verbs.joined(List.of(args)));
        });
    }

    /** Some work of the command line. */
    @FunctionalInterface
    interface Work {
        int run() throws IOException;
    }

    /** {@return the exit status of some work; why it failed is said} */
    int guard(Work work) {
        try {
            return work.run();
        } catch (InvalidPathException | IOException e) {
            return console.fail(e);
        } catch (OutOfMemoryError e) {
            return console.fail(tooLittleMemory(e));
        } catch (RuntimeException | Error e) {
            console.defect(e);
            return ExitStatus.DEFECT;
        }
    }

    private static OutputException tooLittleMemory(OutOfMemoryError error) {
        return new OutputException(
                "", "too little memory: " + error.getMessage(), "give more with SPINDLE_OPTS=-Xmx1g, or take -j 1");
    }

    private int dispatch(List<String> words) throws IOException {
        String first = words.isEmpty() ? "--help" : words.get(0);
        String lower = first.toLowerCase(Locale.ROOT);
        if (isVersion(words)) {
            boolean verbose = words.stream().anyMatch(VERBOSE::contains);
            (verbose ? Version.details() : List.of(Version.line())).forEach(console.out()::println);
            return ExitStatus.DONE;
        }
        if (HELP.contains(lower)) {
            return help(words.stream().skip(1).toList());
        }
        if (lower.startsWith(HELP_ABOUT)) {
            return help(List.of(first.substring(HELP_ABOUT.length())));
        }
        return first.startsWith("-") ? runVerbBehindOptions(words) : runVerb(first, words);
    }

    private static boolean isVersion(List<String> words) {
        List<String> behindVerbose =
                words.stream().dropWhile(VERBOSE::contains).limit(1).toList();
        return behindVerbose.stream().anyMatch(word -> VERSION.contains(word) || word.equalsIgnoreCase("--version"));
    }

    private int help(List<String> about) throws IOException {
        List<String> names = Verbs.joined(about);
        console.out().print(names.isEmpty() ? Help.overview() : Help.of(names.get(0)));
        return ExitStatus.DONE;
    }

    /** Options may stand before the verb. */
    private int runVerbBehindOptions(List<String> words) throws IOException {
        for (int at : Operands.positions(words)) {
            List<String> joined = Verbs.joined(words.subList(at, words.size()));
            Optional<Verb> verb = Verbs.named(joined.get(0));
            if (verb.isPresent()) {
                List<String> rest = new ArrayList<>(words.subList(0, at));
                rest.addAll(joined.subList(1, joined.size()));
                return run(verb.get(), rest);
            }
        }
        return runWithoutVerb(words);
    }

    private int runVerb(String first, List<String> words) throws IOException {
        Optional<Verb> verb = Verbs.named(first);
        return verb.isPresent() ? run(verb.get(), words.subList(1, words.size())) : runWithoutVerb(words);
    }

    /** {@code game.cue game.iso} says what to do without a verb, and so do bchunk's three words and an image alone. */
    private int runWithoutVerb(List<String> words) throws IOException {
        if (BchunkVerb.isMeant(words)) {
            return run(new BchunkVerb(), words);
        }
        List<String> operands =
                Operands.positions(words).stream().map(words::get).toList();
        if (operands.isEmpty()) {
            throw new UsageException("there is no verb among the options", "spindle --help lists the verbs");
        }
        boolean exists = Files.exists(Path.of(operands.get(0)));
        if (exists && operands.size() == 2 && namesOutput(operands.get(0), operands.get(1))) {
            boolean iso = Targets.hasExtension(operands.get(1), "iso");
            return run(iso ? new IsoVerb() : new ConvertVerb(), words);
        }
        if (exists) {
            return run(new InfoVerb(), words);
        }
        throw unknown(operands.get(0), words);
    }

    /** A file that exists is an output too where it is of another kind than the source, and no file of the source's disc. */
    private static boolean namesOutput(String source, String name) throws IOException {
        Path file = Path.of(name);
        if (!Files.exists(file)) {
            return Targets.namesImage(name);
        }
        boolean isOfAnotherKind = !Targets.extension(name).equals(Targets.extension(source));
        return Targets.namesImage(name)
                && Files.isRegularFile(file)
                && isOfAnotherKind
                && !SheetParts.areOneDisc(Path.of(source), file);
    }

    private static IOException unknown(String word, List<String> words) {
        boolean file = word.contains(".") || word.contains("/");
        return file
                ? new UnreadableInputException(
                        word, "there is no such file, and no verb of this name", "check the name")
                : new UsageException(
                        "there is no verb " + word, OtherVerbs.advice(word, words, Completion.firstWords()));
    }

    private int run(Verb verb, List<String> words) throws IOException {
        VerbOptions options = verb.options();
        CommandParser.parse(words, verb.manual().name(), options);
        console.follow(options.general);
        if (options.general.help) {
            console.out().print(Help.of(verb));
            return ExitStatus.DONE;
        }
        return options instanceof TakesFolders many && many.folders().isCollection()
                ? collection(verb, words, many)
                : verb.run(console);
    }

    private int collection(Verb verb, List<String> words, TakesFolders many) throws IOException {
        VerbCall call = new VerbCall(verb.manual().name(), words);
        return new CollectionRun(call, (ReadingOptions) verb.options(), many, console).run();
    }
}
