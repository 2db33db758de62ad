// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.format.OtherProgram;
import spindle.sector.RawSector;
import spindle.sector.code.SectorBuilder;

/**
 * Checksums of a GD-ROM as Redump counts it, from images that leave its gaps out. The disc has data and audio in both areas;
 * its last track is data behind audio.
 */
class GdRomHashTest {
    private static final String GAPS = "the gaps before tracks 2, 4, 5 are in no file";

    @TempDir
    Path folder;

    private Path cue = Path.of("disc.cue");
    private Path gdi = Path.of("disc.gdi");

    @BeforeEach
    void make_a_disc() throws IOException {
        byte[] track1 = MadeDisc.mode1(0, 310);
        byte[] track2 = audio(320);
        byte[] track3 = MadeDisc.mode1(45_000, 329);
        byte[] track4 = audio(400);
        byte[] tail = audio(75);
        byte[] track5 = MadeDisc.mode1(46_104, 330);
        byte[] silence = new byte[150 * RawSector.BYTES];
        byte[] empty = new byte[150 * RawSector.BYTES];
        new SectorBuilder().mode1(empty, 0, 45_954, 150);
        cue = redump(track1, join(silence, track2), track3, join(silence, track4), join(tail, empty, track5));
        gdi = gdi(track1, track2, track3, join(track4, tail), track5);
    }

    private static byte[] audio(int sectors) {
        byte[] samples = new byte[sectors * RawSector.BYTES];
        new SplittableRandom(sectors).nextBytes(samples);
        return samples;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private Path redump(byte[]... tracks) throws IOException {
        List<String> words = List.of("MODE1/2352", "AUDIO", "MODE1/2352", "AUDIO", "MODE1/2352");
        List<String> starts = List.of("00:00:00", "00:02:00", "00:00:00", "00:02:00", "00:03:00");
        StringBuilder text = new StringBuilder("REM SINGLE-DENSITY AREA\r\n");
        Path parent = Files.createDirectories(folder.resolve("redump"));
        for (int i = 0; i < tracks.length; i++) {
            String name = "disc (Track " + (i + 1) + ").bin";
            Files.write(parent.resolve(name), tracks[i]);
            text.append(i == 2 ? "REM HIGH-DENSITY AREA\r\n" : "")
                    .append("FILE \"" + name + "\" BINARY\r\n  TRACK 0" + (i + 1) + " " + words.get(i) + "\r\n")
                    .append(starts.get(i).equals("00:00:00") ? "" : "    INDEX 00 00:00:00\r\n")
                    .append("    INDEX 01 " + starts.get(i) + "\r\n");
        }
        return Files.writeString(parent.resolve("disc.cue"), text);
    }

    private Path gdi(byte[]... tracks) throws IOException {
        List<Integer> starts = List.of(0, 460, 45_000, 45_479, 46_104);
        StringBuilder text = new StringBuilder("5\n");
        Path parent = Files.createDirectories(folder.resolve("tosec"));
        for (int i = 0; i < tracks.length; i++) {
            boolean data = i % 2 == 0;
            String name = "track0" + (i + 1) + (data ? ".bin" : ".raw");
            Files.write(parent.resolve(name), tracks[i]);
            text.append((i + 1) + " " + starts.get(i) + (data ? " 4" : " 0") + " 2352 " + name + " 0\n");
        }
        return Files.writeString(parent.resolve("disc.gdi"), text);
    }

    private Path dat(String entries) throws IOException {
        return Files.writeString(
                folder.resolve("made.dat"),
                "<datafile><header><name>Sega</name></header>\n" + entries + "</datafile>\n");
    }

    @Test
    void a_gdi_gives_the_checksums_of_redumps_files() throws IOException {
        Run stored = Run.of("hash", cue, "--as", "stored");
        Run run = Run.of("hash", gdi);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("hash", cue).out());
        assertThat(run.err()).contains(GAPS);
        for (String line : stored.out().lines().toList()) {
            assertThat(run.out()).contains(line.substring(0, 40));
        }
    }

    @Test
    void so_does_a_chd_that_was_made_of_a_gdi() {
        Path chd = folder.resolve("disc.chd");
        assertThat(Run.of("convert", gdi, chd, "-q").status()).isZero();
        assertThat(tracks(chd)).isEqualTo(tracks(cue));
    }

    @Test
    @Tag("oracle")
    void so_does_a_chd_of_chdman() throws Exception {
        for (Path image : List.of(cue, gdi)) {
            Path chd = folder.resolve("disc.chd");
            OtherProgram.succeed(folder, "chdman", "createcd", "-f", "-i", image.toString(), "-o", chd.toString());
            assertThat(tracks(chd)).isEqualTo(tracks(cue));
        }
    }

