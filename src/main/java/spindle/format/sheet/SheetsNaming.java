// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the sheets beside a file that name it. */
final class SheetsNaming {
    private static final List<String> SHEETS = List.of("cue", "toc");
    /** Bytes of a sheet that are looked at: the FILE line of a sheet with one file is its first. */
    private static final int MOST_BYTES = 1 << 16;
    /** Sheets that are looked at. */
    private static final int MOST_SHEETS = 20;

    private SheetsNaming() {}

    /**
     * {@return the names of the sheets in a directory that name a file}
     *
     * @param entries the directory
     */
    static List<String> of(Map<String, Path> entries, String file) throws IOException {
        List<Map.Entry<String, Path>> sheets = entries.entrySet().stream()
                .filter(entry ->
                        SHEETS.contains(SheetPath.extension(entry.getKey()).toLowerCase(Locale.ROOT)))
                .filter(entry -> Files.isRegularFile(entry.getValue()))
                .limit(MOST_SHEETS)
                .toList();
        String wanted = file.toLowerCase(Locale.ROOT);
        List<String> naming = new ArrayList<>();
        for (Map.Entry<String, Path> sheet : sheets) {
            if (head(sheet.getValue()).contains(wanted)) {
                naming.add(sheet.getKey());
            }
        }
        return naming;
    }

    private static String head(Path sheet) throws IOException {
        try (InputStream in = Files.newInputStream(sheet)) {
            return new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        }
    }
}
