// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.UnsupportedImageException;
import spindle.sector.code.SectorBuilder;

/** A GD-ROM as a CUE sheet of Redump's shape and as a GDI of TOSEC's, and the one from the other. */
class DreamcastTest {
    private static final int DENSE = 45000;
    private static final int DATA = 329;
    private static final int AUDIO = 303;

    @TempDir
    Path folder;

    private Path cue;
    private final byte[][] tracks = new byte[5][];

    /** Data, audio behind 150 sectors of pregap; from LBA 45000 data, audio, and data behind 225: audio and data. */
    @BeforeEach
    void makeDisc() throws IOException {
        tracks[0] = data(0, DATA);
        tracks[1] = samples(150 + AUDIO);
        tracks[2] = data(DENSE, DATA);
        tracks[3] = samples(150 + AUDIO);
        int gap = DENSE + DATA + 150 + AUDIO;
        ByteArrayOutputStream last = new ByteArrayOutputStream();
        last.writeBytes(samples(75));
        last.writeBytes(data(gap + 75, 150 + DATA));
        tracks[4] = last.toByteArray();
        cue = Files.createDirectory(folder.resolve("cue")).resolve("game.cue");
        StringBuilder sheet = new StringBuilder();
        for (int i = 0; i < tracks.length; i++) {
            String name = "game (Track " + (i + 1) + ").bin";
            Files.write(cue.resolveSibling(name), tracks[i]);
            sheet.append(i == 0 ? "REM SINGLE-DENSITY AREA\r\n" : i == 2 ? "REM HIGH-DENSITY AREA\r\n" : "");
            sheet.append("FILE \"").append(name).append("\" BINARY\r\n");
            sheet.append("  TRACK 0").append(i + 1).append(i % 2 == 0 ? " MODE1/2352\r\n" : " AUDIO\r\n");
            sheet.append(i == 0 || i == 2 ? "    INDEX 01 00:00:00\r\n" : "    INDEX 00 00:00:00\r\n");
            sheet.append(i == 4 ? "    INDEX 01 00:03:00\r\n" : i % 2 == 1 ? "    INDEX 01 00:02:00\r\n" : "");
        }
        Files.writeString(cue, sheet, StandardCharsets.US_ASCII);
    }

    private static byte[] data(int lba, int count) {
        byte[] raw = new byte[count * 2352];
        new SplittableRandom(lba).nextBytes(raw);
        new SectorBuilder().mode1(raw, 0, lba, count);
        return raw;
    }

    private static byte[] samples(int count) {
        byte[] samples = new byte[count * 2352];
        new SplittableRandom(count).nextBytes(samples);
        return samples;
    }

    @Test
    void a_gdi_holds_tracks_from_index_1_on_and_the_first_second_of_the_last_pregap_in_the_audio_before()
            throws IOException {
        Path gdi = convert(cue, "gdi", "game.gdi");
        assertThat(Files.readString(gdi)).isEqualTo("""
                        5
                        1 0 4 2352 track01.bin 0
                        2 479 0 2352 track02.raw 0
                        3 45000 4 2352 track03.bin 0
                        4 45479 0 2352 track04.raw 0
                        5 46007 4 2352 track05.bin 0
                        """);
        assertThat(gdi.resolveSibling("track01.bin")).hasBinaryContent(tracks[0]);
        assertThat(gdi.resolveSibling("track02.raw")).hasBinaryContent(from(tracks[1], 150));
        ByteArrayOutputStream fourth = new ByteArrayOutputStream();
        fourth.writeBytes(from(tracks[3], 150));
        fourth.write(tracks[4], 0, 75 * 2352);
        assertThat(gdi.resolveSibling("track04.raw")).hasBinaryContent(fourth.toByteArray());
        assertThat(gdi.resolveSibling("track05.bin")).hasBinaryContent(from(tracks[4], 225));
    }

    @Test
    void pregaps_that_a_gdi_does_not_hold_are_named() throws IOException {
        try (DiscImage image = Spindle.open(cue)) {
            assertThat(plan(image, "gdi", folder.resolve("game.gdi")).losses())
                    .extracting(Loss::kind, Loss::track, Loss::count)
                    .containsExactly(
                            tuple(Loss.Kind.GAP, 2, 150L),
                            tuple(Loss.Kind.GAP, 4, 150L),
                            tuple(Loss.Kind.GAP, 5, 150L));
        }
    }

