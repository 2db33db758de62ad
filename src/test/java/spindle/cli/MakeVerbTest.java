// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Spindle;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.io.SpindleException;
import spindle.sector.Header;

/** {@code spindle cue make}. */
class MakeVerbTest {
    /** Sheets of the corpus whose discs their files do not tell, and why. */
    private static final Map<String, String> UNTOLD = Map.of(
            "cue-text", "nothing in one BIN tells where its audio tracks begin",
            "cue-latin1", "nothing in one BIN tells where its audio tracks begin",
            "dev-mixed-single", "nothing in one BIN tells where its audio tracks begin",
            "dev-audio-htoa", "nothing in one BIN tells where its audio tracks begin");

    @TempDir
    Path folder;

    @Test
    void a_bare_bin_has_data_and_audio_behind_its_pause() throws IOException {
        Path bin = write("game.bin", join(data(400), new byte[150 * 2352], tone(300)));
        Run run = Run.of("cue", "make", bin);
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.readString(folder.resolve("game.cue"))).isEqualTo(lines("""
                FILE "game.bin" BINARY
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    INDEX 00 00:05:25
                    INDEX 01 00:07:25
                """));
        assertThat(run.err()).contains("INDEX 00 00:05:25  <- likely: two seconds of silence stand there");
    }

    @Test
    void files_of_tracks_become_one_sheet_in_the_order_of_their_numbers() throws IOException {
        Path two = write("game (Track 2).bin", join(new byte[150 * 2352], tone(300)));
        Path one = write("game (Track 1).bin", data(400));
        Run run = Run.of("cue", "make", two, one);
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.readString(folder.resolve("game.cue"))).isEqualTo(lines("""
                FILE "game (Track 1).bin" BINARY
                  TRACK 01 MODE1/2352
                    INDEX 01 00:00:00
                FILE "game (Track 2).bin" BINARY
                  TRACK 02 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:02:00
                """));
        Run again = Run.of("cue", "make", folder, "-o", folder.resolve("folder.cue"));
        assertThat(again.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.readString(folder.resolve("folder.cue")))
                .isEqualTo(Files.readString(folder.resolve("game.cue")));
    }

    @Test
    void a_table_of_contents_and_lengths_part_audio() throws IOException {
        Path bin = write("a.bin", tone(1000));
        String sheet = lines("""
                FILE "a.bin" BINARY
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    INDEX 01 00:05:25
                  TRACK 03 AUDIO
                    INDEX 01 00:09:25
                """);
        for (List<String> options : List.of(
                List.of("--toc", "1 3 1150 150 550 850"),
                List.of("--toc", "0:400:700:1000"),
                List.of("--toc", "0 400 700 1000"),
                List.of("--lengths", "0:05:25,0:04"))) {
            Run run = Run.of("cue", "make", bin, options.get(0), options.get(1), "-o", "-");
            assertThat(run.status()).isZero();
            assertThat(run.out()).isEqualTo(sheet);
        }
        assertThat(Run.of("cue", "make", bin, "--toc", "0:400:999", "-o", "-").status())
                .isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(Run.of("cue", "make", bin, "--toc", "0 4 x", "-o", "-").status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("cue", "make", bin, "--lengths", "x", "-o", "-").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void audio_before_the_first_track_of_a_table_of_contents_is_hidden() throws IOException {
        Path bin = write("a.bin", tone(1000));
        assertThat(Run.of("cue", "make", bin, "--toc", "182:700:1000", "-o", "-")
                        .out())
                .contains("TRACK 01 AUDIO\r\n    INDEX 00 00:00:00\r\n    INDEX 01 00:02:32\r\n");
        Path cut = write("b.bin", tone(818));
        assertThat(Run.of("cue", "make", cut, "--toc", "182:700:1000", "-o", "-")
                        .out())
                .contains("TRACK 01 AUDIO\r\n    INDEX 01 00:00:00\r\n  TRACK 02 AUDIO\r\n    INDEX 01 00:06:68\r\n");
    }

    @Test
    void silence_parts_audio_where_it_is_asked_for() throws IOException {
        Path bin = write("a.bin", join(tone(300), new byte[200 * 2352], tone(300)));
        Run run = Run.of("cue", "make", bin, "--silence", "-o", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.out()).endsWith("  TRACK 02 AUDIO\r\n    INDEX 00 00:04:00\r\n    INDEX 01 00:06:50\r\n");
        assertThat(Run.of("cue", "make", bin, "-o", "-").out()).doesNotContain("TRACK 02");
    }

    @Test
    void the_q_channel_beside_an_image_tells_its_tracks() throws IOException {
        Path ccd = folder.resolve("disc.ccd");
        Path source = Corpus.open("dev-mixed-single");
        assertThat(Run.of("convert", source, ccd, "--allow-loss").status()).isLessThan(ExitStatus.USAGE);
        Path made = folder.resolve("made.cue");
        assertThat(Run.of("cue", "make", folder.resolve("disc.img"), "-o", made).status())
                .isZero();
        assertThat(tracks(made)).isEqualTo(tracks(source));
    }

    @Test
    void titles_come_from_tags() throws IOException {
        Path sheet = Files.writeString(folder.resolve("cd.cue"), """
                PERFORMER "Band"
                TITLE "Album"
                FILE "a.bin" BINARY
                  TRACK 01 AUDIO
                    TITLE "One"
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    TITLE "Two"
                    INDEX 01 00:05:25
                """);
        write("a.bin", tone(1000));
        Path ripped = Files.createDirectories(folder.resolve("flac"));
        Run.of("rip", sheet, "-F", "flac", "--no-cue", "-d", ripped);
        Run run = Run.of("cue", "make", ripped);
        assertThat(run.status()).isZero();
        assertThat(Files.readString(ripped.resolve("flac.cue")))
                .startsWith("PERFORMER \"Band\"\r\nTITLE \"Album\"\r\nFILE ")
                .contains("    TITLE \"One\"\r\n", "    TITLE \"Two\"\r\n", ".flac\" WAVE\r\n");
    }

    @Test
    void a_sheet_that_is_there_stays_unless_forced() throws IOException {
        Path bin = write("game.bin", data(400));
        Path sheet = Files.writeString(folder.resolve("game.cue"), "mine");
        assertThat(Run.of("cue", "make", bin).status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(sheet).content().isEqualTo("mine");
        assertThat(Run.of("cue", "make", bin, "-f").status()).isZero();
        assertThat(sheet).content().startsWith("FILE \"game.bin\" BINARY");
        assertThat(Run.of("cue", "make", bin, "-o", bin, "-f").status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(Run.of("cue", "make", bin, "-o", folder.resolve("sub/x.cue")).status())
                .isEqualTo(ExitStatus.UNREADABLE);
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void the_files_of_a_sheet_of_the_corpus_give_its_disc_where_they_tell_it(String id) throws IOException {
        Path sheet = Corpus.open(id);
        List<Object> words = new ArrayList<>(List.of("cue", "make"));
        try (DiscImage image = Spindle.open(sheet)) {
            for (Path file : image.files()) {
                if (!file.equals(image.files().get(0))) {
                    words.add(Files.copy(file, folder.resolve(String.valueOf(file.getFileName()))));
                }
            }
        }
        Path made = folder.resolve("made.cue");
        words.addAll(List.of("-o", made));
        assertThat(Run.of(words.toArray()).status()).isIn(0, 1, 5);
        if (untold(id).isPresent()) {
            assertThat(tracks(made)).as(untold(id).get()).isNotEqualTo(tracks(sheet));
        } else {
            assertThat(tracks(made)).isEqualTo(tracks(sheet));
        }
    }

    /** {@return why the files of a sheet do not tell its disc} */
    private static Optional<String> untold(String id) {
        boolean variant = Objects.requireNonNull(Corpus.open(id).getParent()).endsWith("cue-text");
        return Optional.ofNullable(variant ? UNTOLD.get("cue-text") : UNTOLD.get(id));
    }

    /** An INDEX 02 inside sound is in no table of contents either. */
    @ParameterizedTest
    @ValueSource(strings = {"dev-mixed-single", "dev-audio-htoa", "cue-latin1"})
    void a_table_of_contents_gives_the_disc_of_one_bin(String id) throws IOException {
        Path sheet = Corpus.open(id);
        Path bin;
        String toc;
        try (DiscImage image = Spindle.open(sheet)) {
            bin = Files.copy(image.files().get(1), folder.resolve("a.bin"));
            Disc disc = image.disc();
            toc = disc.tracks().stream().map(track -> track.index1() + ":").collect(Collectors.joining())
                    + disc.sessions().get(0).leadOut();
        }
        Path made = folder.resolve("made.cue");
        assertThat(Run.of("cue", "make", bin, "--toc", toc, "-o", made).status())
                .isZero();
        List<String> told = tracks(sheet).stream()
                .map(track -> track.replaceAll(", Index\\[number=2[^]]*]", ""))
                .toList();
        assertThat(tracks(made)).isEqualTo(told);
    }

    @Test
    void an_iso_and_its_audio_files_become_one_sheet() throws IOException {
        byte[] iso = new byte[100 * 2048];
        byte[] descriptor = {1, 'C', 'D', '0', '0', '1', 1};
        System.arraycopy(descriptor, 0, iso, 16 * 2048, descriptor.length);
        Path data = write("game.iso", iso);
        Path two = write("game 02.wav", wave(join(new byte[2352], tone(300))));
        Path three = write("game 03.wav", wave(tone(300)));
        Run run = Run.of("cue", "make", data, two, three, "-o", "-");
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.out()).isEqualTo(lines("""
                FILE "game.iso" BINARY
                  TRACK 01 MODE1/2048
                    INDEX 01 00:00:00
                FILE "game 02.wav" WAVE
                  TRACK 02 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:00:01
                FILE "game 03.wav" WAVE
                  TRACK 03 AUDIO
                    INDEX 01 00:00:00
                """));
        assertThat(run.err()).contains("INDEX 00 00:00:00  <- likely: zeroes end with a sector there");
    }

    @Test
    void zeroes_are_a_pause_only_where_sound_is_cut_at_a_sector() throws IOException {
        Path one = write("a 1.bin", join(tone(300), new byte[3 * 2352]));
        Path two = write("a 2.bin", tone(300));
        assertThat(Run.of("cue", "make", one, two, "-o", "-").out()).isEqualTo(lines("""
                FILE "a 1.bin" BINARY
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    INDEX 00 00:04:00
                FILE "a 2.bin" BINARY
                    INDEX 01 00:00:00
                """));
        write("a 1.bin", join(tone(300), new byte[3 * 2352 + 1176], Arrays.copyOf(tone(1), 1176)));
        write("a 2.bin", join(new byte[4 * 2352 + 1176], Arrays.copyOf(tone(300), 1176)));
        assertThat(Run.of("cue", "make", one, two, "-o", "-").out()).doesNotContain("INDEX 00");
    }

    @Test
    void headers_tell_another_session_and_the_high_density_area() throws IOException {
        Path one = write("cd (Track 1).bin", tone(300));
        Path two = write("cd (Track 2).bin", data(300 + Session.FIRST_GAP, 300));
        Path three = write("cd (Track 3).bin", data(600 + Session.FIRST_GAP + Session.LATER_GAP, 300));
        Path made = folder.resolve("cd.cue");
        assertThat(Run.of("cue", "make", one, two, three, "-o", made).status()).isZero();
        assertThat(made)
                .content()
                .startsWith("REM SESSION 01\r\nFILE")
                .contains("\nREM SESSION 02\r\nFILE", "\nREM SESSION 03\r\nFILE");
        try (DiscImage image = Spindle.open(made)) {
            assertThat(image.disc().sessions()).hasSize(3);
            assertThat(image.disc().tracks()).extracting(Track::index1).containsExactly(0, 11_700, 18_900);
        }
        Path gd = write("gd (Track 1).bin", data(300));
        Path dense = write("gd (Track 2).bin", data(Medium.HIGH_DENSITY_LBA, 300));
        assertThat(Run.of("cue", "make", gd, dense, "-o", "-").out())
                .startsWith("REM SINGLE-DENSITY AREA\r\nFILE")
                .contains("\nREM HIGH-DENSITY AREA\r\nFILE");
        write("gd (Track 2).bin", data(44_000, 300));
        assertThat(Run.of("cue", "make", gd, dense, "-o", "-").out()).doesNotContain("REM");
    }

    static Stream<String> sheets() {
        List<String> ids = new ArrayList<>();
        for (String id : Corpus.ids()) {
            Path sheet = Corpus.open(id);
            if (sheet.toString().endsWith(".cue") && isDisc(sheet)) {
                ids.add(id);
            }
        }
        return ids.stream();
    }

    /** A broken sheet has no disc. */
    private static boolean isDisc(Path sheet) {
        try {
            Spindle.open(sheet).close();
            return true;
        } catch (SpindleException e) {
            return false;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** {@return the tracks of a disc, without what no content tells: flags and codes} */
    private static List<String> tracks(Path sheet) throws IOException {
        try (DiscImage image = Spindle.open(sheet)) {
            Disc disc = image.disc();
            List<String> tracks = new ArrayList<>();
            for (Track track : disc.tracks()) {
                tracks.add(track.number() + " " + track.mode() + " " + track.indexes() + " " + track.end());
            }
            return tracks;
        }
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static String lines(String text) {
        return text.replace("\n", "\r\n");
    }

    private static byte[] data(int count) {
        return data(0, count);
    }

    private static byte[] data(int start, int count) {
        byte[] bytes = new byte[count * 2352];
        for (int i = 0; i < count; i++) {
            Header.store(bytes, i * 2352, start + i, 1);
        }
        return bytes;
    }

    private static byte[] tone(int count) {
        ByteBuffer bytes = ByteBuffer.allocate(count * 2352).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; bytes.hasRemaining(); i++) {
            short sample = (short) (9000 * Math.cos(i / 20.0));
            bytes.putShort(sample).putShort(sample);
        }
        return bytes.array();
    }

    private static byte[] wave(byte[] samples) {
        ByteBuffer file = ByteBuffer.allocate(44 + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + samples.length);
        file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
        file.putShort((short) 1).putShort((short) 2).putInt(44_100).putInt(176_400);
        file.putShort((short) 4).putShort((short) 16);
        file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(samples.length);
        return file.put(samples).array();
    }

    private static byte[] join(byte[]... parts) {
        ByteBuffer all = ByteBuffer.allocate(
                Stream.of(parts).mapToInt(part -> part.length).sum());
        Stream.of(parts).forEach(all::put);
        return all.array();
    }
}
