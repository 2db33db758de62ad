// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;
import spindle.io.DiscFormatException;

class DatLibraryTest {
    @TempDir
    Path folder;

    private Path cache = Path.of("cache");

    @BeforeEach
    void place_the_cache() {
        cache = folder.resolve("cache");
    }

    private static String crc(int number) {
        return HexFormat.of().toHexDigits(number);
    }

    private static HashedFile bin(int track, long bytes, int crc) {
        return new HashedFile(
                "x (Track " + track + ").bin",
                HashedFile.Content.BIN,
                track,
                bytes,
                Map.of(DigestAlgorithm.CRC32, crc(crc)));
    }

    private static HashedFile sheet(int crc) {
        return new HashedFile("x.cue", HashedFile.Content.SHEET, 0, 9, Map.of(DigestAlgorithm.CRC32, crc(crc)));
    }

    private Path dat(String name, String... games) throws IOException {
        return Files.writeString(
                folder.resolve(name), "clrmamepro ( name \"" + name + "\" )\n" + String.join("\n", games) + "\n");
    }

    private static String game(String name, String... roms) {
        return "game ( name \"" + name + "\" " + String.join(" ", roms) + " )";
    }

    private static String rom(String name, long bytes, int crc) {
        return "rom ( name \"" + name + "\" size " + bytes + " crc " + crc(crc) + " )";
    }

    private DatLibrary open(Path... dats) throws IOException {
        return DatLibrary.open(List.of(dats), new DatCache(cache));
    }

    private static final String GAME =
            game("G", rom("G.cue", 9, 1), rom("G (Track 1).bin", 4704, 2), rom("G (Track 2).bin", 2352, 3));

    @Test
    void a_disc_is_found_whole() throws IOException {
        try (DatLibrary library = open(dat("a.dat", GAME, game("Other", rom("o.bin", 2352, 9))))) {
            List<DatMatch> matches = library.match(List.of(bin(1, 4704, 2), bin(2, 2352, 3), sheet(1)));
            assertThat(matches).hasSize(1);
            assertThat(matches.get(0).verdict()).isEqualTo(DatMatch.Verdict.WHOLE);
            assertThat(matches.get(0).game().name()).isEqualTo("G");
            assertThat(library.algorithms()).containsExactly(DigestAlgorithm.CRC32);
        }
    }

    @Test
    void near_misses_are_told_apart() throws IOException {
        try (DatLibrary library = open(dat("a.dat", GAME))) {
            assertThat(verdict(library, bin(1, 4704, 2), bin(2, 2352, 3), sheet(7)))
                    .isEqualTo(DatMatch.Verdict.OTHER_SHEET);
            assertThat(verdict(library, bin(1, 4704, 2), sheet(7))).isEqualTo(DatMatch.Verdict.PARTIAL);
            assertThat(verdict(library, bin(1, 4704, 2), bin(2, 2352, 4))).isEqualTo(DatMatch.Verdict.PARTIAL);
            assertThat(verdict(library, bin(1, 4704, 8), bin(2, 2352, 9))).isEqualTo(DatMatch.Verdict.SAME_LENGTHS);
            assertThat(verdict(library, bin(1, 2352, 8), bin(2, 4704, 9))).isEqualTo(DatMatch.Verdict.SAME_LENGTHS);
            assertThat(verdict(library, bin(1, 1000, 8), bin(2, 6056, 9))).isEqualTo(DatMatch.Verdict.SAME_TOTAL);
            assertThat(library.match(List.of(bin(1, 999, 8)))).isEmpty();
        }
    }

    private static DatMatch.Verdict verdict(DatLibrary library, HashedFile... files) throws IOException {
        return library.match(List.of(files)).get(0).verdict();
    }

    @Test
    void a_checksum_of_another_length_is_no_match() throws IOException {
        try (DatLibrary library = open(dat("a.dat", GAME))) {
            assertThat(library.match(List.of(bin(1, 4705, 2)))).isEmpty();
        }
    }

    @Test
    void a_length_that_a_dat_does_not_tell_contradicts_nothing() throws IOException {
        try (DatLibrary library = open(dat("a.dat", game("G", "rom ( name g.bin crc " + crc(2) + " )")))) {
            assertThat(verdict(library, bin(1, 4704, 2))).isEqualTo(DatMatch.Verdict.WHOLE);
        }
    }

