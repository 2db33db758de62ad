// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.image.DiscImage;
import spindle.image.Progress;

/** Sheets whose files are packed. */
class PackedFilesTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cue, dev-mixed-single/mixed.cue",
        "toc, dev-mixed-single/mixed.cue",
        "ccd, dev-mixed-single/mixed.cue",
        "mds, dev-m1/m1.cue",
        "gdi, dev-gdi/disc.gdi"
    })
    void every_sheet_opens_through_what_its_files_are_packed_in(String id, String disc) throws IOException {
        Path sheet = folder.resolve("disc." + id);
        try (DiscImage source = Spindle.open(CORPUS.resolve(disc))) {
            ConversionPlan plan =
                    Spindle.plan(source, Formats.named(id).orElseThrow(), sheet, ConversionOptions.DEFAULT);
            Spindle.convert(plan, Progress.NONE);
            for (PlannedFile file : plan.outputs()) {
                pack(file.path(), sheet);
            }
            try (DiscImage image = Spindle.open(sheet)) {
                SameSectors.assertSame(source, image, id);
                assertThat(image.findings()).anyMatch(finding -> finding.rule().equals("container"));
                assertThat(image.findings()).noneMatch(finding -> finding.rule().equals("no-subchannel"));
            }
        }
    }

    private static void pack(Path file, Path sheet) throws IOException {
        if (file.equals(sheet)) {
            return;
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(file + ".gz")))) {
            Files.copy(file, out);
        }
        Files.delete(file);
    }

    @ParameterizedTest
    @CsvSource({"cue, dev-mixed-single/mixed.cue", "ccd, dev-mixed-single/mixed.cue", "gdi, dev-gdi/disc.gdi"})
    void a_sheet_with_its_files_opens_through_one_archive(String id, String disc) throws IOException {
        Path sheet = folder.resolve("disc." + id);
        Path archive = folder.resolve("disc.zip");
        try (DiscImage source = Spindle.open(CORPUS.resolve(disc))) {
            ConversionPlan plan =
                    Spindle.plan(source, Formats.named(id).orElseThrow(), sheet, ConversionOptions.DEFAULT);
            Spindle.convert(plan, Progress.NONE);
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
                for (PlannedFile file : plan.outputs()) {
                    zip.putNextEntry(new ZipEntry("disc/" + file.path().getFileName()));
                    Files.copy(file.path(), zip);
                    Files.delete(file.path());
                }
            }
            try (DiscImage image = Spindle.open(archive)) {
                assertThat(image.format()).isEqualTo(id);
                assertThat(image.files()).containsExactly(archive);
                SameSectors.assertSame(source, image, id);
            }
        }
    }

    @Test
    void an_ecm_has_the_name_of_its_bin_and_opens_through_its_sheet_under_another() throws IOException {
        Path ecm = folder.resolve("disc.bin.ecm");
        try (DiscImage source = Spindle.open(CORPUS.resolve("dev-mixed-redump/Small Disc (Europe) (En,Fr).cue"))) {
            ConversionPlan plan = Spindle.plan(
                    source,
                    Formats.writtenAs("ecm").orElseThrow(),
                    folder.resolve("disc.ecm"),
                    ConversionOptions.DEFAULT);
            assertThat(plan.losses()).isEmpty();
            assertThat(plan.outputs())
                    .extracting(PlannedFile::path)
                    .isEqualTo(List.of(ecm, folder.resolve("disc.cue")));
            Spindle.convert(plan, Progress.NONE);
            Path bare = Files.move(ecm, folder.resolve("disc.ecm"));
            try (DiscImage image = Spindle.open(bare)) {
                SameSectors.assertSame(source, image, "ecm");
                assertThat(image.disc().tracks()).hasSize(3);
            }
        }
    }
}
