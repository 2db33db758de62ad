// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.WritableByteChannel;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import spindle.image.Finding;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.report.CommandWords;
import spindle.report.RefusalJson;

/** Where a run speaks: data to one stream, words to the other. */
final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final WritableByteChannel data;
    private boolean quiet;
    private boolean verbose;
    private boolean debug;
    private boolean json;

    /**
     * @param out takes reports
     * @param err takes words
     * @param data takes an image that goes to standard output
     */
    Console(PrintStream out, PrintStream err, WritableByteChannel data) {
        this.out = out;
        this.err = err;
        this.data = data;
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

    /** {@return whether words go to a terminal, as far as the launcher said so: Java cannot tell of this stream alone} */
    boolean isTerminal() {
        String known = System.getProperty("spindle.terminal");
        return "yes".equals(known);
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

    /** Says a finding: notes unless quiet, warnings and errors always. */
    void tell(Finding finding) {
        switch (finding.severity()) {
            case NOTE -> say("note: " + CommandWords.of(finding));
            case WARNING -> err.println(printable("warning: " + CommandWords.of(finding)));
            default -> err.println(printable("damage: " + CommandWords.of(finding)));
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
        SpindleException problem = problem(failure);
        int status = ExitStatus.of(problem);
        err.println(printable("spindle: " + CommandWords.of(problem)));
        if (json) {
            RefusalJson.write(problem, status, out);
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return status;
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
            thrown.printStackTrace(err);
        }
    }

    /** {@return how a path is named in a line} */
    static String name(Path path) {
        return path.toString();
    }

    /** Names come from files, and files from strangers: nothing they say may steer a terminal or break a line. */
    static String printable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return replaceControls(text);
            }
        }
        return text;
    }

    private static String replaceControls(String text) {
        StringBuilder clean = new StringBuilder(text);
        for (int i = 0; i < clean.length(); i++) {
            if (Character.isISOControl(clean.charAt(i))) {
                clean.setCharAt(i, '\uFFFD');
            }
        }
        return clean.toString();
    }
}
