// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.WritableByteChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.format.PlannedFile;
import spindle.image.Finding;
import spindle.io.OutputException;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.report.CommandWords;
import spindle.report.RefusalJson;

/** Where a run speaks: data to one stream, words to the other. */
final class Console {
    /** Findings of one kind that are told one by one. */
    private static final int TOLD_ALIKE = 3;

    private final PrintStream out;
    private final PrintStream err;
    private final WritableByteChannel data;
    private final Terminals terminals;
    private final MadeFiles made;
    private final List<PlannedFile> written = new ArrayList<>();
    private boolean quiet;
    private boolean verbose;
    private boolean debug;
    private boolean json;

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
    void follow(GeneralOptions options) {
        quiet = options.quiet;
        verbose = options.verbose;
        debug = options.debug;
        json = options.json;
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

    /** {@return which streams are terminals} */
    Terminals terminals() {
        return terminals;
    }

    /** Says a line, unless quiet. */
    void say(String line) {
        if (!quiet) {
            err.println(printable(line));
        }
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
        switch (finding.severity()) {
            case NOTE -> say("note: " + CommandWords.of(finding));
            case WARNING -> err.println(printable("warning: " + CommandWords.of(finding)));
            default -> err.println(printable("damage: " + CommandWords.of(finding)));
        }
    }

    /** Says findings; of many of one kind the first, and how many more there are, unless more was asked for. */
    void tell(List<Finding> findings) {
        Map<String, List<Finding>> kinds = new LinkedHashMap<>();
        for (Finding finding : findings) {
            String kind =
                    finding.severity() + finding.rule() + finding.message().replaceAll("[0-9]+", "0");
            kinds.computeIfAbsent(kind, each -> new ArrayList<>()).add(finding);
        }
        for (List<Finding> alike : kinds.values()) {
            int told = verbose || alike.size() <= TOLD_ALIKE ? alike.size() : 1;
            alike.subList(0, told).forEach(this::tell);
            if (told < alike.size()) {
                say("and " + (alike.size() - told) + " more like this; -v tells them all");
            }
        }
    }

    /** {@return whether reports are JSON} */
    boolean isJson() {
        return json;
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
    int fail(Path image, Exception failure) {
        boolean isNamed = reason(failure).contains(name(image));
        return fail(isNamed ? "" : name(image) + ": ", failure);
    }

    private int fail(String place, Exception failure) {
        SpindleException problem = problem(failure);
        int status = ExitStatus.of(problem);
        if (problem instanceof OutputException && StandardOutput.isClosedPipe(problem)) {
            return status;
        }
        err.println(printable("spindle: " + place + reason(failure)));
        if (json) {
            RefusalJson.write(problem, status, out);
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
        err.println(printable("spindle: this is a defect of Spindle: " + thrown));
        err.println("Please report it with the command line; --debug shows more.");
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
        return text.chars().noneMatch(Console::steers) ? text : replaceControls(text);
    }

    private static String replaceControls(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (steers(clean.charAt(i))) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean.toString();
    }

    /** {@return whether a character is a control (C0, DEL, C1), a break of lines, or a control of the direction of text} */
    private static boolean steers(int character) {
        return Character.isISOControl(character)
                || switch (Character.getType(character)) {
                    case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
                    case Character.FORMAT -> isDirection(character);
                    default -> false;
                };
    }

    /** The marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX #9, 2). */
    private static boolean isDirection(int character) {
        return character == 0x061C
                || (character >= 0x200E && character <= 0x200F)
                || (character >= 0x202A && character <= 0x202E)
                || (character >= 0x2066 && character <= 0x2069);
    }

    private void printTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        trace.toString().lines().forEach(line -> err.println(printable(line.replace("\t", "    "))));
    }
}
