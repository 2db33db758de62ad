// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a command line and runs its verb. */
final class CommandLine {
    private final Console console;

    CommandLine(Console console) {
        this.console = console;
    }

    /** {@return the exit status} */
    int run(String[] args) {
        try {
            return dispatch(List.of(args));
        } catch (InvalidPathException | IOException e) {
            return console.fail(e);
        } catch (RuntimeException | Error e) {
            console.defect(e);
            return ExitStatus.DEFECT;
        }
    }

    private int dispatch(List<String> words) throws IOException {
        if (words.isEmpty()) {
            console.err().print(Help.overview());
            return ExitStatus.USAGE;
        }
        String first = words.get(0);
        switch (first) {
            case "--version", "-V" -> {
                console.out().println("spindle " + Version.NUMBER);
                return ExitStatus.DONE;
            }
            case "--help", "-h", "help" -> {
                console.out().print(words.size() > 1 ? Help.of(words.get(1)) : Help.overview());
                return ExitStatus.DONE;
            }
            default -> {
                return runVerb(first, words);
            }
        }
    }

    private int runVerb(String first, List<String> words) throws IOException {
        Optional<Verb> verb = Verbs.named(first);
        if (verb.isPresent()) {
            return run(verb.get(), words.subList(1, words.size()));
        }
        if (BchunkVerb.isMeant(words)) {
            return run(new BchunkVerb(), words);
        }
        if (!first.startsWith("-") && Files.exists(Path.of(first))) {
            return run(new InfoVerb(), words);
        }
        throw new UsageException("there is no verb " + first, "spindle --help lists them");
    }

    private int run(Verb verb, List<String> words) throws IOException {
        VerbOptions options = verb.options();
        CommandParser.parse(words, verb.manual().name(), options);
        console.follow(options.general);
        if (options.general.help) {
            console.out().print(Help.of(verb));
            return ExitStatus.DONE;
        }
        return verb.run(console);
    }
}
