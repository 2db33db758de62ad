// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ISOs with and without what lies behind their volumes. */
class IsoTrimTest {
    @TempDir
    private Path folder;

    @Test
    void padding_stays_unless_it_is_trimmed() throws IOException {
        byte[] volume = Files.readAllBytes(Corpus.open("iso-level1"));
        Path padded = Files.write(folder.resolve("padded.iso"), Arrays.copyOf(volume, volume.length + 7 * 2048));
        Path whole = folder.resolve("whole.iso");
        assertThat(Run.of("iso", padded, "-o", whole, "--pad").status()).isZero();
        assertThat(whole).hasSameBinaryContentAs(padded);
        Path trimmed = folder.resolve("trimmed.iso");
        Run run = Run.of("iso", padded, "-o", trimmed, "--trim");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("track 1: 7 sectors behind its volume are left out");
        assertThat(trimmed).hasBinaryContent(volume);
    }

    @Test
    void a_track_that_ends_with_its_volume_stays_whole() {
        Path iso = folder.resolve("same.iso");
        Run run = Run.of("iso", Corpus.open("iso-level1"), "-o", iso, "--trim");
        assertThat(run.err()).doesNotContain("left out");
        assertThat(iso).hasSameBinaryContentAs(Corpus.open("iso-level1"));
    }

    @Test
    void trim_and_pad_exclude_each_other() {
        assertThat(Run.of("iso", Corpus.open("iso-level1"), "--trim", "--pad").status())
                .isEqualTo(ExitStatus.USAGE);
    }
}