    private static List<String> tracks(Path image) {
        return Run.of("hash", image)
                .out()
                .lines()
                .filter(line -> line.endsWith(".bin"))
                .toList();
    }

    @Test
    void a_gdi_is_known_by_redumps_dat_and_by_tosecs() throws IOException {
        Path redump = dat(Run.of("hash", cue, "--dat-entry").out());
        Run run = Run.of("hash", gdi, "--dat", redump);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out())
                .contains("Sega: disc\n")
                .contains("disc (Track 5).bin: OK")
                .contains("disc.cue: OK");
        Path tosec = dat("<game name=\"disc\">" + roms() + "</game>\n");
        run = Run.of("hash", gdi, "--dat", tosec);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("track04.raw: OK").contains("disc.gdi: OK");
    }

    private String roms() throws IOException {
        StringBuilder roms = new StringBuilder();
        for (String line : Run.of("hash", gdi, "--as", "stored").out().lines().toList()) {
            Path file = Path.of(line.substring(42));
            roms.append("<rom name=\"" + file.getFileName() + "\" size=\"" + Files.size(file) + "\" sha1=\""
                    + line.substring(0, 40) + "\"/>");
        }
        return roms.toString();
    }

    @Test
    void a_track_that_differs_is_the_only_one_that_is_told() throws IOException {
        Path dat = dat(Run.of("hash", cue, "--dat-entry").out());
        Path track = gdi.resolveSibling("track02.raw");
        byte[] bytes = Files.readAllBytes(track);
        bytes[5000] ^= 1;
        Files.write(track, bytes);
        Run run = Run.of("hash", gdi, "--dat", dat);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("of which it has 4 of 5 tracks").contains("(Track 2).bin: FAILED");
    }

    @Test
    void a_gap_of_another_length_is_told_and_left_out() throws IOException {
        Files.writeString(gdi, Files.readString(gdi).replace("2 460 ", "2 461 "));
        Run run = Run.of("hash", gdi);
        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains(
                        "the 151 sectors before track 2 are in no file, and nothing tells what Redump's BIN has of them")
                .contains("the gaps before tracks 4, 5 are in no file");
    }

    private void storeAsUserData() throws IOException {
        for (int track : List.of(1, 3, 5)) {
            byte[] raw = Files.readAllBytes(gdi.resolveSibling("track0" + track + ".bin"));
            ByteArrayOutputStream data = new ByteArrayOutputStream();
            for (int at = 0; at < raw.length; at += RawSector.BYTES) {
                data.write(raw, at + 16, 2048);
            }
            Files.write(gdi.resolveSibling("track0" + track + ".iso"), data.toByteArray());
        }
        Files.writeString(gdi, Files.readString(gdi).replaceAll("4 2352 (track0\\d)[.]bin", "4 2048 $1.iso"));
    }

    @Test
    void a_gdi_of_user_data_gives_them_too() throws IOException {
        storeAsUserData();
        Run run = Run.of("hash", gdi);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).isEqualTo(Run.of("hash", cue).out());
        assertThat(run.err()).contains(GAPS);
    }

    /** Most discs have their last track behind minute 99. */
    @Test
    void headers_behind_minute_99_are_built_in_the_gap_and_of_user_data() throws IOException {
        String far = Files.readString(gdi).replace("45479", "545479").replace("46104", "546104");
        Path raw = Files.writeString(gdi.resolveSibling("raw.gdi"), far);
        storeAsUserData();
        Path user = Files.writeString(
                gdi.resolveSibling("user.gdi"),
                Files.readString(gdi).replace("45479", "545479").replace("46104", "546104"));
        List<String> hashes = tracks(user);
        assertThat(hashes).hasSize(5);
        assertThat(hashes.get(3).substring(0, 40)).isEqualTo(tracks(raw).get(3).substring(0, 40));
        assertThat(hashes.get(4).substring(0, 40))
                .isNotEqualTo(tracks(raw).get(4).substring(0, 40));
        assertThat(Run.of("hash", user, "--as", "iso").status()).isZero();
        Run lookup = Run.of(
                "hash", user, "--dat", dat(Run.of("hash", cue, "--dat-entry").out()));
        assertThat(lookup.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(lookup.out()).contains("of which it has 3 of 5 tracks");
        assertThat(Run.of(
                                "hash",
                                user,
                                "--dat",
                                dat(Run.of("hash", user, "--dat-entry").out()))
                        .status())
                .isZero();
    }
}
