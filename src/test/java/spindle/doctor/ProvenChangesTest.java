// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.format.SheetFinding;

/** What is written into TOC, CCD and GDI sheets, and what is found in sheets of several faults. */
class ProvenChangesTest {
    private static final Doctor DOCTOR = new Doctor(Formats.BUILT_IN);

    @TempDir
    Path folder;

    private SheetFolder files;

    @BeforeEach
    void files() {
        files = new SheetFolder(folder);
    }

    private MendedSheet mend(String name, String text) throws IOException {
        return DOCTOR.mend(files.sheet(name, text), ReadOptions.DEFAULT);
    }

    private MendedSheet mend(SheetExample example) throws IOException {
        return DOCTOR.mend(example.in(files), ReadOptions.DEFAULT);
    }

    @Test
    void a_toc_track_of_data_takes_its_pieces_as_sectors() throws IOException {
        String toc = "CD_ROM\nTRACK AUDIO\nFILE \"game.bin\" #2352 00:00:01 232848\n";
        assertThat(mend("a.toc", toc).text())
                .isEqualTo("CD_ROM\nTRACK MODE1_RAW\nDATAFILE \"game.bin\" #4704 931392\n");
    }

    @Test
    void a_toc_names_the_mode_and_the_size_of_its_sectors() throws IOException {
        assertThat(mend(SheetExample.TOC_MODE_2).text()).contains("TRACK MODE1_RAW\n");
        assertThat(mend(SheetExample.TOC_SIZE).text()).contains("TRACK MODE1_RAW\n");
        files.write("user.iso", user(SheetFolder.data(0, 400)));
        assertThat(mend("b.toc", "CD_ROM\nTRACK MODE1_RAW\nDATAFILE \"user.iso\"\n")
                        .text())
                .contains("TRACK MODE1\n");
    }

    @Test
    void lengths_and_offsets_of_a_toc_are_those_that_fill_the_file() throws IOException {
        assertThat(mend(SheetExample.TOC_DATA_LENGTH).text()).contains("DATAFILE \"data.bin\" 00:05:25\n");
        MendedSheet moved = mend(SheetExample.TOC_FILE_OFFSET);
        assertThat(moved.text()).contains("FILE \"game.bin\" #940800 0 00:05:25\n");
        assertThat(moved.moved()).containsExactly("track 2 in its file changes from at byte 819200 to at byte 940800");
    }

    @Test
    void words_codes_and_quotes_of_a_toc_are_those_that_cdrdao_reads() throws IOException {
        assertThat(mend(SheetExample.TOC_KEYWORD).text())
                .isEqualTo("CD_DA\nTRACK AUDIO\nFILE \"audio.bin\" 0 // all\n");
        assertThat(mend(SheetExample.TOC_QUOTES).text()).contains("TITLE \"The \\\"best\\\" of\"\n");
        assertThat(mend(SheetExample.TOC_CATALOG).text()).contains("CATALOG \"0036000291452\"\n");
        assertThat(mend(SheetExample.TOC_ISRC).text()).contains("ISRC \"USSM12345678\"\n");
    }

    @Test
    void a_ccd_has_the_counts_of_its_entries() throws IOException {
        assertThat(mend(SheetExample.CCD_TOC_ENTRIES).text()).isEqualTo(CloneCdSheet.with());
        assertThat(mend(SheetExample.CCD_SESSION_COUNT).text()).isEqualTo(CloneCdSheet.with());
        assertThat(mend(
                                "count.ccd",
                                CloneCdSheet.with(
                                        "PMin=2\nPSec=0\nPFrame=0\nPLBA=8850", "PMin=1\nPSec=0\nPFrame=0\nPLBA=4350"))
                        .text())
                .isEqualTo(CloneCdSheet.with());
    }

    @Test
    void a_ccd_has_the_places_that_its_image_tells() throws IOException {
        for (SheetExample example : Arrays.asList(
                SheetExample.CCD_TOC_TIME,
                SheetExample.CCD_TOC_PLACE,
                SheetExample.CCD_TOC_PLACE_NOWHERE,
                SheetExample.CCD_LEAD_OUT,
                SheetExample.CCD_INDEX)) {
            assertThat(mend(example).text()).as(example.name()).isEqualTo(CloneCdSheet.with());
        }
        assertThat(mend(SheetExample.CCD_TOC_PLACE).moved())
                .contains("track 2 index 1 changes from at LBA 500 (00:08:50) to at LBA 400 (00:07:25)");
    }

    @Test
    void a_ccd_says_of_tracks_what_their_sectors_are() throws IOException {
        for (SheetExample example :
                Arrays.asList(SheetExample.CCD_MODE, SheetExample.CCD_MODE_MISMATCH, SheetExample.CCD_CONTROL)) {
            assertThat(mend(example).text()).as(example.name()).isEqualTo(CloneCdSheet.with());
        }
    }

