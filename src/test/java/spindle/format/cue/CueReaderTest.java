// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spindle.format.cue.Bench.findings;
import static spindle.format.cue.Bench.read;
import static spindle.format.cue.Bench.shape;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.disc.DiscType;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.io.DiscFormatException;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class CueReaderTest {
    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void bench() {
        bench = new Bench(folder);
    }

    @Test
    void tracks_of_different_sector_sizes_share_a_file() throws IOException {
        byte[] data = Sectors.run(TrackMode.MODE1, SectorLayout.USER_2048, 0, 20);
        bench.file("k.bin", Sectors.join(data, Sectors.audio(20, 10)));
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 MODE1/2048;INDEX 01 00:00:00;"
                + "TRACK 02 AUDIO;INDEX 00 00:00:20;INDEX 01 00:00:22")) {
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -20 | 2 AUDIO 0:20 1:22 -30] 30");
            assertThat(read(image, 1, 0, 20)).isEqualTo(data);
            assertThat(read(image, 2, 20, 10)).isEqualTo(Sectors.audio(20, 10));
            assertThat(findings(image)).isEmpty();
        }
    }

    @Test
    void pregap_and_postgap_are_in_no_file() throws IOException {
        bench.file("k.bin", Sectors.join(Sectors.audio(0, 10), Sectors.audio(50, 10)));
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;PREGAP 00:00:05;INDEX 01 00:00:00;"
                + "POSTGAP 00:00:03;TRACK 02 AUDIO;PREGAP 00:00:02;INDEX 00 00:00:10;INDEX 01 00:00:14")) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 0:0 1:5 -18 ~0-5 ~15-18 | 2 AUDIO 0:18 1:24 -30 ~18-20] 30");
            assertThat(read(image, 1, 5, 10)).isEqualTo(Sectors.audio(0, 10));
            assertThat(read(image, 1, 15, 3)).containsOnly(0);
            assertThat(read(image, 2, 20, 10)).isEqualTo(Sectors.audio(50, 10));
            assertThat(findings(image)).singleElement().asString().contains("both PREGAP and INDEX 00");
        }
    }

    @Test
    void sectors_before_the_first_index_are_a_hidden_track() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 453));
        String expected = "1[1 AUDIO 0:0 1:150 -453] 453";
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:02:00")) {
            assertThat(shape(image)).isEqualTo(expected);
            assertThat(read(image, 1, 0, 453)).isEqualTo(Sectors.audio(0, 453));
        }
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 00 00:00:00;INDEX 01 00:02:00")) {
            assertThat(shape(image)).isEqualTo(expected);
        }
    }

    @Test
    void a_gap_at_the_end_of_the_previous_file_belongs_to_its_track() throws IOException {
        bench.file("1.bin", Sectors.audio(0, 20)).file("2.wav", Sectors.wav(Sectors.audio(20, 10)));
        try (DiscImage image = bench.open("FILE 1.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;TRACK 02 AUDIO;"
                + "INDEX 00 00:00:15;FILE 2.wav WAVE;INDEX 01 00:00:00;INDEX 02 00:00:04")) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 1:0 -15 | 2 AUDIO 0:15 1:20 2:24 -30] 30");
            assertThat(read(image, 2, 15, 15)).isEqualTo(Sectors.audio(15, 15));
            assertThat(image.files()).hasSize(3);
        }
    }

    @Test
    void samples_that_fill_no_sector_are_padded_and_it_is_noted() throws IOException {
        byte[] samples = java.util.Arrays.copyOf(Sectors.audio(0, 10), 10 * 2352 - 1000);
        bench.file("k.wav", Sectors.wav(samples));
        try (DiscImage image = bench.open("FILE k.wav WAVE;TRACK 01 AUDIO;INDEX 01 00:00:00")) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 1:0 -10] 10");
            assertThat(read(image, 1, 0, 10)).isEqualTo(java.util.Arrays.copyOf(samples, 23520));
            assertThat(image.findings()).singleElement().satisfies(f -> {
                assertThat(f.severity()).isEqualTo(Finding.Severity.NOTE);
                assertThat(f.message())
                        .isEqualTo("k.cue:2: \"k.wav\" is no whole number of sectors; the last, LBA 9 (00:02:09), is"
                                + " filled with 1000 bytes of silence");
            });
        }
    }

    @Test
    void motorola_is_delivered_little_endian() throws IOException {
        byte[] swapped = Sectors.audio(0, 4);
        for (int i = 0; i < swapped.length; i += 2) {
            byte low = swapped[i];
            swapped[i] = swapped[i + 1];
            swapped[i + 1] = low;
        }
        bench.file("k.bin", swapped);
        try (DiscImage image = bench.open("FILE k.bin MOTOROLA;TRACK 01 AUDIO;INDEX 01 00:00:00")) {
            assertThat(image.storage(image.disc().tracks().get(0)).audio()).isEqualTo(ByteOrder.BIG_ENDIAN);
            assertThat(read(image, 1, 0, 4)).isEqualTo(Sectors.audio(0, 4));
        }
    }

    @Test
    void cdg_has_its_subchannel_beside_each_sector() throws IOException {
        ByteBuffer file = ByteBuffer.allocate(3 * 2448);
        for (int i = 0; i < 3; i++) {
            byte[] sub = new byte[96];
            java.util.Arrays.fill(sub, (byte) (i + 1));
            file.put(Sectors.audio(i, 1)).put(sub);
        }
        bench.file("k.bin", file.array());
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 CDG;INDEX 01 00:00:00")) {
            Track track = image.disc().tracks().get(0);
            Storage storage = image.storage(track);
            assertThat(storage.subchannel()).isEqualTo(Subchannel.RAW_96);
            assertThat(read(image, 1, 0, 3)).isEqualTo(Sectors.audio(0, 3));
            ByteBuffer sub = ByteBuffer.allocate(192);
            image.sectors(track).readSubchannel(1, 2, sub);
            assertThat(sub.get(0)).isEqualTo((byte) 2);
            assertThat(sub.get(191)).isEqualTo((byte) 3);
        }
    }

    @Test
    void sessions_lie_apart() throws IOException {
        bench.file("1.bin", Sectors.audio(0, 453))
                .file("2.bin", Sectors.mode1(11853, 30))
                .file("3.bin", Sectors.audio(0, 5));
        String tail = "FILE 2.bin BINARY;TRACK 02 MODE1/2352;INDEX 01 00:00:00;REM SESSION 03;"
                + "FILE 3.bin BINARY;TRACK 03 AUDIO;INDEX 01 00:00:00";
        String head = "REM SESSION 01;FILE 1.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;";
        String expected = "1[1 AUDIO 1:0 -453] 453 2[2 MODE1 1:11853 -11883] 11883 3[3 AUDIO 1:18783 -18788] 18788";
        for (String border : new String[] {
            "REM SESSION 02;",
            "REM LEAD-OUT 01:30:00;REM SESSION 02;REM LEAD-IN 01:00:00;REM PREGAP 00:02:00;",
            "REM LEAD-OUT 00:06:03;REM SESSION 02;",
            "REM LEAD-OUT 00:08:03;REM SESSION 02;"
        }) {
            try (DiscImage image = bench.open(head + border + tail)) {
                assertThat(shape(image)).isEqualTo(expected);
                assertThat(findings(image)).isEmpty();
            }
        }
        try (DiscImage image = bench.open(head + "REM LEAD-OUT 00:07:00;REM SESSION 02;" + tail)) {
            assertThat(shape(image)).isEqualTo(expected);
            assertThat(findings(image)).singleElement().asString().startsWith("lead-out: k.cue:5: LEAD-OUT 00:07:00");
        }
    }

    @Test
    void other_lengths_of_a_session_gap_are_taken_as_they_are() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 20));
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;REM LEAD-OUT 01:30:02;"
                + "REM SESSION 02;REM LEAD-IN 01:00:00;REM PREGAP 00:02:00;TRACK 02 AUDIO;INDEX 01 00:00:10")) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 1:0 -10] 10 2[2 AUDIO 1:11412 -11422] 11422");
        }
    }

    @Test
    void the_high_density_area_of_a_gd_rom_begins_at_its_place() throws IOException {
        bench.file("1.bin", Sectors.mode1(0, 20))
                .file("2.bin", Sectors.audio(20, 8))
                .file("3.bin", Sectors.mode1(45000, 30));
        try (DiscImage image =
                bench.open("REM SINGLE-DENSITY AREA;FILE 1.bin BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:00;"
                        + "FILE 2.bin BINARY;TRACK 02 AUDIO;INDEX 00 00:00:00;INDEX 01 00:00:04;REM HIGH-DENSITY AREA;"
                        + "FILE 3.bin BINARY;TRACK 03 MODE1/2352;INDEX 01 00:00:00")) {
            assertThat(image.disc().medium()).isEqualTo(Medium.GD_ROM);
            assertThat(shape(image))
                    .isEqualTo("1[1 MODE1 1:0 -20 | 2 AUDIO 0:20 1:24 -28 | 3 MODE1 1:45000 -45030] 45030");
            assertThat(image.disc().remarks()).hasSize(2);
        }
    }

    @Test
    void content_decides_what_a_track_is() throws IOException {
        bench.file(
                "k.bin", Sectors.join(Sectors.mode1(0, 20), Sectors.run(TrackMode.XA, SectorLayout.RAW_2352, 20, 20)));
        try (DiscImage image = bench.open(
                "FILE k.bin BINARY;TRACK 01 MODE2/2352;INDEX 01 00:00:00;" + "TRACK 02 MODE2/2352;INDEX 01 00:00:20")) {
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -20 | 2 XA 1:20 -40] 40");
            assertThat(image.disc().sessions().get(0).type()).isEqualTo(DiscType.CD_XA);
            assertThat(findings(image))
                    .containsExactly("mode-mismatch: k.cue:2: TRACK 01 is declared as MODE2/2352, and its sectors are"
                            + " MODE1; they are read so");
        }
        try (DiscImage image = bench.open(
                "FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;" + "TRACK 02 CDI/2352;INDEX 01 00:00:20")) {
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -20 | 2 CDI 1:20 -40] 40");
            assertThat(findings(image)).hasSize(1);
        }
    }

    @Test
    void content_decides_how_large_a_sector_is() throws IOException {
        byte[] volume = new byte[40 * 2048];
        volume[16 * 2048] = 1;
        System.arraycopy(Sectors.ascii("CD001\1"), 0, volume, 16 * 2048 + 1, 6);
        for (int i = 17 * 2048; i < volume.length; i++) {
            volume[i] = (byte) (i * 7);
        }
        bench.file("k.iso", volume).file("raw.bin", Sectors.mode1(0, 40));
        try (DiscImage image = bench.open("FILE k.iso BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:00")) {
            assertThat(image.storage(image.disc().tracks().get(0)).layout()).isEqualTo(SectorLayout.USER_2048);
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -40] 40");
            assertThat(findings(image))
                    .containsExactly("size-mismatch: k.cue:2: TRACK 01 is declared as MODE1/2352, and its sectors have"
                            + " 2048 bytes in the file; they are read so");
        }
        try (DiscImage image = bench.open("FILE raw.bin BINARY;TRACK 01 MODE1/2048;INDEX 01 00:00:00")) {
            assertThat(image.storage(image.disc().tracks().get(0)).layout()).isEqualTo(SectorLayout.RAW_2352);
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -40] 40");
        }
    }

    @Test
    void a_file_that_ends_within_a_sector_opens_and_says_so() throws IOException {
        bench.file("k.bin", java.util.Arrays.copyOf(Sectors.mode1(0, 23), 22 * 2352 + 999));
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 MODE1/2352;INDEX 01 00:00:00")) {
            assertThat(shape(image)).isEqualTo("1[1 MODE1 1:0 -22] 22");
            Finding finding = image.findings().get(0);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.rule()).isEqualTo("truncated");
            assertThat(finding.where()).contains(new LbaRange(22, 23));
            assertThat(finding.message())
                    .isEqualTo("k.cue:2: \"k.bin\" ends in LBA 22 (00:02:22), of which 999 bytes of 2352 are there");
        }
    }

    @Test
    void an_index_beyond_the_end_is_an_error_and_is_left_out_of_a_salvage() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 25));
        String sheet = "FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;INDEX 02 00:00:10;TRACK 02 AUDIO;"
                + "INDEX 00 00:00:20;INDEX 01 00:00:22;INDEX 02 00:00:30;TRACK 03 AUDIO;REM three;INDEX 01 70:00:00;"
                + "TRACK 04 AUDIO;INDEX 00 71:00:00;INDEX 01 71:00:00";
        assertThatThrownBy(() -> bench.open(sheet))
                .isInstanceOf(DiscFormatException.class)
                .hasMessage("k.cue:8: TRACK 02: INDEX 02 at 00:00:30 lies beyond the end of \"k.bin\", which holds 25"
                        + " sectors (00:00:25); get the whole file, or salvage what is there");
        try (DiscImage image = bench.open(sheet, Bench.SALVAGE)) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 1:0 2:10 -20 | 2 AUDIO 0:20 1:22 -25] 25");
            assertThat(findings(image)).hasSize(4).allMatch(f -> f.startsWith("ERROR index-beyond-end: k.cue:"));
            assertThat(image.disc().remarks()).isEmpty();
        }
    }

    @Test
    void a_track_that_would_begin_where_its_file_ends_is_not_there() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 25)).file("empty.bin", new byte[0]);
        assertThatThrownBy(() -> bench.open(
                        "FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;" + "TRACK 02 AUDIO;INDEX 01 00:00:25"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("TRACK 02: INDEX 01 at 00:00:25 lies at the end of \"k.bin\"");
        assertThatThrownBy(() -> bench.open("FILE empty.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessage("k.cue:1: \"empty.bin\" is empty; get the whole file");
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;"
                + "TRACK 02 AUDIO;INDEX 01 00:00:20;TRACK 03 AUDIO;INDEX 01 00:00:20")) {
            assertThat(findings(image)).containsExactly("empty-track: k.cue:4: TRACK 02 has no sectors");
        }
    }

    @Test
    void a_file_named_by_several_lines_is_gone_through_once() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 25));
        try (DiscImage image = bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;"
                + "FILE \"k.bin\" BINARY;TRACK 02 AUDIO;INDEX 01 00:00:20")) {
            assertThat(shape(image)).isEqualTo("1[1 AUDIO 1:0 -20 | 2 AUDIO 1:20 -25] 25");
            assertThat(image.files()).hasSize(2);
        }
        assertThatThrownBy(() -> bench.open("FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:10;"
                        + "FILE \"k.bin\" BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00"))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void compressed_audio_is_named_with_the_command_that_decodes_it() throws IOException {
        bench.file("k.ape", Sectors.ascii("MAC ....")).file("k.mp3", new byte[5000]);
        assertThatThrownBy(() -> bench.open("FILE k.ape WAVE;TRACK 01 AUDIO;INDEX 01 00:00:00"))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessage("k.cue:1: \"k.ape\" is Monkey's Audio, which is not decoded; decode it (ffmpeg -i"
                        + " \"k.ape\" -ar 44100 -ac 2 -c:a pcm_s16le \"k.wav\") and name that file");
        assertThatThrownBy(() -> bench.open("FILE k.mp3 MP3;TRACK 01 AUDIO;INDEX 01 00:00:00"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("\"k.mp3\" is no MP3");
    }

    @Test
    void the_type_of_a_file_is_corrected_by_its_content() throws IOException {
        bench.file("k.wav", Sectors.wav(Sectors.audio(0, 5)))
                .file("bare.wav", Sectors.audio(0, 5))
                .file("odd.wav", new byte[4001]);
        try (DiscImage image = bench.open("FILE k.wav BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00")) {
            assertThat(read(image, 1, 0, 5)).isEqualTo(Sectors.audio(0, 5));
            assertThat(findings(image)).singleElement().asString().startsWith("file-type: k.cue:1:");
        }
        try (DiscImage image = bench.open("FILE bare.wav WAVE;TRACK 01 AUDIO;INDEX 01 00:00:00")) {
            assertThat(read(image, 1, 0, 5)).isEqualTo(Sectors.audio(0, 5));
            assertThat(findings(image)).hasSize(1);
        }
        assertThatThrownBy(() -> bench.open("FILE odd.wav WAVE;TRACK 01 AUDIO;INDEX 01 00:00:00"))
                .isInstanceOf(DiscFormatException.class);
        assertThatThrownBy(() -> bench.open("FILE k.wav WAVE;TRACK 01 MODE1/2048;INDEX 01 00:00:00"))
                .isInstanceOf(DiscFormatException.class);
    }

    @Test
    void cd_text_packs_are_read_and_a_missing_file_of_them_is_a_warning() throws IOException {
        byte[] packs = new byte[4 + 36 + 1];
        packs[1] = 38;
        packs[4] = (byte) 0x80;
        packs[22] = (byte) 0x8F;
        bench.file("k.bin", Sectors.audio(0, 5)).file("k.cdt", packs).file("bad.cdt", new byte[18]);
        String tail = ";FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00";
        try (DiscImage image = bench.open("CDTEXTFILE \"k.cdt\"" + tail)) {
            assertThat(image.disc().text().packs()).hasSize(2);
            assertThat(image.files()).hasSize(3);
        }
        for (String name : new String[] {"none.cdt", "bad.cdt"}) {
            try (DiscImage image = bench.open("CDTEXTFILE " + name + tail)) {
                assertThat(image.disc().text().packs()).isEmpty();
                assertThat(findings(image)).singleElement().asString().startsWith("cdtextfile: k.cue:1: ");
            }
        }
    }

    @Test
    void a_strict_reader_stops_at_the_first_oddity() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 40))
                .file("K2.BIN", Sectors.audio(0, 40))
                .file("d.bin", Sectors.mode1(0, 40));
        for (String sheet : new String[] {
            "FILE k.bin BINARY;TRACK 02 AUDIO;FROB;INDEX 01 00:00:00",
            "FILE k2.bin BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00",
            "FILE d.bin BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00"
        }) {
            bench.open(sheet).close();
            assertThatThrownBy(() -> bench.open(sheet, Bench.STRICT)).isInstanceOf(DiscFormatException.class);
        }
        bench.open("FILE k.bin BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00", Bench.STRICT)
                .close();
    }

    @Test
    void a_disc_longer_than_any_is_an_error() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 4));
        String sheet = "REM SESSION 1;FILE k.bin BINARY;TRACK 01 AUDIO;INDEX 01 00:00:00;"
                + "REM LEAD-OUT 99999999:00:00;REM SESSION 2;REM LEAD-IN 99999999:00:00;REM PREGAP 99999999:00:00;"
                + "TRACK 02 AUDIO;INDEX 01 00:00:01";
        assertThatThrownBy(() -> bench.open(sheet)).isInstanceOf(DiscFormatException.class);
    }
}
