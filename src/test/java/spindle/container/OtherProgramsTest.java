// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.format.OtherProgram;
import spindle.io.FileBytes;
import spindle.io.UnsupportedImageException;

/** Containers as other programs make them. */
@Tag("oracle")
final class OtherProgramsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "gzip -k -1, gz, gzip",
        "gzip -k -9, gz, gzip",
        "xz -k -1, xz, xz",
        "xz -k -9e --check=sha256, xz, xz",
        "xz -k -T1 --block-size=65536, xz, xz",
        "xz -k -T2 --block-size=100000 --check=crc32, xz, xz",
        "zstd -q -3, zst, zstd",
        "zstd -q -19 --check, zst, zstd",
        "zstd -q -1 --no-check, zst, zstd"
    })
    void reads_what_is_in_it(String command, String extension, String kind) throws IOException {
        byte[] plain = Sample.bytes(1_500_000, 1);
        Files.write(folder.resolve("game.bin"), plain);
        String[] words = (command + " game.bin").split(" ", -1);
        OtherProgram.run(folder, words[0], Arrays.copyOfRange(words, 1, words.length));
        Path packed = folder.resolve("game.bin." + extension);
        Sample.requireEqual(packed, plain);
        try (FileBytes source = Containers.open(packed)) {
            assertThat(source.containers()).containsExactly(kind);
            assertThat(source.name()).isEqualTo("game.bin");
            assertThat(source.path()).isEqualTo(packed);
        }
        Files.write(folder.resolve("game.bin"), Sample.bytes(20_000, 2));
        Files.delete(packed);
        OtherProgram.run(folder, words[0], Arrays.copyOfRange(words, 1, words.length));
        Sample.tryDamage(packed, 200);
    }

    @ParameterizedTest
    @CsvSource({"-0", "-9", "-0 -fz", "-9 -fz"})
    void reads_the_image_in_an_archive(String options) throws IOException {
        byte[] plain = Sample.bytes(700_000, 1);
        Files.write(Files.createDirectory(folder.resolve("sub")).resolve("game.iso"), plain);
        Files.writeString(folder.resolve("readme.txt"), "read me");
        zip(options + " a.zip readme.txt sub/game.iso");
        Sample.requireEqual(folder.resolve("a.zip"), plain);
        try (FileBytes source = Containers.open(folder.resolve("a.zip"))) {
            assertThat(source.name()).isEqualTo("game.iso");
        }
        Sample.tryDamage(folder.resolve("a.zip"), 60);
    }

    @Test
    void refuses_an_archive_of_a_sheet_of_two_images_or_with_a_password() throws IOException {
        Files.writeString(folder.resolve("a.cue"), "x");
        Files.writeString(folder.resolve("a.bin"), "x");
        Files.writeString(folder.resolve("b.bin"), "x");
        zip("sheet.zip a.cue a.bin");
        zip("two.zip a.bin b.bin");
        zip("-P secret locked.zip a.bin");
        for (String name : new String[] {"sheet.zip", "two.zip", "locked.zip"}) {
            assertThatThrownBy(() -> Containers.open(folder.resolve(name)))
                    .isInstanceOf(UnsupportedImageException.class)
                    .hasMessageContaining("ZIP")
                    .hasMessageContaining("unpack it first");
        }
    }

    @ParameterizedTest
    @CsvSource({"gzip -q, gz", "xz -q, xz", "zstd -q, zst"})
    void reads_members_one_after_the_other(String command, String extension) throws IOException {
        byte[] plain = Sample.bytes(50_000, 4);
        Files.write(folder.resolve("a"), Arrays.copyOf(plain, 20_000));
        Files.write(folder.resolve("b"), Arrays.copyOfRange(plain, 20_000, 50_000));
        String[] words = (command + " a b").split(" ", -1);
        OtherProgram.succeed(folder, words[0], Arrays.copyOfRange(words, 1, words.length));
        Path both = folder.resolve("c." + extension);
        try (OutputStream out = Files.newOutputStream(both)) {
            Files.copy(folder.resolve("a." + extension), out);
            Files.copy(folder.resolve("b." + extension), out);
        }
        Sample.requireEqual(both, plain);
    }

    private void zip(String words) throws IOException {
        OtherProgram.run(folder, "zip", ("-q " + words).split(" ", -1));
    }
}
