// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Spindle;
import spindle.disc.Track;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.UnreadableSectorException;
import spindle.io.UnreadableInputException;

/** An image opens where the sectors that tell its volumes cannot be read, and the loss is said. */
class UnreadableVolumeTest {
    private static final Path SHEET = Path.of("src/test/resources/corpus/dev-m1/m1.cue");
    private static final int SECTOR = 2352;

    private static DiscImage open(long bad, long afterBad) throws IOException {
        Fault fault = new Fault() {
            @Override
            public void before(int number, Operation operation, Path path) {}

            @Override
            public void beforeRead(Path path, long from, long end) throws IOException {
                if (path.endsWith("m1.bin") && from < afterBad && end > bad) {
                    throw new FileSystemException("", null, "Input/output error");
                }
            }
        };
        return Spindle.open(new FaultyFiles(fault).path(SHEET));
    }

    /** The system area, and the descriptors of the volume. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16, 17})
    void a_bad_sector_is_told_in_place_of_the_volumes(int lba) throws IOException {
        try (DiscImage image = open((long) lba * SECTOR, (lba + 1L) * SECTOR)) {
            Track track = image.disc().tracks().get(0);
            DiscVolumes volumes = DiscVolumes.of(image);
            assertThat(volumes.content(track).volumes()).isEmpty();
            assertThat(volumes.completeness()).singleElement().satisfies(finding -> {
                assertThat(finding.rule()).isEqualTo(UnreadableSectorException.RULE);
                assertThat(finding.severity()).isEqualTo(Finding.Severity.WARNING);
                assertThat(finding.where())
                        .hasValueSatisfying(range -> assertThat(range.start()).isEqualTo(lba));
                assertThat(finding.message()).startsWith("track 1: LBA " + lba + " ");
            });
        }
    }

    @Test
    void a_file_of_which_nothing_can_be_read_is_no_image_and_not_blank() {
        assertThatThrownBy(() -> open(0, Long.MAX_VALUE).close())
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("Input/output error");
    }
}
