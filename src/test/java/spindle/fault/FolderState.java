// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is in a folder.
 *
 * @param contents the bytes of each file, in hexadecimal, by its name
 */
record FolderState(Map<String, String> contents) {
    private static final String TEMPORARY = ".spindle.";

    static FolderState of(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(String.valueOf(file.getFileName()), HexFormat.of().formatHex(Files.readAllBytes(file)));
            }
        }
        return new FolderState(contents);
    }

    /** {@return the same, without the files that the next run removes} */
    FolderState withoutTemporary() {
        Map<String, String> kept = new TreeMap<>(contents);
        kept.keySet().removeIf(name -> name.contains(TEMPORARY));
        return new FolderState(kept);
    }

    List<String> temporary() {
        return contents.keySet().stream()
                .filter(name -> name.contains(TEMPORARY))
                .toList();
    }

    /** Puts these files, and no others, into a folder. */
    void restore(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        for (Map.Entry<String, String> file : contents.entrySet()) {
            Files.write(folder.resolve(file.getKey()), HexFormat.of().parseHex(file.getValue()));
        }
    }

    @Override
    public String toString() {
        Map<String, Integer> hashes = new TreeMap<>();
        contents.forEach((name, bytes) -> hashes.put(name, bytes.hashCode()));
        return hashes.toString();
    }
}
