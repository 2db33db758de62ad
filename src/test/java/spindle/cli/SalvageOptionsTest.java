// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of a salvage makes sense, and what is said of several images names each. */
final class SalvageOptionsTest {
    @TempDir
    Path folder;

    private Path sheet(String name) throws IOException {
        return MadeDisc.sheet(folder, name, MadeDisc.mode1(0, 20), " TRACK 01 MODE1/2352\n  INDEX 01 00:00:00\n");
    }

    @Test
    void a_fill_is_zeroes_or_whole_bytes_and_goes_with_a_salvage() throws IOException {
        Path sheet = sheet("a");
        Path out = folder.resolve("out.cue");
        assertThat(Run.of("convert", sheet, out, "--fill", "EE").err()).contains("give both");
        assertThat(Run.of("convert", sheet, out, "--salvage", "--fill", "EEE").status())
                .isEqualTo(2);
        assertThat(Run.of("convert", sheet, out, "--salvage", "--fill", "noise").err())
                .contains("hexadecimal");
        assertThat(out).doesNotExist();
        assertThat(Run.of("convert", sheet, out, "--salvage", "--fill", "baadf00d")
                        .status())
                .isZero();
        assertThat(Run.of("convert", sheet, folder.resolve("b.cue"), "--fill", "zeroes")
                        .status())
                .isZero();
    }

    @Test
    void an_error_of_one_of_several_images_names_the_image() throws IOException {
        Path good = sheet("good");
        Path bad = sheet("bad");
        Files.delete(folder.resolve("bad.bin"));
        Run run = Run.of("convert", good, bad, "-F", "iso", "-d", folder.resolve("out"));
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("spindle: " + bad);
        assertThat(Run.of("verify", good, bad).err()).contains("spindle: " + bad);
    }

    @Test
    void a_name_of_bytes_that_are_no_characters_is_said_to_be_one() throws IOException {
        Run read = Run.of("info", folder.resolve("caf\uFFFD.cue"));
        assertThat(read.status()).isEqualTo(3);
        assertThat(read.err()).contains("not in the character set of this system").doesNotContain("there is no such file");
        Run written = Run.of("convert", sheet("a"), folder.resolve("caf\uFFFD.cue"));
        assertThat(written.status()).isEqualTo(2);
        assertThat(written.err()).contains("not in the character set of this system");
    }
}
