// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Which streams of the process are terminals.
 *
 * @param out whether standard output is one
 * @param err whether standard error is one
 */
record Terminals(boolean out, boolean err) {
    /** No stream is a terminal. */
    static final Terminals NONE = new Terminals(false, false);

    private static final String YES = "yes";

    /** {@return the terminals of this process: what the launcher says, else what the system tells} */
    static Terminals ofProcess() {
        return new Terminals(is("spindle.terminal.out", 1), is("spindle.terminal", 2));
    }

    private static boolean is(String property, int descriptor) {
        String said = System.getProperty(property);
        return said != null ? said.equals(YES) : leadsToTerminal(Path.of("/proc/self/fd/" + descriptor));
    }

    /** Linux names what a stream leads to; elsewhere Java knows only whether all streams together are a console. */
    private static boolean leadsToTerminal(Path stream) {
        try {
            String device = Files.readSymbolicLink(stream).toString();
            return device.startsWith("/dev/pts/") || device.startsWith("/dev/tty") || device.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.ofNullable(System.console())
                    .map(Terminals::isTerminal)
                    .orElse(false);
        }
    }

    /** From Java 22 on there is a console where there is no terminal, and a method that tells. */
    private static boolean isTerminal(java.io.Console console) {
        try {
            return Boolean.TRUE.equals(
                    java.io.Console.class.getMethod("isTerminal").invoke(console));
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
