// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spindle.format.cue.Bench.findings;
import static spindle.format.cue.Bench.shape;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Mcn;
import spindle.disc.Remark;
import spindle.disc.text.CdText;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** What rippers of audio write into sheets. */
class RipperSheetsTest {
    private static final String ENHANCED = "FILE a.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;TRACK 02 ";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MODEx/2xxx", "MODE1/2352", "MODE2/2352"})
    void a_data_track_of_index_0_alone_is_in_no_file(String mode) throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        try (DiscImage image = bench.open(ENHANCED + mode + ";TITLE \"Data\";INDEX 00 00:00:20")) {
            assertThat(shape(image)).startsWith("1[1 AUDIO 1:0 -20] 20 2[2 ").endsWith(" 1:11420 -11420] 11420");
            assertThat(findings(image)).singleElement().asString().contains("is data that no file holds");
            assertThat(image.disc().text().of(2)).containsEntry(CdText.Field.TITLE, "Data");
        }
    }

    @Test
    void a_first_track_of_data_without_a_place_is_left_out() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        try (DiscImage image = bench.open(
                "TRACK 01 MODEx/2xxx;TITLE \"Data\";FILE a.bin BINARY;TRACK 02 AUDIO;TITLE \"A\";INDEX 01 00:00:00")) {
            assertThat(shape(image)).isEqualTo("1[2 AUDIO 1:0 -20] 20");
            assertThat(image.disc().text().words()).containsOnlyKeys(2);
            assertThat(findings(image)).singleElement().asString().contains("is data that no file holds");
        }
    }

    @Test
    void a_first_track_of_data_in_a_file_is_told_by_its_sectors() throws IOException {
        bench.file("d.iso", Sectors.run(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 20));
        bench.file("a.bin", Sectors.audio(0, 20));
        try (DiscImage image = bench.open("FILE d.iso BINARY;TRACK 01 MODEx/2xxx;INDEX 01 00:00:00;"
                + "FILE a.bin BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00")) {
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -20 | 2 AUDIO 1:20 -40] 40");
        }
    }

    @Test
    void a_strict_reader_refuses_a_track_that_is_in_no_file() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        assertThatThrownBy(() -> bench.open(ENHANCED + "MODEx/2xxx;INDEX 00 00:00:20", Bench.STRICT))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void an_audio_track_without_index_1_is_an_error_all_the_same() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        assertThatThrownBy(() -> bench.open(ENHANCED + "AUDIO;INDEX 00 00:00:20"))
                .hasMessageContaining("has no INDEX 01");
    }

    @Test
    void a_track_line_that_is_repeated_behind_file_goes_on() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        bench.file("b.bin", Sectors.audio(20, 10));
        try (DiscImage image = bench.open("MCN \"0012345678905\";FILE a.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;"
                + "TRACK 02 AUDIO;TITLE \"Two\";INDEX 00 00:00:15;FILE b.bin BINARY;TRACK 02 AUDIO;TITLE \"Two\";"
                + "INDEX 01 00:00:00")) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 1:0 -15 | 2 AUDIO 0:15 1:20 -30] 30");
            assertThat(image.disc().mcn()).contains(new Mcn("0012345678905"));
            assertThat(image.disc().remarks()).isEmpty();
            assertThat(findings(image)).hasSize(2);
        }
    }

    @Test
    void a_track_line_that_is_repeated_elsewhere_is_an_error() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        assertThatThrownBy(() -> bench.open(
                        "FILE a.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;TRACK 01 AUDIO;INDEX 01 00:00:05"))
                .hasMessageContaining("is there twice");
    }

    @Test
    void remarks_between_the_first_file_and_the_first_track_are_the_discs() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 20));
        try (DiscImage image = bench.open("FILE a.bin BINARY;REM DATE 2018;TRACK 01 AUDIO;INDEX 01 00:00:00")) {
            assertThat(image.disc().remarks()).containsExactly(new Remark(0, 0, "REM DATE 2018"));
        }
    }
}
