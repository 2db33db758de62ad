// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.format.sheet.SheetInMemory;
import spindle.io.SpindleException;

/** Sheets with a few faults by chance are looked at and mended without a defect, and mended once is enough. */
class MutatedSheetsTest {
    private static final Doctor DOCTOR = new Doctor(Formats.BUILT_IN);
    private static final long SEED = Long.getLong("seed", 7);
    private static final int SHEETS = Integer.getInteger("spindle.mutants", 250);
    private static final String LETTERS = "0123456789 \"=:#-[]xA/\\\t";

    @TempDir
    static Path folder;

    private static SheetFolder files;

    @BeforeAll
    static void files() {
        files = new SheetFolder(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cue", "toc", "ccd", "gdi"})
    void what_chance_breaks_is_a_finding(String format) throws IOException {
        List<String> sheets = new ArrayList<>();
        for (SheetExample example : SheetExample.values()) {
            if (example.format().equals(format)) {
                sheets.add(Files.readString(example.in(files), StandardCharsets.ISO_8859_1));
            }
        }
        Path place = folder.resolve("mutant." + format);
        if (format.equals("ccd")) {
            Files.copy(folder.resolve("game.bin"), folder.resolve("mutant.img"));
        }
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < SHEETS; i++) {
            String sheet = sheets.get(random.nextInt(sheets.size()));
            for (int faults = random.nextInt(1, 4); faults > 0; faults--) {
                sheet = broken(sheet, random);
            }
            check(new SheetInMemory(place, sheet.getBytes(StandardCharsets.ISO_8859_1)), sheet);
        }
    }

    private static String broken(String sheet, SplittableRandom random) {
        List<String> lines = new ArrayList<>(sheet.lines().toList());
        if (lines.isEmpty()) {
            return "x";
        }
        int at = random.nextInt(lines.size());
        String line = lines.get(at);
        int letter = random.nextInt(line.length() + 1);
        String other = String.valueOf(LETTERS.charAt(random.nextInt(LETTERS.length())));
        switch (random.nextInt(5)) {
            case 0 -> lines.remove(at);
            case 1 -> lines.add(at, line);
            case 2 -> lines.set(at, line.substring(0, letter) + other + line.substring(letter));
            case 3 -> lines.set(at, line.substring(0, letter));
            default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
        }
        return String.join("\n", lines) + "\n";
    }

    private static void check(SheetInMemory sheet, String text) throws IOException {
        MendedSheet once;
        try {
            once = DOCTOR.mend(sheet, ReadOptions.DEFAULT);
        } catch (SpindleException e) {
            assertThat(e.problem()).isNotEmpty(); // it is no sheet any more
            return;
        }
        MendedSheet twice = DOCTOR.mend(new SheetInMemory(sheet.path(), once.bytes()), ReadOptions.DEFAULT);
        assertThat(twice.text()).as(text).isEqualTo(once.text());
    }
}
