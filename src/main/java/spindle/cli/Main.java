// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;

/** Where the program begins. */
public final class Main {
    /** What the launcher wants to hear for warnings, where a JVM that fails would say the same. */
    private static final String WARNINGS = "spindle.warnings";

    private Main() {}

    /**
     * Runs one command and ends the process with its status.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        Archive.discardIfRefused();
        FileOutputStream file = new FileOutputStream(FileDescriptor.out);
        StandardOutput standard = new StandardOutput(file);
        PrintStream out = new PrintStream(new BufferedOutputStream(standard), true, charset());
        FileChannel data = file.getChannel();
        int status = run(new Console(out, System.err, data, Terminals.ofProcess()), args);
        if (out.checkError() && !standard.isClosedByReader() && status <= ExitStatus.WARNINGS) {
            System.err.println("spindle: standard output cannot be written");
            status = ExitStatus.OUTPUT;
        }
        Interrupts.finished();
        if (status != 0) {
            System.exit(status == ExitStatus.WARNINGS ? Integer.getInteger(WARNINGS, status) : status);
        }
    }

    /** {@return the status of one command} */
    static int run(Console console, String... args) {
        return new CommandLine(console).run(args);
    }

    /** {@return the character set of standard output, under the names that Java 19 and earlier ones have for it} */
    private static Charset charset() {
        String own = System.getProperty("stdout.encoding", System.getProperty("sun.stdout.encoding", ""));
        return own.isEmpty() ? Charset.defaultCharset() : Charset.forName(own);
    }
}
