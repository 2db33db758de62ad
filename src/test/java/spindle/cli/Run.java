// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run of the command line inside the test's own process.
 *
 * @param status the exit status
 * @param out what standard output got
 * @param bytes what standard output got, as it is
 * @param err what standard error got
 */
record Run(int status, String out, byte[] bytes, String err) {
    /** Runs a command line; paths are given as they are, everything else as text. */
    static Run of(Object... words) {
        List<String> args = new ArrayList<>();
        for (Object word : words) {
            args.add(word instanceof Path path ? path.toString() : String.valueOf(word));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Channels.newChannel(out),
                Terminals.NONE);
        int status = new CommandLine(console).run(args.toArray(new String[0]));
        return new Run(
                status, out.toString(StandardCharsets.UTF_8), out.toByteArray(), err.toString(StandardCharsets.UTF_8));
    }
}
