// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The texts that an installation has in {@code share}: manual pages and completions. The build writes them. */
final class SharedTexts {
    /** The length of {@code 2025-01-01}. */
    private static final int DATE_LENGTH = 10;

    private SharedTexts() {}

    /**
     * {@return all texts by their places below {@code share}}
     *
     * @param date when the program was released, as {@code 2025-01-01}
     */
    static Map<String, String> all(String date) {
        Map<String, String> texts = new TreeMap<>();
        new ManualPages(date).all().forEach((name, page) -> texts.put("man/man1/" + name, page));
        for (Completion completion : Completion.values()) {
            texts.put(completion.place(), completion.script());
        }
        return texts;
    }

    /**
     * Writes the texts: what the build calls.
     *
     * @param args the folder {@code share}; when the program was released, as {@code 2025-01-01T00:00:00Z}
     */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> text :
                all(args[1].substring(0, DATE_LENGTH)).entrySet()) {
            Path file = Path.of(args[0], text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
    }
}
