// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spindle.format.OtherProgram;

/** A folder in which other programs work. */
public final class Oracle {
    private final Path folder;

    public Oracle(Path folder) {
        this.folder = folder;
    }

    /** Runs a program in the folder and returns what it prints on both streams. */
    public String run(String program, String... arguments) throws IOException {
        return OtherProgram.succeed(folder, program, arguments);
    }

    /** Makes some files in a folder below, in directories three deep. */
    public void tree(String name) throws IOException {
        for (String path :
                List.of("readme.txt", "one/a long name of a file.dat", "one/two/three.bin", "one/two/four.txt")) {
            Path file = folder.resolve(name).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, (name + " " + path + "\n").repeat(300));
        }
    }

    public byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }
}
