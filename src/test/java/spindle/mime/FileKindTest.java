// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;

class FileKindTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "dev-chd/disc.chd, a CHD image (MAME)",
        "dev-nrg/disc.nrg, a Nero image (NRG)",
        "dev-toc/mix.toc, a cdrdao TOC",
        "dev-m1/m1.cue, a text like a CUE sheet"
    })
    void knows_the_samples_whatever_they_are_called(String sample, String name) throws IOException {
        FileKind kind = describe(sample(sample)).orElseThrow();
        assertThat(kind.name()).isEqualTo(name);
        assertThat(kind.remedy().toString()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PK%03%04, a ZIP archive",
        "7z%BC%AF%27%1C, a 7-Zip archive",
        "Rar!%1A%07%00, a RAR archive",
        "%1F%8B%08, a gzip file",
        "%FD7zXZ%00, an xz file",
        "RIFF%00%00%00%00WAVE, 'a WAV file, audio'",
        "FORM%00%00%00%00AIFF, 'an AIFF file, audio'",
        "fLaC, 'a FLAC file, audio'",
        "ID3%03, 'an MP3 file, audio'",
        "ECM%00, an ECM file",
        "CISO, 'a CSO, a compressed ISO'",
        "IsZ!, an ISZ image (UltraISO)",
        "DAA%00, a DAA image (PowerISO)",
        "MEDIA DESCRIPTOR, an MDS sheet (Alcohol 120%)",
        "%%PDF-1.4, a PDF document",
        "%7FELF, a program (ELF)"
    })
    void knows_marks_at_the_beginning(String mark, String name) throws IOException {
        assertThat(describe(Arrays.copyOf(bytes(mark), 4000)).orElseThrow().name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "[CloneCD]~Version=3~, a CloneCD sheet (CCD)",
        "3~1 0 4 2352 track01.bin 0~2 450 0 2352 track02.raw 0~, a GDI sheet (Dreamcast)",
        "CD_DA~CATALOG \"0000000000000\"~TRACK AUDIO~, a cdrdao TOC",
        "<!DOCTYPE html>~<html>, a web page",
        "<html>, a web page",
        "hello~, a text file"
    })
    void knows_texts(String text, String name) throws IOException {
        byte[] bytes = text.replace("~", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertThat(describe(bytes).orElseThrow().name()).isEqualTo(name);
    }

    @Test
    void knows_ends() throws IOException {
        byte[] bytes = noise(4000);
        System.arraycopy("koly".getBytes(StandardCharsets.US_ASCII), 0, bytes, 4000 - 512, 4);
        assertThat(describe(bytes).orElseThrow().name()).isEqualTo("an Apple disk image (DMG)");
        bytes = noise(4000);
        System.arraycopy(new byte[] {6, 0, 0, (byte) 0x80, 0, 1, 0, 0}, 0, bytes, 3992, 8);
        assertThat(describe(bytes).orElseThrow().name()).isEqualTo("a DiscJuggler image (CDI)");
    }

    @Test
    void asks_tika_for_the_rest() throws IOException {
        assertThat(describe(Arrays.copyOf(bytes("%89PNG%0D%0A%1A%0A"), 100))
                        .orElseThrow()
                        .name())
                .isEqualTo("a file of type image/png: a picture");
        assertThat(describe(Arrays.copyOf(bytes("%D0%CF%11%E0%A1%B1%1A%E1"), 1000))
                        .orElseThrow()
                        .name())
                .startsWith("a file of type application/");
    }

    @Test
    void says_nothing_of_what_nobody_knows() throws IOException {
        assertThat(describe(noise(10_000))).isEmpty();
        assertThat(describe(new byte[10_000])).isEmpty();
    }

    @Test
    void an_empty_file_is_called_empty() throws IOException {
        assertThat(describe(new byte[0]).orElseThrow().name()).isEqualTo("an empty file");
    }

    @Test
    void raw_sectors_are_no_music() throws IOException {
        assertThat(describe(sample("dev-m1/m1.bin"))).isEmpty();
    }

    @Test
    void a_missing_file_is_told_as_such() {
        assertThatThrownBy(() -> FileKind.describe(folder.resolve("none")))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void marks_are_looked_for_in_files_of_any_length() throws IOException {
        byte[] whole = sample("dev-toc/mix.toc");
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("x"), Arrays.copyOf(whole, length));
            try (FileSource source = FileSource.open(file)) {
                assertThat(FileKind.byMark(source)).isPresent();
            }
        }
    }

    private Optional<FileKind> describe(byte[] bytes) throws IOException {
        return FileKind.describe(Files.write(folder.resolve("file.xyz"), bytes));
    }

    private static byte[] noise(int count) {
        byte[] bytes = new byte[count];
        new SplittableRandom(9).nextBytes(bytes);
        return bytes;
    }

    /** Turns {@code %1F} into that byte, and {@code %%} into a per cent sign. */
    private static byte[] bytes(String mark) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < mark.length(); i++) {
            if (mark.charAt(i) != '%') {
                text.append(mark.charAt(i));
            } else if (mark.charAt(i + 1) == '%') {
                text.append(mark.charAt(++i));
            } else {
                text.append((char) Integer.parseInt(mark.substring(i + 1, i + 3), 16));
                i += 2;
            }
        }
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] sample(String file) throws IOException {
        try (InputStream in = FileKindTest.class.getResourceAsStream("/corpus/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
