// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import spindle.format.OtherProgram;

/** A folder in which other programs work. */
final class Oracle {
    private final Path folder;

    Oracle(Path folder) {
        this.folder = folder;
    }

    /** Runs a program in the folder and returns what it prints on both streams. */
    String run(String program, String... arguments) throws IOException {
        return OtherProgram.succeed(folder, program, arguments);
    }

    /**
     * Makes some files in a folder below, in directories three deep. They were changed long ago and read just now, so
     * that reading them changes no time that an image of them would hold.
     */
    void tree(String name) throws IOException {
        for (String path :
                List.of("readme.txt", "one/a long name of a file.dat", "one/two/three.bin", "one/two/four.txt")) {
            Path file = folder.resolve(name).resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, (name + " " + path + "\n").repeat(300));
        }
        FileTime changed = FileTime.from(Instant.parse("2020-02-02T02:02:02Z"));
        FileTime read = FileTime.from(Instant.now());
        try (Stream<Path> all = Files.walk(folder.resolve(name))) {
            for (Path path : all.toList()) {
                Files.getFileAttributeView(path, BasicFileAttributeView.class).setTimes(changed, read, null);
            }
        }
    }

    byte[] bytes(String file) throws IOException {
        return Files.readAllBytes(folder.resolve(file));
    }
}
