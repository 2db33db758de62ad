// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spindle.format.cue.Bench.findings;
import static spindle.format.cue.Bench.read;
import static spindle.format.cue.Bench.shape;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.Session;
import spindle.image.DiscImage;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Sessions in one file, whose times other programs count otherwise. */
class SessionReadingTest {
    private static final int END = 20;
    private static final int SECOND = END + Session.FIRST_GAP;
    private static final String SHAPE = "1[1 AUDIO 1:0 -20] 20 2[2 XA 1:11420 -11430] 11430";

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    private static String sheet(String between, String time) {
        return "REM SESSION 01;FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;" + between
                + "REM SESSION 02;TRACK 02 MODE2/2352;INDEX 01 " + time;
    }

    @ParameterizedTest
    @CsvSource({
        "REM LEAD-OUT 00:00:20;", // as the file counts
        "REM LEAD-OUT 00:02:20;", // as the disc counts
        "''"
    })
    void times_that_count_the_disc_are_told_by_headers(String leadOut) throws IOException {
        bench.file("k.bin", Sectors.join(Sectors.audio(0, END), data()));
        try (DiscImage image = bench.open(sheet(leadOut, "02:32:20"))) {
            assertThat(shape(image)).isEqualTo(SHAPE);
            assertThat(read(image, 2, SECOND, 10)).isEqualTo(data());
            assertThat(findings(image)).singleElement().asString().contains("the times count the disc");
        }
    }

    @Test
    void sectors_between_sessions_that_are_stored_belong_to_no_track() throws IOException {
        byte[] gap = new byte[Session.FIRST_GAP * SectorLayout.RAW_2352.bytes()];
        bench.file("k.bin", Sectors.join(Sectors.audio(0, END), gap, data()));
        try (DiscImage image = bench.open(sheet("REM LEAD-OUT 00:00:20;", "02:32:20") + ";REM LBA: 11420")) {
            assertThat(shape(image)).isEqualTo(SHAPE);
            assertThat(read(image, 2, SECOND, 10)).isEqualTo(data());
            assertThat(findings(image)).singleElement().asString().contains("the file holds the sectors between");
        }
    }

    @Test
    void times_that_count_the_file_need_no_word() throws IOException {
        bench.file("k.bin", Sectors.join(Sectors.audio(0, END), data()));
        try (DiscImage image = bench.open(sheet("REM LEAD-OUT 00:00:20;", "00:00:20"))) {
            assertThat(shape(image)).isEqualTo(SHAPE);
            assertThat(findings(image)).isEmpty();
        }
    }

    @Test
    void a_strict_reader_refuses_times_that_count_the_disc() throws IOException {
        bench.file("k.bin", Sectors.join(Sectors.audio(0, END), data()));
        assertThatThrownBy(() -> bench.open(sheet("", "02:32:20"), Bench.STRICT))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("the times count the disc");
    }

    @Test
    void times_beyond_the_file_in_each_reading_are_refused() throws IOException {
        bench.file("k.bin", Sectors.audio(0, END));
        assertThatThrownBy(() -> bench.open(sheet("REM LEAD-OUT 00:00:20;", "02:32:20")))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("lies beyond the end");
    }

    private static byte[] data() {
        return Sectors.run(TrackMode.XA, SectorLayout.RAW_2352, SECOND, 10);
    }
}
