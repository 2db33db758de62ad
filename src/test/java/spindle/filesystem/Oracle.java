// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Other programs, which tell what is right. A test that needs one that is not here is skipped, and says so. */
final class Oracle {
    private final Path folder;

    Oracle(Path folder) {
        this.folder = folder;
    }

    /** Runs a program in the folder and returns what it prints on both streams. */
    String run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("spindle-oracle", ".txt");
        try {
            Process process = start(command, log);
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            String printed = new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
            if (process.exitValue() != 0) {
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

    private Process start(List<String> command, Path log) {
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

    /** Makes some files in a folder below, in directories three deep. */
    void tree(String name) throws IOException {
        for (String path :
                List.of("readme.txt", "one/a long name of a file.dat", "one/two/three.bin", "one/two/four.txt")) {
            Path file = folder.resolve(name).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, (name + " " + path + "\n").repeat(300));
        }
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }
}
