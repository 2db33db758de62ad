// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.format.sheet.SheetInMemory;
import spindle.io.SpindleException;

/** Sheets that other programs and people wrote are looked at and mended, and mended once is enough. */
class RealSheetsDoctorTest {
    private static final List<String> EXTENSIONS = List.of(".cue", ".toc", ".ccd", ".gdi", ".ins");
    private static final Doctor DOCTOR = new Doctor(Formats.BUILT_IN);

    @TestFactory
    List<DynamicTest> sheets_of_public_repositories() throws IOException {
        return tests(
                Path.of(System.getProperty("spindle.corpus", "../shared/corpus"))
                        .resolve("cue-sheets"),
                "corpus");
    }

    @TestFactory
    List<DynamicTest> sheets_from_the_field() throws IOException {
        return tests(Path.of(System.getProperty("spindle.cases", "../cases")), "cases");
    }

    private static List<DynamicTest> tests(Path folder, String property) throws IOException {
        assumeTrue(Files.isDirectory(folder), "no sheets at " + folder + "; name it with -Dspindle." + property);
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(RealSheetsDoctorTest::isSheet)
                    .map(sheet ->
                            DynamicTest.dynamicTest(folder.relativize(sheet).toString(), () -> check(sheet)))
                    .toList();
        }
    }

    private static boolean isSheet(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return EXTENSIONS.stream().anyMatch(name::endsWith) && Files.isRegularFile(file);
    }

    private static void check(Path sheet) throws IOException {
        MendedSheet once;
        try {
            once = DOCTOR.mend(sheet, ReadOptions.DEFAULT);
        } catch (SpindleException e) {
            assertThat(e.problem()).isNotEmpty(); // it is none
            return;
        }
        assertThat(once.before().sheet().findings()).allSatisfy(finding -> {
            assertThat(SheetRule.named(finding.rule())).as(finding.rule()).isPresent();
            assertThat(finding.message()).isNotEmpty();
        });
        assertThat(once.moved()).isEmpty();
        for (SheetStyle style : SheetStyle.values()) {
            SheetInMemory mended = new SheetInMemory(sheet, once.in(style).bytes());
            MendedSheet twice = DOCTOR.mend(mended, ReadOptions.DEFAULT).in(style);
            assertThat(twice.text()).isEqualTo(once.in(style).text());
            assertThat(twice.isChanged()).isFalse();
        }
    }
}
