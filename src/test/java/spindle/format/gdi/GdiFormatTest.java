// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Loss;
import spindle.format.Match;
import spindle.format.OtherProgram;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.sheet.Hostile;
import spindle.format.sheet.MadeDisc;
import spindle.format.sheet.RoundTrip;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class GdiFormatTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/dev-gdi/disc.gdi");

    @TempDir
    private Path folder;

    @Test
    void the_corpus_opens_as_recorded() throws Exception {
        try (DiscImage image = new GdiReader().open(CORPUS, ReadOptions.DEFAULT)) {
            assertThat(image.findings()).isEmpty();
            assertThat(image.disc().medium()).isEqualTo(Medium.GD_ROM);
            assertThat(image.disc().sessions()).hasSize(1);
            assertThat(image.disc().leadOut()).isEqualTo(45029);
            List<Track> tracks = image.disc().tracks();
            assertThat(tracks)
                    .extracting(Track::mode)
                    .containsExactly(TrackMode.MODE1, TrackMode.AUDIO, TrackMode.MODE1);
            assertThat(tracks).extracting(Track::index1).containsExactly(0, 300, 45000);
            assertThat(tracks).extracting(Track::end).containsExactly(20, 304, 45029);
            assertThat(tracks.get(1).indexes()).containsExactly(new Index(1, 300));
            assertThat(sha256(image, tracks.get(0)))
                    .isEqualTo("c6d0ad0d2e7fadb98e0b400903e14c912f0ed7220f535a62f6072a29d87f47f5");
            assertThat(sha256(image, tracks.get(1)))
                    .isEqualTo("cdbe6e6e4086dcada3904ae7106bc08ed133e9f20482944731f759f893d790a5");
            assertThat(sha256(image, tracks.get(2)))
                    .isEqualTo("708ce61e5a940e0d7f642f04b500dbf0a7157566524a9210c612c567ee0c6d52");
        }
    }

    @Test
    void is_told_by_its_lines() throws IOException {
        assertThat(probe("a.txt", "3\r\n 1\t0 4  2352 \"a b.bin\" 0 \r\n")).isEqualTo(Match.CERTAIN);
        assertThat(probe("a.gdi", "CD_DA TRACK AUDIO")).isEqualTo(Match.NAME);
        assertThat(probe("a.bin", "3\n4\n")).isEqualTo(Match.NO);
    }

    private Match probe(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        try (FileSource source = FileSource.open(file)) {
            return new GdiFormat().probe(Probe.of(file, source));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"Track 1 (A).bin\" 0", "Track 1 (A).bin 0", "track 1 (a).BIN", "\"sub/../Track 1 (A).bin\"\t0 "
            })
    void names_may_be_quoted_or_not_and_hold_blanks(String name) throws IOException {
        bin("Track 1 (A).bin", 3 * 2048);
        DiscImage image = open("1\r\n1 45000 4 2048 " + name + "\r\n\r\n");
        assertThat(image.disc().leadOut()).isEqualTo(45003);
        image.close();
    }

    @Test
    void tracks_of_no_file_are_left_out_and_said() throws IOException {
        bin("t 3.bin", 2 * 2352);
        try (DiscImage image = open("2\n01 0 0 0 none 0\n03 45000 0 2352 t 3.bin\n")) {
            assertThat(image.disc().trackNumbers()).containsExactly(3);
            assertThat(image.findings())
                    .extracting(Finding::rule)
                    .containsExactly("absent-track", "track-line", "track-line");
        }
    }

    @Test
    void an_offset_passes_over_bytes() throws IOException {
        bin("a.bin", 100 + 3 * 2352);
        DiscImage image = open("1\n1 45000 0 2352 a.bin 100\n");
        byte[] file = Files.readAllBytes(folder.resolve("a.bin"));
        ByteBuffer sector = ByteBuffer.allocate(2352);
        image.sectors(image.disc().tracks().get(0)).read(45002, 1, sector);
        assertThat(sector.array()).isEqualTo(Arrays.copyOfRange(file, 100 + 2 * 2352, 100 + 3 * 2352));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        x|a.gdi:1|number of tracks
        2;1 0 4 2352 a.bin 0|a.gdi:1|lists 1
        1;1 0 4 2352|a.gdi:2|is no track
        1;0 0 4 2352 a.bin 0|a.gdi:2|is no track
        2;2 0 0 2352 a.bin 0;1 9 0 2352 a.bin 0|a.gdi:3|does not follow
        2;1 9 0 2352 a.bin 0;2 9 0 2352 a.bin 0|a.gdi:3|does not follow
        1;1 0 0 2048 a.bin 0|a.gdi:2|2048
        1;1 0 4 1234 a.bin 0|a.gdi:2|1234
        1;1 0 4 2352 a.bin 99999999|a.gdi:2|holds no sector
        """)
    void errors_know_their_line(String text, String place, String problem) throws IOException {
        bin("a.bin", 2 * 2352);
        assertThatThrownBy(() -> open(text.replace(';', '\n')))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageStartingWith(place + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void names_stay_in_the_directory_of_the_sheet() {
        assertThatThrownBy(() -> open("1\n1 0 4 2352 ../../../etc/passwd 0\n"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("outside");
    }

    @Test
    void cut_overlapping_and_uncounted_tracks_are_said() throws IOException {
        bin("a.bin", 10 * 2352);
        bin("b.bin", 3 * 2352 + 7);
        DiscImage image = open("1\n1 0 0 2352 a.bin 0\n2 8 0 2352 b.bin 0\n");
        assertThat(image.findings())
                .extracting(Finding::rule)
                .containsExactly("track-count", "overlap", "truncated", "no-high-density");
        assertThat(image.disc().medium()).isEqualTo(Medium.CD);
        assertThat(image.disc().tracks().get(0).range()).isEqualTo(new LbaRange(0, 8));
        assertThat(image.disc().leadOut()).isEqualTo(11);
    }

    @Test
    void damaged_sheets_give_messages_only() throws IOException {
        for (String name : List.of("track01.bin", "track02.raw", "track03.bin")) {
            Files.copy(CORPUS.resolveSibling(name), folder.resolve(name));
        }
        byte[] sheet = Files.readAllBytes(CORPUS);
        Hostile hostile = new Hostile(new GdiFormat(), folder.resolve("h.gdi"));
        hostile.truncations(sheet, 0);
        hostile.mutations(sheet, 0, 1500);
    }

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_reads_back(long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        SectorLayout layout = random.nextBoolean() ? SectorLayout.RAW_2352 : SectorLayout.USER_2048;
        MadeDisc disc = new MadeDisc(seed)
                .medium(Medium.GD_ROM)
                .track(TrackMode.MODE1, layout, 0, 20 + random.nextInt(20))
                .at(200)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, random.nextInt(2) * 10, 10)
                .at(45000)
                .track(TrackMode.MODE1, layout, 0, 20);
        for (int i = random.nextInt(4); i > 0; i--) {
            disc.track(TrackMode.AUDIO, SectorLayout.RAW_2352, random.nextInt(2) * 150, 10);
        }
        disc.track(TrackMode.MODE1, layout, 0, 12);
        RoundTrip trip = new RoundTrip(new GdiFormat(), disc);
        trip.run(folder.resolve("a.gdi")).close();
        assertThat(trip.losses()).extracting(Loss::kind).isSubsetOf(Loss.Kind.GAP, Loss.Kind.ISRC);
        long gaps = disc.disc().tracks().stream()
                .filter(track -> track.pregap().count() > 0)
                .count();
        assertThat(trip.losses())
                .filteredOn(loss -> loss.kind() == Loss.Kind.GAP)
                .hasSize((int) gaps);
    }

    @Test
    void what_a_gdi_has_no_place_for_is_named() throws IOException {
        MadeDisc disc = new MadeDisc(0)
                .medium(Medium.GD_ROM)
                .mcn("0724385356926")
                .track(TrackMode.AUDIO, MadeDisc.audio(Subchannel.RAW_96), 3, 9, MadeDisc.Pregap.STORED, List.of(2))
                .at(45000)
                .track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 12);
        RoundTrip trip = new RoundTrip(new GdiFormat(), disc);
        trip.run(folder.resolve("a.gdi")).close();
        assertThat(trip.losses())
                .extracting(Loss::kind)
                .contains(Loss.Kind.MCN, Loss.Kind.GAP, Loss.Kind.INDEX, Loss.Kind.SUBCHANNEL);
    }

    @Test
    void a_pregap_that_no_file_holds_loses_nothing() throws IOException {
        MadeDisc disc = new MadeDisc(2)
                .medium(Medium.GD_ROM)
                .track(TrackMode.AUDIO, MadeDisc.audio(Subchannel.NONE), 5, 9, MadeDisc.Pregap.ABSENT, List.of())
                .at(44850)
                .track(TrackMode.MODE1, Storage.of(SectorLayout.RAW_2352), 150, 12, MadeDisc.Pregap.ABSENT, List.of());
        RoundTrip trip = new RoundTrip(new GdiFormat(), disc);
        trip.run(folder.resolve("a.gdi")).close();
        assertThat(trip.losses()).extracting(Loss::kind).doesNotContain(Loss.Kind.GAP);
    }

    @Test
    void a_disc_that_is_no_gd_rom_is_refused_with_the_reason() {
        MadeDisc cd = new MadeDisc(0).track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 9);
        assertThatThrownBy(() -> new RoundTrip(new GdiFormat(), cd).write(folder.resolve("a.gdi")))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("CD of 1 session");
        MadeDisc late =
                new MadeDisc(0).medium(Medium.GD_ROM).at(45001).track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 9);
        assertThatThrownBy(() -> new RoundTrip(new GdiFormat(), late).write(folder.resolve("a.gdi")))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("no data track begins at LBA 45000");
    }

    @Test
    @Tag("oracle")
    void chdman_reads_it() throws IOException {
        MadeDisc disc = new MadeDisc(5)
                .medium(Medium.GD_ROM)
                .track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 329)
                .at(479)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 0, 303)
                .at(45000)
                .track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 329);
        new RoundTrip(new GdiFormat(), disc).write(folder.resolve("a.gdi"));
        OtherProgram.succeed(folder, "chdman", "createcd", "-i", "a.gdi", "-o", "a.chd");
        assertThat(OtherProgram.succeed(folder, "chdman", "info", "-i", "a.chd"))
                .contains("TRACK:1 TYPE:MODE1_RAW", "TRACK:3 TYPE:MODE1_RAW", "PAD:150", "CHGD");
    }

    private void bin(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new SplittableRandom(7).nextBytes(content);
        Files.write(folder.resolve(name), content);
    }

    private DiscImage open(String text) throws IOException {
        Path gdi = folder.resolve("a.gdi");
        Files.write(gdi, text.getBytes(StandardCharsets.UTF_8));
        return new GdiReader().open(gdi, ReadOptions.DEFAULT);
    }

    private static String sha256(DiscImage image, Track track) throws Exception {
        ByteBuffer buffer = ByteBuffer.allocate(track.range().count() * 2352);
        image.sectors(track).read(track.start(), track.range().count(), buffer);
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(buffer.array()));
    }
}
