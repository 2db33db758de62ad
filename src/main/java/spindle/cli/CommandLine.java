// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.ParameterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads a command line and runs its verb. */
final class CommandLine {
    private static final List<String> VERBS =
            List.of("info", "iso", "bin", "rip", "convert", "split", "merge", "verify", "repair", "formats");

    private final Console console;

    CommandLine(Console console) {
        this.console = console;
    }

    /** {@return whether this is the name of a verb} */
    static boolean isVerb(String name) {
        return VERBS.contains(name);
    }

    /** {@return the exit status} */
    int run(String[] args) {
        try {
            return dispatch(args);
        } catch (InvalidPathException | IOException e) {
            return console.fail(e);
        } catch (RuntimeException | Error e) {
            console.defect(e);
            return ExitStatus.DEFECT;
        }
    }

    private int dispatch(String[] args) throws IOException {
        if (args.length == 0) {
            console.err().print(Help.overview());
            return ExitStatus.USAGE;
        }
        String first = args[0];
        if (first.equals("--version") || first.equals("-V")) {
            console.out().println("spindle " + Version.NUMBER);
            return ExitStatus.DONE;
        }
        if (first.equals("--help") || first.equals("-h") || first.equals("help")) {
            console.out().print(args.length > 1 ? Help.of(args[1]) : Help.overview());
            return ExitStatus.DONE;
        }
        if (isVerb(first)) {
            return run(first, Arrays.copyOfRange(args, 1, args.length));
        }
        if (BchunkVerb.isMeant(args)) {
            return run(new BchunkVerb(), "", args);
        }
        if (!first.startsWith("-") && Files.exists(Path.of(first))) {
            return run("info", args);
        }
        throw new UsageException("there is no verb " + first, "spindle --help lists them");
    }

    private int run(String name, String[] args) throws IOException {
        return switch (name) {
            case "info" -> run(new InfoVerb(), name, args);
            case "iso" -> run(new IsoVerb(), name, args);
            case "rip" -> run(new RipVerb(), name, args);
            case "convert" -> run(new ConvertVerb(), name, args);
            case "split" -> run(LayoutVerb.split(), name, args);
            case "merge" -> run(LayoutVerb.merge(), name, args);
            case "bin" -> run(new BinVerb(), name, args);
            case "repair" -> run(new RepairVerb(), name, args);
            case "verify" -> run(new VerifyVerb(), name, args);
            default -> run(new FormatsVerb(), name, args);
        };
    }

    private int run(Verb verb, String name, String[] args) throws IOException {
        Options options = verb.options();
        try {
            OptionParser.parse(args, options);
        } catch (ParameterException e) {
            throw new UsageException(firstLine(String.valueOf(e.getMessage())), "spindle " + name + " --help says how");
        }
        requireKnown(options, args, name);
        console.follow(options);
        if (options.help) {
            console.out().print(Help.of(name));
            return ExitStatus.DONE;
        }
        return verb.run(console);
    }

    /** The parser takes an option that it does not know for a name; behind {@code --} it is one. */
    private static void requireKnown(Options options, String[] args, String name) throws UsageException {
        int end = Arrays.asList(args).indexOf("--");
        List<String> names = end < 0 ? List.of() : Arrays.asList(args).subList(end + 1, args.length);
        for (String image : options.images) {
            if (image.startsWith("-") && image.length() > 1 && !names.contains(image)) {
                throw new UsageException("there is no option " + image, "spindle " + name + " --help lists them");
            }
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
