// SPDX-License-Identifier: Apache-2.0
package spindle.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Formats;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;

class OpenerTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"disc.nrg", "disc.bin"})
    void an_nrg_with_a_wrong_trailer_is_told_to_be_damaged_and_where(String name) throws IOException {
        byte[] bytes = Files.readAllBytes(CORPUS.resolve("dev-nrg/disc.nrg"));
        bytes[bytes.length - 6] = 0x7F;
        assertThat(refusal(name, bytes))
                .contains("Nero image")
                .contains("trailer, at byte " + (bytes.length - 12))
                .contains("get the whole file")
                .doesNotContain("nrg2iso");
    }

    @Test
    void an_nrg_that_ends_early_is_told_with_its_end() throws IOException {
        byte[] bytes = Files.readAllBytes(CORPUS.resolve("dev-nrg/disc.nrg"));
        assertThat(refusal("disc.nrg", Arrays.copyOf(bytes, 1000))).contains("ends at byte 1000");
    }

    @ParameterizedTest
    @CsvSource({"CISO, a CSO", "ZISO, a ZSO", "IsZ!, an ISZ image", "ECM%, an ECM file"})
    void a_container_of_a_few_bytes_ends_early(String mark, String name) throws IOException {
        byte[] bytes = Arrays.copyOf(mark.replace('%', '\0').getBytes(StandardCharsets.ISO_8859_1), 7);
        assertThat(refusal("game.iso", bytes))
                .contains("is " + name)
                .contains("ends early")
                .contains("byte 7")
                .contains("get the whole file")
                .doesNotContain("maxcso")
                .doesNotContain("unecm");
    }

    @Test
    void a_cso_that_ends_within_its_blocks_is_told_with_its_end() throws IOException {
        byte[] header = new byte[24 + 3 * 4];
        System.arraycopy("CISO".getBytes(StandardCharsets.US_ASCII), 0, header, 0, 4);
        header[9] = 0x10; // 4096 bytes
        header[17] = 0x08; // in blocks of 2048
        header[24] = 36;
        header[29] = 0x02; // the second block is at byte 512
        header[33] = 0x04;
        assertThat(refusal("game.cso", header)).contains("ends at byte 36").contains("block 1 is at byte 512");
    }

    @Test
    void a_cdi_whose_description_is_damaged_is_told_where() throws IOException {
        byte[] bytes = new byte[4000];
        Arrays.fill(bytes, (byte) 0x55);
        System.arraycopy(new byte[] {6, 0, 0, (byte) 0x80, 0, 1, 0, 0}, 0, bytes, 3992, 8);
        assertThat(refusal("game.cdi", bytes)).doesNotContain("export it").containsPattern("[0-9]+");
    }

    @Test
    void the_sheet_beside_a_bin_is_used_and_said() throws IOException {
        for (String name : new String[] {"m1.cue", "m1.bin"}) {
            Files.copy(CORPUS.resolve("dev-m1").resolve(name), folder.resolve(name));
        }
        Path bin = folder.resolve("m1.bin");
        try (DiscImage image = opener(OpenOptions.DEFAULT).open(bin)) {
            assertThat(image.format()).isEqualTo("cue");
            assertThat(image.findings()).anyMatch(finding -> finding.rule().equals("sheet"));
        }
        try (DiscImage image =
                opener(OpenOptions.DEFAULT.withSheet(OpenOptions.Sheet.IGNORED)).open(bin)) {
            assertThat(image.format()).isEqualTo("raw");
        }
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return String.valueOf(catchThrowableOfType(
                        DiscFormatException.class,
                        () -> opener(OpenOptions.DEFAULT).open(file).close())
                .getMessage());
    }

    private static Opener opener(OpenOptions options) {
        return new Opener(Formats.BUILT_IN, options);
    }
}
