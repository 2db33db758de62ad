// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Formats;
import spindle.format.ReadOptions;

/** Sets of files that were renamed are named where contents tell which is which, and else left. */
class RenamedSetTest {
    private static final byte[] DATA = SheetFolder.data(0, 300);
    private static final byte[] AUDIO = SheetFolder.audio(300);

    @TempDir
    Path folder;

    private MendedSheet mend(String... lines) throws IOException {
        Path sheet = folder.resolve("sheet.cue");
        Files.writeString(sheet, String.join("\n", lines) + "\n");
        return new Doctor(Formats.BUILT_IN).mend(sheet, ReadOptions.DEFAULT);
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
    }

    private MendedSheet mendTwo(String first, String second) throws IOException {
        return mend(
                "FILE \"x 1.bin\" BINARY",
                "  TRACK 01 " + first,
                "    INDEX 01 00:00:00",
                "FILE \"x 2.bin\" BINARY",
                "  TRACK 02 " + second,
                "    INDEX 01 00:00:00");
    }

    @Test
    void headers_and_elimination_tell_files() throws IOException {
        write("disc track 1.bin", DATA);
        write("other track 2.bin", AUDIO);
        assertThat(mendTwo("MODE1/2352", "AUDIO").text())
                .contains("FILE \"disc track 1.bin\"", "FILE \"other track 2.bin\"");
    }

    @Test
    void audio_files_of_other_titles_are_left() throws IOException {
        write("1 Prelude.bin", AUDIO);
        write("2 Fugue.bin", AUDIO);
        assertThat(mendTwo("AUDIO", "AUDIO").isChanged()).isFalse();
    }

    @Test
    void audio_files_whose_names_differ_in_one_part_are_named() throws IOException {
        write("disc (Track 01).bin", AUDIO);
        write("disc (Track 02).bin", AUDIO);
        assertThat(mendTwo("AUDIO", "AUDIO").text())
                .contains("FILE \"disc (Track 01).bin\"", "FILE \"disc (Track 02).bin\"");
    }

    @Test
    void a_file_of_the_other_kind_is_left() throws IOException {
        write("disc (Track 1).bin", AUDIO);
        write("disc (Track 2).bin", DATA);
        assertThat(mendTwo("MODE1/2352", "AUDIO").isChanged()).isFalse();
    }

    @Test
    void data_of_another_place_are_left() throws IOException {
        write("disc (Track 1).bin", SheetFolder.data(75, 300));
        write("disc (Track 2).bin", AUDIO);
        assertThat(mendTwo("MODE1/2352", "AUDIO").isChanged()).isFalse();
    }

    @Test
    void a_file_that_is_shorter_than_its_indexes_is_left() throws IOException {
        write("disc (Track 1).bin", DATA);
        write("disc (Track 2).bin", AUDIO);
        MendedSheet mended = mend(
                "FILE \"x 1.bin\" BINARY",
                "  TRACK 01 MODE1/2352",
                "    INDEX 01 00:00:00",
                "FILE \"x 2.bin\" BINARY",
                "  TRACK 02 AUDIO",
                "    INDEX 00 00:00:00",
                "    INDEX 01 00:05:00");
        assertThat(mended.isChanged()).isFalse();
    }

    @Test
    void tracks_are_numbered_in_the_order_of_their_files() throws IOException {
        write("a 1.bin", DATA);
        write("a 2.bin", AUDIO);
        String[] lines = {
            "FILE \"a 1.bin\" BINARY", "TRACK 01 MODE1/2352", "INDEX 01 00:00:00",
            "FILE \"a 2.bin\" BINARY", "TRACK 01 AUDIO", "INDEX 01 00:00:00"
        };
        assertThat(mend(lines).text()).contains("TRACK 02 AUDIO");
        lines[0] = "FILE \"a 2.bin\" BINARY";
        lines[1] = "TRACK 02 AUDIO";
        lines[3] = "FILE \"a 1.bin\" BINARY";
        lines[4] = "TRACK 01 MODE1/2352";
        assertThat(mend(lines).text()).isEqualTo(String.join("\n", lines) + "\n");
    }

    @Test
    void files_without_numbers_are_in_order_where_headers_say_so() throws IOException {
        write("intro.bin", AUDIO);
        write("game.bin", SheetFolder.data(300, 300));
        List<String> lines = List.of(
                "FILE \"intro.bin\" BINARY",
                "TRACK 02 AUDIO",
                "INDEX 01 00:00:00",
                "FILE \"game.bin\" BINARY",
                "TRACK 01 MODE1/2352",
                "INDEX 01 00:00:00");
        assertThat(mend(lines.toArray(String[]::new)).text()).contains("TRACK 01 AUDIO", "TRACK 02 MODE1/2352");
        write("game.bin", SheetFolder.data(0, 300));
        assertThat(mend(lines.toArray(String[]::new)).isChanged()).isFalse();
    }
}
