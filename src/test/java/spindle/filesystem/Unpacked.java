// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import spindle.format.OtherProgram;

/** What other programs took out of an image, for tests. */
public final class Unpacked {
    private Unpacked() {}

    /** {@return the bytes of every file that {@code 7zz} takes out of an image, by its path} */
    public static Map<String, byte[]> extract(Path folder, String image, String type) throws IOException {
        OtherProgram.succeed(folder, "7zz", "x", "-y", "-t" + type, "-ounpacked", image);
        return files(folder.resolve("unpacked"));
    }

    /** {@return the bytes of every file below a folder, by its path} */
    public static Map<String, byte[]> files(Path root) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths.filter(Files::isRegularFile)::iterator) {
                files.put(root.relativize(path).toString(), Files.readAllBytes(path));
            }
        }
        return files;
    }
}
