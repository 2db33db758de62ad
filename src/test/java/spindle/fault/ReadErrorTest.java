// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.convert.Fill;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.image.UnreadableSectorException;

/** A disk has bad places: sectors 3 and 4 of a file, as the reads of whole blocks and of single sectors meet them. */
class ReadErrorTest {
    private static final int SECTOR = 2352;
    private static final int FIRST_BAD = 3;
    private static final int AFTER_BAD = 5;

    @TempDir
    Path folder;

    private Path sheet;

    @BeforeEach
    void make_a_disc() throws IOException {
        sheet = FaultJob.source(folder, 1);
        Files.delete(folder.resolve("disc.sbi"));
    }

    /** Reads of the file fail from some time on where they reach into the bad sectors. */
    private static Fault bad(boolean[] isBad) {
        return new Fault() {
            @Override
            public void before(int number, Operation operation, Path path) {}

            @Override
            public void beforeRead(Path path, long from, long end) throws IOException {
                boolean reaches = from < (long) AFTER_BAD * SECTOR && end > (long) FIRST_BAD * SECTOR;
                if (isBad[0] && reaches && path.endsWith("disc.bin")) {
                    throw new FileSystemException("", null, "Input/output error");
                }
            }
        };
    }

    private ConversionResult convert(ConversionOptions options) throws IOException {
        return convert(options, new boolean[] {false});
    }

    private ConversionResult convert(ConversionOptions options, boolean[] isBad) throws IOException {
        FaultyFiles files = new FaultyFiles(bad(isBad));
        try (DiscImage image = Spindle.open(files.path(sheet))) {
            Path target = files.path(folder.resolve("out.cue"));
            ConversionPlan plan = Spindle.plan(image, Formats.named("cue").orElseThrow(), target, options);
            isBad[0] = true;
            return Spindle.convert(plan, Progress.NONE);
        }
    }

    @Test
    void a_read_error_says_file_and_sector() {
        assertThatThrownBy(() -> convert(ConversionOptions.DEFAULT))
                .isInstanceOf(UnreadableSectorException.class)
                .hasMessageContaining("disc.bin")
                .hasMessageContaining("LBA 0")
                .hasMessageContaining("Input/output error");
        assertThat(folder.resolve("out.bin")).doesNotExist();
    }

    @Test
    void salvage_passes_over_bad_sectors_alone_and_lists_them() throws IOException {
        ConversionResult result = convert(ConversionOptions.DEFAULT.withDamage(ConversionOptions.DamagePolicy.SALVAGE));
        byte[] expected = Files.readAllBytes(folder.resolve("disc.bin"));
        Arrays.fill(expected, FIRST_BAD * SECTOR, AFTER_BAD * SECTOR, (byte) 0);
        assertThat(folder.resolve("out.bin")).hasBinaryContent(expected);
        assertThat(result.findings())
                .filteredOn(finding -> finding.severity() == Finding.Severity.ERROR)
                .singleElement()
                .extracting(Finding::message)
                .asString()
                .contains("LBA 3", "LBA 4", "zeroes");
        assertThat(Files.readAllLines(folder.resolve("disc.bin.map")))
                .contains("0x00000000  0x00001B90  +", "0x00001B90  0x00000930  -", "0x000024C0  0x00000930  -");
    }

    @Test
    void bad_sectors_among_those_that_tell_what_a_file_is_keep_no_image_from_being_opened() throws IOException {
        boolean[] isBad = {true};
        assertThatThrownBy(() -> convert(ConversionOptions.DEFAULT, isBad))
                .isInstanceOf(UnreadableSectorException.class)
                .hasMessageContaining("salvage what is there");
        ConversionResult result =
                convert(ConversionOptions.DEFAULT.withDamage(ConversionOptions.DamagePolicy.SALVAGE), isBad);
        byte[] expected = Files.readAllBytes(folder.resolve("disc.bin"));
        Arrays.fill(expected, FIRST_BAD * SECTOR, AFTER_BAD * SECTOR, (byte) 0);
        assertThat(folder.resolve("out.bin")).hasBinaryContent(expected);
        assertThat(result.findings()).anyMatch(finding -> finding.message().contains("LBA 4"));
    }

    @Test
    void a_pattern_stands_in_for_bad_sectors_where_it_is_asked_for() throws IOException {
        ConversionOptions options = ConversionOptions.DEFAULT
                .withDamage(ConversionOptions.DamagePolicy.SALVAGE)
                .withFill(new Fill("ABCD12"));
        ConversionResult result = convert(options);
        byte[] expected = Files.readAllBytes(folder.resolve("disc.bin"));
        for (int at = FIRST_BAD * SECTOR; at < AFTER_BAD * SECTOR; at++) {
            expected[at] = (byte) (new int[] {0xAB, 0xCD, 0x12})[at % SECTOR % 3];
        }
        assertThat(folder.resolve("out.bin")).hasBinaryContent(expected);
        assertThat(result.findings()).anyMatch(finding -> finding.message().contains("the pattern ABCD12 stands in"));
        assertThatThrownBy(() -> new Fill("ABC")).isInstanceOf(IllegalArgumentException.class);
    }
}