    @Test
    void a_gdi_becomes_a_sheet_and_comes_back_byte_for_byte() throws IOException {
        Path gdi = convert(cue, "gdi", "game.gdi");
        Path sheet = convert(gdi, "cue", "again.cue");
        assertThat(Files.readString(sheet)).contains("REM HIGH-DENSITY AREA").contains("PREGAP 00:02:00");
        Path again = convert(sheet, "gdi", "again.gdi");
        for (String name : List.of("track01.bin", "track02.raw", "track03.bin", "track04.raw", "track05.bin")) {
            assertThat(again.resolveSibling(name)).hasSameBinaryContentAs(gdi.resolveSibling(name));
        }
        assertThat(again).hasSameBinaryContentAs(gdi);
    }

    @Test
    void a_chd_gives_back_the_files_and_the_sheet_byte_for_byte() throws IOException {
        Path again = convert(convert(cue, "chd", "game.chd"), "cue", "game.cue");
        assertThat(again).hasSameBinaryContentAs(cue);
        for (int i = 0; i < tracks.length; i++) {
            assertThat(again.resolveSibling("game (Track " + (i + 1) + ").bin")).hasBinaryContent(tracks[i]);
        }
    }

    @Test
    @Tag("oracle")
    void chdman_extracts_the_same_files_of_the_chd() throws IOException {
        Path gdi = convert(cue, "gdi", "game.gdi");
        Path chd = convert(gdi, "chd", "game.chd");
        OtherProgram.succeed(
                Objects.requireNonNull(chd.getParent()), "chdman", "extractcd", "-i", "game.chd", "-o", "x.gdi");
        for (String name : List.of("01.bin", "02.raw", "03.bin", "04.raw", "05.bin")) {
            assertThat(chd.resolveSibling("x" + name)).hasSameBinaryContentAs(gdi.resolveSibling("track" + name));
        }
    }

    @Test
    void what_is_no_gd_rom_is_refused_with_its_reason() throws IOException {
        String sheet = Files.readString(cue)
                .replace("REM HIGH-DENSITY AREA\r\n", "")
                .replace("REM SINGLE-DENSITY AREA\r\n", "");
        Files.writeString(cue, sheet);
        assertThatThrownBy(() -> convert(cue, "gdi", "game.gdi"))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("a data track at LBA 45000");
    }

    @Test
    @Tag("oracle")
    void chdman_makes_the_same_files_of_the_sheet() throws IOException {
        Path gdi = convert(cue, "gdi", "game.gdi");
        Path beside = folder.resolve("cue");
        OtherProgram.run(beside, "chdman", "createcd", "-i", "game.cue", "-o", "game.chd", "-c", "none");
        OtherProgram.run(beside, "chdman", "extractcd", "-i", "game.chd", "-o", "x.gdi");
        assertThat(Files.readString(beside.resolve("x.gdi")).lines().skip(1))
                .extracting(line -> line.split("\\s+", -1)[1])
                .containsExactly("0", "479", "45000", "45479", "46007");
        for (String name : List.of("01.bin", "02.raw", "03.bin", "04.raw", "05.bin")) {
            assertThat(beside.resolve("x" + name)).hasSameBinaryContentAs(gdi.resolveSibling("track" + name));
        }
    }

    private static byte[] from(byte[] track, int sectors) {
        return Arrays.copyOfRange(track, sectors * 2352, track.length);
    }

    private Path convert(Path source, String id, String name) throws IOException {
        Path target = Files.createDirectories(folder.resolve(name + " out")).resolve(name);
        try (DiscImage image = Spindle.open(source)) {
            Spindle.convert(plan(image, id, target), Progress.NONE);
        }
        return target;
    }

    private static ConversionPlan plan(DiscImage image, String id, Path target) throws IOException {
        ConversionOptions plain = ConversionOptions.DEFAULT;
        ConversionOptions options = new ConversionOptions(
                new WriteOptions(
                        id.equals("cue") ? WriteOptions.FileLayout.PER_TRACK : WriteOptions.FileLayout.SINGLE,
                        WriteOptions.Sectors.KEEP,
                        WriteOptions.GapPolicy.PREPEND),
                plain.formTwo(),
                plain.care(),
                plain.proof(),
                ConversionOptions.LossPolicy.ACCEPT,
                plain.damage(),
                plain.fill(),
                plain.overwrite(),
                plain.sync(),
                1);
        return Spindle.plan(image, Formats.named(id).orElseThrow(), target, options);
    }
}
