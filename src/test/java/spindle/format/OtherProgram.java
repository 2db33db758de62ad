// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Other programs, which read what we write. A test that needs one that is not here is skipped, and says so. */
public final class OtherProgram {
    private OtherProgram() {}

    /** Runs a program in a folder and returns what it prints on both streams, whatever its exit status. */
    public static String run(Path folder, String program, String... arguments) throws IOException {
        return run(folder, false, program, arguments);
    }

    /** Runs a program in a folder and returns what it prints on both streams, where its exit status is 0. */
    public static String require(Path folder, String program, String... arguments) throws IOException {
        return run(folder, true, program, arguments);
    }

    private static String run(Path folder, boolean strict, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("spindle-oracle", ".txt");
        try {
            Process process = start(folder, command, log);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            String printed = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
            if (strict && process.exitValue() != 0) {
                throw new AssertionError(command + " ends with " + process.exitValue() + ": " + printed);
            }
            return printed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } finally {
            Files.delete(log);
        }
    }

    private static Process start(Path folder, List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            return Assumptions.abort(command.get(0) + " is not installed here");
        }
    }
}
