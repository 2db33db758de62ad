// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.io.FileSource;

class CueLikenessTest {
    @TempDir
    Path folder;

    private Match match(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        Files.write(file, bytes);
        try (FileSource source = FileSource.open(file)) {
            return new CueFormat().probe(Probe.of(file, source));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "k.cue|FILE k.bin BINARY;TRACK 01 AUDIO|CERTAIN",
                "k.txt|file k.bin binary;  track 1 audio|CERTAIN",
                "k.txt|INDEX 01 00:00:00|CERTAIN",
                "k.txt|FILE k.bin BINARY|POSSIBLE",
                "k.cue|REM something;TITLE \"t\"|POSSIBLE",
                "k.txt|REM something;TITLE \"t\"|NO",
                "k.cue|TRACK 01|NAME",
                "k.cue|hello|NAME",
                "k.cue|''|NAME",
                "k.txt|hello|NO",
                "k.cue|CD_ROM;// Track 1;TRACK MODE1_RAW;FILE \"k.bin\" 0 00:00:20|NO",
                "k.cue|CATALOG \"0123456789012\";TRACK AUDIO|NO",
                "k.cue|[CloneCD];Version=3|NO",
                "k.gdi|3;1 0 4 2352 track01.bin 0|NO"
            })
    void a_sheet_is_known_by_its_lines(String name, String text, Match expected) throws IOException {
        String lines = text.replace(';', '\n');
        assertThat(match(name, lines.getBytes(StandardCharsets.UTF_8))).isEqualTo(expected);
        assertThat(match(name, ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(expected);
        assertThat(match(name, ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(expected);
    }

    @Test
    void bytes_that_are_no_text_are_no_sheet() throws IOException {
        byte[] bytes = new byte[100_000];
        new Random(3).nextBytes(bytes);
        assertThat(match("k.bin", bytes)).isEqualTo(Match.NO);
        assertThat(match("k.cue", bytes)).isEqualTo(Match.NAME);
        assertThat(match("k.bin", new byte[5000])).isEqualTo(Match.NO);
    }

    @Test
    void a_line_cut_by_the_end_of_the_head_says_nothing() throws IOException {
        String head = "REM " + "x".repeat(Probe.HEAD_BYTES - 12) + "\nTRACK 01 AUDIO\n";
        assertThat(match("k.cue", head.getBytes(StandardCharsets.US_ASCII))).isEqualTo(Match.POSSIBLE);
    }

    @Test
    void every_sample_sheet_is_one_and_no_other_sample_is() throws IOException {
        try (DirectoryStream<Path> folders =
                Files.newDirectoryStream(Path.of("src/test/resources/corpus"), Files::isDirectory)) {
            for (Path each : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(each)) {
                    for (Path file : files) {
                        check(file);
                    }
                }
            }
        }
    }

    private static void check(Path file) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            Match match = new CueFormat().probe(Probe.of(file, source));
            String name = file.getFileName().toString();
            if (!name.endsWith(".cue")) {
                assertThat(match).as(name).isEqualTo(Match.NO);
            } else if (source.length() > 100) {
                assertThat(match).as(name).isEqualTo(Match.CERTAIN);
            }
        }
    }
}
