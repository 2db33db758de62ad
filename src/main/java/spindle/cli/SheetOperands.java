// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sheets that a command line names. A pattern that the shell left as it is stands for the files that it matches. */
final class SheetOperands {
    private SheetOperands() {}

    static List<Path> of(VerbOptions options) throws IOException {
        List<Path> sheets = new ArrayList<>();
        for (String word : options.images) {
            boolean pattern = word.contains("*") || word.contains("?");
            if (pattern && !isThere(word)) {
                sheets.addAll(matching(word));
            } else {
                sheets.add(Path.of(word));
            }
        }
        if (sheets.isEmpty()) {
            throw new UsageException("no sheet was named", "--help says how");
        }
        return sheets;
    }

    private static boolean isThere(String word) {
        return word.indexOf('*') < 0 && Files.exists(Path.of(word));
    }

    private static List<Path> matching(String pattern) throws IOException {
        int slash = pattern.lastIndexOf('/') + 1;
        Path folder = Path.of(slash == 0 ? "" : pattern.substring(0, slash));
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern.substring(slash))) {
            entries.forEach(found::add);
        }
        if (found.isEmpty()) {
            throw new UsageException("no file matches " + pattern, "check the pattern");
        }
        found.sort(null);
        return found;
    }
}
