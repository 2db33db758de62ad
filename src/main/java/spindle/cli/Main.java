// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;

/** Where the program begins. */
public final class Main {
    private Main() {}

    /**
     * Runs one command and ends the process with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Archive.discardIfRefused();
        PrintStream out = System.out;
        FileChannel data = new FileOutputStream(FileDescriptor.out).getChannel();
        int status = run(new Console(out, System.err, data), args);
        if (out.checkError() && status <= ExitStatus.WARNINGS) {
            System.err.println("spindle: standard output cannot be written");
            status = ExitStatus.OUTPUT;
        }
        Interrupts.finished();
        if (status != 0) {
            System.exit(status);
        }
    }

    /** {@return the status of one command} */
    static int run(Console console, String... args) {
        return new CommandLine(console).run(args);
    }
}
