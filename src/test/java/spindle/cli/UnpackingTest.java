// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Where images are unpacked to, and how large they may get, is for the user to say. */
final class UnpackingTest {
    @TempDir
    Path folder;

    private Path temporary = Path.of("");

    @BeforeEach
    void make() throws IOException {
        temporary = Files.createDirectory(folder.resolve("tmp"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zip", "sheet.zip"})
    void unpacks_into_the_folder_that_is_named_and_leaves_nothing(String kind) throws IOException {
        Path packed = packed(kind);
        Run run = Run.of("iso", packed, "-o", folder.resolve("back.iso"), "--tmp", temporary);
        assertThat(run.status()).as(run.err()).isLessThan(2);
        assertThat(Files.readAllBytes(folder.resolve("back.iso"))).isEqualTo(iso());
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
        Run nowhere = Run.of("info", packed, "--tmp", folder.resolve("nowhere"));
        assertThat(nowhere.status()).isEqualTo(7);
        assertThat(nowhere.err())
                .contains("nowhere: cannot hold temporary files")
                .contains("--tmp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "xz", "zip", "sheet.zip"})
    void what_gets_larger_than_it_may_is_refused_before_the_disk_is_full(String kind) throws IOException {
        Run run = Run.of("info", packed(kind), "--max-unpacked", "100K", "--tmp", temporary);
        assertThat(run.status()).as(run.err()).isEqualTo(9);
        assertThat(run.err()).contains("unpacks to more than 102400 bytes; --max-unpacked allows more");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1", "2k,2048", "700M,734003200", "4GiB,4294967296", "9999999T,9223372036854775807"})
    void sizes_are_in_powers_of_1024(String word, long bytes) throws UsageException {
        assertThat(ByteCount.of("--max-unpacked", word)).isEqualTo(bytes);
    }

    @Test
    void a_size_that_is_none_is_said() throws IOException {
        for (String word : new String[] {"0", "much", "-1", "1.5G", ""}) {
            Run run = Run.of("info", packed("gz"), "--max-unpacked", word);
            assertThat(run.status()).isEqualTo(2);
        }
    }

    private static byte[] iso() {
        return new MadeVolume(200).file("A", 30, 100_000).blocks(200);
    }

    private Path packed(String kind) throws IOException {
        Path packed = folder.resolve("game." + kind);
        switch (kind) {
            case "gz" -> pack(new GZIPOutputStream(Files.newOutputStream(packed)));
            case "xz" -> pack(new XZOutputStream(Files.newOutputStream(packed), new LZMA2Options(6)));
            default -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ZipOutputStream zip = new ZipOutputStream(bytes);
                if (kind.startsWith("sheet")) {
                    zip.putNextEntry(new ZipEntry("a.cue"));
                    zip.write("FILE a.iso BINARY\nTRACK 01 MODE1/2048\nINDEX 01 00:00:00\n"
                            .getBytes(StandardCharsets.US_ASCII));
                }
                zip.putNextEntry(new ZipEntry("a.iso"));
                pack(zip);
                Files.write(packed, bytes.toByteArray());
            }
        }
        return packed;
    }

    private static void pack(OutputStream out) throws IOException {
        try (out) {
            out.write(iso());
        }
    }
}
