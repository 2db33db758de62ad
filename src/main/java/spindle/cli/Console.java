// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.SteeringCharacter;
import spindle.format.PlannedFile;
import spindle.image.Finding;
import spindle.io.OutputException;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.report.CommandWords;
import spindle.report.RefusalJson;

/** Where a run speaks: data to one stream, words to the other. */
final class Console {
    private final PrintStream standard;
    private final PrintStream err;
    private final WritableByteChannel data;
    private final Terminals terminals;
    private final MadeFiles made;
    private final List<PlannedFile> written = new ArrayList<>();
    private boolean quiet;
    private boolean verbose;
    private boolean debug;
    private PrintStream out;
    private boolean json;
    private boolean lines;
    private Optional<Path> image = Optional.empty();
    private Colour colour = Colour.AUTO;

    /**
     * @param out takes reports
     * @param err takes words
     * @param data takes an image that goes to standard output
     * @param terminals which of them are terminals
     */
    Console(PrintStream out, PrintStream err, WritableByteChannel data, Terminals terminals) {
        this(out, err, data, terminals, new MadeFiles());
    }

    private Console(PrintStream out, PrintStream err, WritableByteChannel data, Terminals terminals, MadeFiles made) {
        this.made = made;
        this.standard = out;
        this.out = out;
        this.err = err;
        this.data = data;
        this.terminals = terminals;
    }

    /** {@return a console that says the same, and whose reports go elsewhere} */
    Console reportingTo(PrintStream other) {
        Console console = new Console(other, err, data, terminals, made);
        console.quiet = quiet;
        console.verbose = verbose;
        console.debug = debug;
        console.json = json;
        console.colour = colour;
        console.image = image;
        console.takeLines(lines);
        return console;
    }

    /** {@return a console for one image of this run, which says nothing by itself} */
    Console within(PrintStream reports, PrintStream words) {
        return new Console(reports, words, data, Terminals.NONE, made);
    }

    /** {@return the files that the run has made, of all its images} */
    MadeFiles made() {
        return made;
    }

    /** Takes note of files that were written. */
    void wrote(List<PlannedFile> files) throws IOException {
        made.add(files);
        written.addAll(files);
    }

    /** {@return the files that were written by what speaks here} */
    List<PlannedFile> written() {
        return written;
    }

    /** Takes how much to say from the options of a verb. */
    void follow(GeneralOptions options) throws UsageException {
        colour = Colour.of(options.color);
        quiet = options.quiet;
        verbose = options.verbose;
        debug = options.debug;
        json = options.isJson();
        takeLines(options.jsonLines);
    }

    private void takeLines(boolean wanted) {
        lines = wanted;
        out = wanted ? new PrintStream(new JsonLines(standard), true, StandardCharsets.UTF_8) : standard;
    }

    /** {@return where an image goes that is asked for on standard output} */
    WritableByteChannel data() {
        return data;
    }

    /** {@return the stream for reports} */
    PrintStream out() {
        return out;
    }

    /** {@return the stream for words} */
    PrintStream err() {
        return err;
    }

    /** {@return whether reports have colours} */
    boolean coloursReports() {
        return colour.isShown(terminals.out(), System.getenv());
    }

    /** {@return which streams are terminals} */
    Terminals terminals() {
        return terminals;
    }

    /** Says a line, unless quiet. */
    void say(String line) {
        if (!quiet) {
            insist(line);
        }
    }

    /** Says a line, even where quiet. */
    private void insist(String line) {
        String clean = printable(line);
        err.println(colour.isShown(terminals.err(), System.getenv()) ? Colour.paint(clean) : clean);
    }

    /** Says a line where more was asked for. */
    void sayMore(String line) {
        if (verbose) {
            err.println(printable(line));
        }
    }

    /** Says lines where more was asked for. */
    void tellMore(List<String> lines) {
        lines.forEach(this::sayMore);
    }