    @Test
    void a_ccd_whose_image_has_another_name_says_which() throws IOException {
        files.write("other.img", new byte[2352]);
        Diagnosis diagnosis = DOCTOR.look(files.sheet("alone.ccd", CloneCdSheet.with()), ReadOptions.DEFAULT);
        assertThat(diagnosis.sheet().findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo("missing-file");
            assertThat(finding.message()).contains("\"other.img\" is the only one of its kind there");
        });
    }

    @Test
    void a_gdi_has_the_kind_size_and_place_of_its_sectors() throws IOException {
        String right = "2\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n";
        for (SheetExample example : Arrays.asList(
                SheetExample.GDI_NO_COUNT, SheetExample.GDI_MODE, SheetExample.GDI_SIZE, SheetExample.GDI_AUDIO_SIZE)) {
            assertThat(mend(example).text()).as(example.name()).isEqualTo(right);
        }
        assertThat(mend(SheetExample.GDI_TRACK_PLACE).text())
                .isEqualTo("2\n1 0 4 2352 data.bin 0\n2 4500 0 2352 audio.bin 0\n");
    }

    @Test
    void the_table_of_a_high_density_area_places_its_audio() throws IOException {
        byte[] boot = SheetFolder.data(45_000, 400);
        ByteBuffer table = ByteBuffer.wrap(boot, 16 + 256, 400).order(ByteOrder.LITTLE_ENDIAN);
        table.put("TOC1".getBytes(StandardCharsets.US_ASCII))
                .putInt(0x41000000 | 45_150)
                .putInt(0x01000000 | 45_700);
        table.putInt(-1);
        files.write("boot.bin", boot);
        String gdi = "4\n1 0 4 2352 data.bin 0\n2 450 0 2352 audio.bin 0\n3 45000 4 2352 boot.bin 0\n";
        assertThat(mend("table.gdi", gdi + "4 45400 0 2352 audio.bin 0\n").text())
                .isEqualTo(gdi + "4 45550 0 2352 audio.bin 0\n");
    }

    @Test
    void a_track_stays_where_an_area_begins_whatever_its_headers_say() throws IOException {
        files.write("later.bin", SheetFolder.data(5000, 400));
        for (String place : List.of("0", "45000")) {
            MendedSheet mended = mend("area.gdi", "1\n1 " + place + " 4 2352 later.bin 0\n");
            assertThat(mended.isChanged()).isFalse();
            assertThat(mended.left()).extracting(SheetFinding::rule).contains("track-place");
        }
    }

    @Test
    void headers_of_data_in_a_file_of_its_own_tell_another_session() throws IOException {
        MendedSheet mended = mend(SheetExample.SESSION);
        assertThat(mended.text()).isEqualTo("""
                TITLE "x"
                REM SESSION 01
                FILE "audio.bin" BINARY
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                REM SESSION 02
                FILE "later.bin" BINARY
                  TRACK 02 MODE1/2352
                    INDEX 01 00:00:00
                """);
        assertThat(mended.moved())
                .contains("track 2 index 1 changes from at LBA 400 (00:07:25) to at LBA 11800 (02:39:25)");
        assertThat(mend(SheetExample.HIGH_DENSITY).text())
                .startsWith("REM SINGLE-DENSITY AREA\nFILE \"data.bin\"")
                .contains("\nREM HIGH-DENSITY AREA\nFILE \"dense.bin\"");
        files.write("later.bin", SheetFolder.data(5000, 400));
        assertThat(mend(SheetExample.SESSION).isChanged()).isFalse();
    }

    @Test
    void headers_that_leave_no_room_place_nothing() throws IOException {
        files.write("later.bin", SheetFolder.data(300, 400));
        MendedSheet mended = mend("room.gdi", "2\n1 0 4 2352 later.bin 0\n2 450 0 2352 audio.bin 0\n");
        assertThat(mended.isChanged()).isFalse();
        assertThat(mended.left()).extracting(SheetFinding::rule).contains("track-place");
    }

    @Test
    void all_faults_of_a_sheet_are_found_at_once() throws IOException {
        String gdi = "4\n1 0 4 2352 gone.bin 0\nno line\n2 450 0 2352 audio.bin 0\n3 900 0 2532 audio.bin 0\n";
        assertThat(lines("many.gdi", gdi)).contains("missing-file:2", "invalid:3", "invalid:5");
        String toc = """
                CD_DA
                CATALOG 12
                TRACK AUDIO
                FILE "gone.bin" 0
                TRACK AUDIO
                FILE "audio.bin" 0 00:99:00
                SILENCE 00:00:01
                FOO
                TRACK MODE9
                FILE "audio.bin" 0
                TRACK AUDIO
                FILE "missing.bin" 0
                """;
        assertThat(lines("many.toc", toc))
                .contains("invalid:2", "missing-file:4", "invalid:6", "invalid:8", "invalid:9", "missing-file:12");
        String ccd = CloneCdSheet.with("Version=3", "no value", "Control=0x00\n", "Control=zero\n", "MODE=0", "MODE=x");
        files.write("many.img", SheetFolder.join(SheetFolder.data(0, 400), SheetFolder.audio(400)));
        assertThat(lines("many.ccd", ccd)).contains("invalid:2", "no-subchannel:0", "toc-entries:4");
        assertThat(lines("many.ccd", ccd))
                .filteredOn(line -> line.startsWith("invalid"))
                .hasSizeGreaterThan(3);
    }

    private List<String> lines(String name, String text) throws IOException {
        return DOCTOR.look(files.sheet(name, text), ReadOptions.DEFAULT).sheet().findings().stream()
                .map(finding -> finding.rule() + ":" + finding.place().line())
                .toList();
    }

    private static byte[] user(byte[] raw) {
        byte[] user = new byte[raw.length / 2352 * 2048];
        for (int i = 0; i < user.length / 2048; i++) {
            System.arraycopy(raw, i * 2352 + 16, user, i * 2048, 2048);
        }
        byte[] descriptor = {1, 'C', 'D', '0', '0', '1', 1};
        System.arraycopy(descriptor, 0, user, 16 * 2048, descriptor.length);
        return user;
    }
}
