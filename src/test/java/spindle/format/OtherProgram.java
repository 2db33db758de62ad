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
        return said(folder, program, arguments).text();
    }

    /** Runs a program in a folder, which has to end with status 0, and returns what it prints on both streams. */
    public static String succeed(Path folder, String program, String... arguments) throws IOException {
        Said said = said(folder, program, arguments);
        if (said.status() != 0) {
            throw new AssertionError(program + " ends with " + said.status() + ": " + said.text());
        }
        return said.text();
    }

    private record Said(int status, String text) {}

    private static Said said(Path folder, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("spindle-oracle", ".txt");
        try {
            Process process = start(folder, command, log);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            return new Said(process.exitValue(), new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1));
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