    /** Says a finding: notes unless quiet, warnings and errors always. */
    void tell(Finding finding) {
        tell(List.of(finding));
    }

    /** Says findings; of many of one kind the first, and how many more there are, unless more was asked for. */
    void tell(List<Finding> findings) {
        List<Finding> told = findings.stream()
                .filter(finding -> !quiet || finding.severity() != Finding.Severity.NOTE)
                .toList();
        Alike.lines(told, Console::kind, Console::line, telling()).forEach(this::insist);
    }

    /** {@return how much of what is alike is told} */
    Alike.Telling telling() {
        return verbose ? Alike.Telling.ALL : Alike.Telling.SOME;
    }

    private static String kind(Finding finding) {
        return finding.severity() + finding.rule() + Alike.form(finding.message());
    }

    private static String line(Finding finding) {
        String subject = switch (finding.severity()) {
            case NOTE -> "note: ";
            case WARNING -> "warning: ";
            default -> "damage: ";
        };
        return subject + CommandWords.of(finding);
    }

    /** {@return whether reports are JSON} */
    boolean isJson() {
        return json;
    }

    /** {@return whether the reports on several images are one JSON array} */
    boolean isArray() {
        return json && !lines;
    }

    /** Says which image is looked at, for what is said where it fails. */
    void lookAt(Path named) {
        image = Optional.of(named);
    }

    /**
     * Says why something was not done; where reports are JSON, in a document too.
     *
     * @param failure an {@link IOException}, or an {@link InvalidPathException}
     * @return the exit status
     */
    int fail(Exception failure) {
        return fail("", failure);
    }

    /**
     * Says why something was not done with one of several images.
     *
     * @return the exit status
     */
    int fail(Path named, Exception failure) {
        lookAt(named);
        boolean isNamed = reason(failure).contains(name(named));
        return fail(isNamed ? "" : name(named) + ": ", failure);
    }

    private int fail(String place, Exception failure) {
        SpindleException problem = problem(failure);
        int status = ExitStatus.of(problem);
        if (problem instanceof OutputException && StandardOutput.isClosedPipe(problem)) {
            return status;
        }
        insist("spindle: " + place + reason(failure));
        if (json) {
            RefusalJson.write(image, problem, status, out);
        }
        if (debug) {
            printTrace(failure);
        }
        return status;
    }

    /** {@return why something was not done, as one line} */
    static String reason(Exception failure) {
        return CommandWords.of(problem(failure));
    }

    private static SpindleException problem(Exception failure) {
        if (failure instanceof SpindleException problem) {
            return problem;
        }
        if (failure instanceof InvalidPathException name) {
            return new UnreadableInputException(
                    name.getInput(),
                    "cannot be a file name here",
                    "in a C locale set LC_ALL=C.UTF-8, or use bin/spindle");
        }
        return new UnreadableInputException("", "cannot be read: " + failure.getMessage(), "check the file");
    }

    /** Says that we have a defect. */
    void defect(Throwable thrown) {
        insist("spindle: this is a defect of Spindle: " + thrown);
        err.println("Please report it with the command line; --debug shows more.");
        if (json) {
            RefusalJson.write(image, "a defect of Spindle: " + thrown, ExitStatus.DEFECT, out);
        }
        if (debug) {
            printTrace(thrown);
        }
    }

    /** {@return how a path is named in a line} */
    static String name(Path path) {
        return path.toString();
    }

    /**
     * Names come from files, and files from strangers: nothing they say may steer a terminal, break a line or turn the
     * order of letters around.
     */
    static String printable(String text) {
        return text.chars().noneMatch(SteeringCharacter::is) ? text : replaceControls(text);
    }

    private static String replaceControls(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (SteeringCharacter.is(clean.charAt(i))) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean.toString();
    }

    private void printTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().forEach(line -> err.println(printable(line.replace("\t", "    "))));
    }
}