    @Test
    void names_that_are_there_twice_are_all_found() throws IOException {
        try (DatLibrary library = open(dat("a.dat", GAME, GAME), dat("b.dat", GAME))) {
            List<DatMatch> matches = library.match(List.of(bin(1, 4704, 2), bin(2, 2352, 3), sheet(1)));
            assertThat(matches).extracting(match -> match.game().dat()).containsExactly("a.dat", "b.dat");
        }
    }

    @Test
    void an_index_is_made_anew_where_the_dat_has_changed_and_only_then() throws IOException {
        Path dat = dat("a.dat", GAME);
        open(dat).close();
        Path index = indexes().get(0);
        Files.setLastModifiedTime(index, FileTime.fromMillis(1_000_000));
        byte[] first = Files.readAllBytes(index);
        try (DatLibrary again = open(dat)) {
            assertThat(again.games()).isEqualTo(1);
            assertThat(Files.readAllBytes(index)).isEqualTo(first);
        }
        dat("a.dat", GAME, game("New", rom("n.bin", 5, 5)));
        try (DatLibrary changed = open(dat)) {
            assertThat(changed.games()).isEqualTo(2);
        }
        assertThat(indexes()).hasSize(1);
    }

    private List<Path> indexes() throws IOException {
        try (Stream<Path> files = Files.list(cache)) {
            return files.toList();
        }
    }

    @Test
    void a_damaged_index_is_made_anew_or_refused() throws IOException {
        Path dat = dat("a.dat", GAME);
        open(dat).close();
        Path index = indexes().get(0);
        byte[] whole = Files.readAllBytes(index);
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0xFF;
            Files.write(index, damaged);
            try (DatLibrary library = open(dat)) {
                library.match(List.of(bin(1, 4704, 2), bin(2, 2352, 3)));
            } catch (DiscFormatException e) {
                assertThat(e.getMessage()).contains("is a damaged index");
            }
        }
        Files.write(index, new byte[0]);
        try (DatLibrary library = open(dat)) {
            assertThat(library.games()).isEqualTo(1);
        }
    }

    @Test
    void a_folder_gives_the_dats_in_it_and_tells_what_is_none() throws IOException {
        Path below = Files.createDirectories(folder.resolve("dats/below"));
        Files.copy(dat("a.dat", GAME), below.resolve("a.dat"));
        Files.writeString(below.resolve("b.dat"), "words");
        Files.writeString(below.resolve("c.dat"), "game ( name \"" + "x".repeat(1 << 17) + "\" )");
        Files.writeString(below.resolve("notes.txt"), "words");
        Files.createSymbolicLink(below.resolve("loop"), folder.resolve("dats"));
        try (DatLibrary library = open(folder.resolve("dats"))) {
            assertThat(library.games()).isEqualTo(1);
            assertThat(library.findings()).hasSize(2);
            assertThat(library.findings().get(0).message()).contains("b.dat").contains("passed over");
            assertThat(library.findings().get(1).message()).contains("c.dat").contains("passed over");
        }
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThatThrownBy(() -> open(empty)).hasMessageContaining("holds no DAT");
    }

    @Test
    void a_dat_without_an_entry_is_refused() throws IOException {
        Path dat = dat("a.dat", "");
        assertThatThrownBy(() -> open(dat))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("without an entry");
    }

    @Test
    void a_cache_that_cannot_be_written_does_not_matter() throws IOException {
        Files.writeString(cache, "a file");
        try (DatLibrary library = open(dat("a.dat", GAME))) {
            assertThat(library.games()).isEqualTo(1);
        }
    }

    @Test
    void a_chd_is_found_by_the_sha1_in_its_header() throws IOException {
        String sha1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";
        try (DatLibrary library = open(dat("m.dat", game("area51", "disk ( name \"area51\" sha1 " + sha1 + " )")))) {
            assertThat(library.findDisk(sha1)).extracting(DatGame::name).containsExactly("area51");
            assertThat(library.findDisk("0" + sha1.substring(1))).isEmpty();
        }
    }
}
