// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DATs through the command line: made of an image in Redump's layout, and asked about others of the same disc. */
class DatTest {
    private static final Path REDUMP = Corpus.open("dev-mixed-redump");
    private static final String NAME = "Small Disc (Europe) (En,Fr)";

    @TempDir
    Path folder;

    private Path dat = Path.of("made.dat");

    @BeforeEach
    void make_a_dat() throws IOException {
        dat = dat(Run.of("hash", REDUMP, "--dat-entry").out());
    }

    private Path dat(String entries) throws IOException {
        return Files.writeString(
                folder.resolve("made.dat"),
                "<?xml version=\"1.0\"?>\n<datafile><header><name>Maker - Box</name></header>\n" + entries
                        + "</datafile>\n");
    }

    private Path converted(String format) {
        Path image = folder.resolve("disc." + format);
        assertThat(Run.of("convert", REDUMP, image, "--allow-loss", "-q").status())
                .isLessThanOrEqualTo(1);
        return image;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cue", "chd", "nrg", "ccd", "mds", "cdi"})
    void every_format_is_known(String format) {
        Path image = converted(format);
        Run run = Run.of("hash", image, "--dat", dat);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out().lines())
                .containsExactly(
                        image + ": Maker - Box: " + NAME,
                        "  " + NAME + " (Track 1).bin: OK",
                        "  " + NAME + " (Track 2).bin: OK",
                        "  " + NAME + " (Track 3).bin: OK",
                        "  " + NAME + ".cue: OK");
    }

    @Test
    void a_gd_rom_is_known_from_its_gdi_and_from_a_cue() throws IOException {
        Path gdi = Corpus.open("dev-gdi");
        dat(Run.of("hash", gdi, "--dat-entry").out());
        Path cue = folder.resolve("g.cue");
        assertThat(Run.of("convert", gdi, cue, "--layout", "per-track", "-q").status())
                .isLessThanOrEqualTo(1);
        assertThat(Run.of("hash", gdi, "--dat", dat).status()).isZero();
        assertThat(Run.of("hash", cue, "--dat", dat).status()).isZero();
    }

    @Test
    void a_dat_can_be_checked_like_a_list() throws IOException {
        Run run = Run.of("hash", REDUMP, "--check", dat);
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("Maker - Box: " + NAME);
        assertThat(Run.of("hash", Corpus.open("dev-m1"), "--check", dat).status())
                .isEqualTo(ExitStatus.MISMATCH);
    }

    @Test
    void info_and_verify_name_the_disc() {
        for (String verb : List.of("info", "verify")) {
            Run run = Run.of(verb, REDUMP, "--dat", dat);
            assertThat(run.status()).as(run.toString()).isZero();
            assertThat(run.out()).contains("Maker - Box: " + NAME + "\n").contains("(Track 3).bin: OK");
            Run other = Run.of(verb, Corpus.open("dev-m1"), "--dat", dat);
            assertThat(other.status()).isEqualTo(ExitStatus.MISMATCH);
            assertThat(other.out()).contains("of which it has 1 of 3 tracks");
            assertThat(Run.of(verb, REDUMP, "--dat", dat, "--json").out()).contains("\"rule\" : \"dat\"");
        }
    }

    @Test
    void a_track_that_differs_is_named() throws IOException {
        Path copy = copy();
        Path track = copy.resolveSibling(NAME + " (Track 2).bin");
        byte[] bytes = Files.readAllBytes(track);
        bytes[5000] ^= 1;
        Files.write(track, bytes);
        Run run = Run.of("hash", copy, "--dat", dat);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out())
                .contains("of which it has 2 of 3 tracks; the others are as long: perhaps audio at another offset")
                .contains("(Track 2).bin: FAILED, is as long and differs");
    }

    @Test
    void a_sheet_that_differs_in_text_alone_is_a_warning() throws IOException {
        String entry = Run.of("hash", REDUMP, "--dat-entry").out();
        dat(entry.replaceFirst(
                "(cue\" size=\"345\" crc=\")[0-9a-f]+(\" md5=\")[0-9a-f]+(\" sha1=\")[0-9a-f]{8}",
                "$100000000$2$300000000"));
        Run run = Run.of("hash", REDUMP, "--dat", dat);
        assertThat(run.status()).as(run.toString()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.out()).contains("but for the text of the sheet").contains(".cue: differs in its text");
    }

    @Test
    void a_dat_with_gaps_elsewhere_is_told_with_the_command_that_makes_its_files() throws IOException {
        Path appended = folder.resolve("appended");
        Run.of("split", REDUMP, "-d", appended, "--gaps", "append", "-q");
        String roms = roms(appended);
        dat("<game name=\"Appended\">" + roms + "</game>");
        Run run = Run.of("hash", REDUMP, "--dat", dat);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("spindle split --gaps append");
    }

    @Test
    void a_silent_pregap_that_no_file_holds_is_told() throws IOException {
        byte[] data = MadeDisc.mode1(0, 300);
        byte[] audio = new byte[100 * 2352];
        new SplittableRandom(5).nextBytes(audio);
        byte[] stored = new byte[250 * 2352];
        System.arraycopy(audio, 0, stored, 150 * 2352, audio.length);
        Files.write(folder.resolve("1.bin"), data);
        Files.write(folder.resolve("2.bin"), stored);
        Files.write(folder.resolve("short.bin"), audio);
        String first = "FILE \"1.bin\" BINARY\n TRACK 01 MODE1/2352\n INDEX 01 00:00:00\n";
        Path whole = Files.writeString(
                folder.resolve("whole.cue"),
                first + "FILE \"2.bin\" BINARY\n TRACK 02 AUDIO\n INDEX 00 00:00:00\n INDEX 01 00:02:00\n");
        Path without = Files.writeString(
                folder.resolve("without.cue"),
                first + "FILE \"short.bin\" BINARY\n TRACK 02 AUDIO\n PREGAP 00:02:00\n INDEX 01 00:00:00\n");
        dat(Run.of("hash", whole, "--dat-entry").out());
        Run run = Run.of("hash", without, "--dat", dat, "--rename");
        assertThat(run.status()).as(run.toString()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("has the data of Maker - Box: whole, which has silent pregaps");
        assertThat(without).exists();
    }

    private static String roms(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".bin"))
                    .sorted()
                    .map(DatTest::rom)
                    .collect(Collectors.joining());
        }
    }

    private static String rom(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            return "<rom name=\"" + file.getFileName() + "\" size=\"" + bytes.length + "\" sha256=\""
                    + Corpus.sha256(bytes) + "\"/>";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_small_iso_of_a_dvd_is_known_by_its_length() throws IOException {
        Path iso = Corpus.open("iso-level1");
        dat("<game name=\"Film\">" + rom(iso) + "</game>");
        Run run = Run.of("hash", iso, "--dat", dat);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Maker - Box: Film").contains("iso-level1.iso: OK");
    }

    @Test
    void a_chd_of_mame_is_known_by_its_header() throws IOException {
        Path chd = converted("chd");
        String text = Run.of("verify", chd).err();
        String sha1 = text.replaceAll("(?s).*with its metadata ([0-9a-f]{40}).*", "$1");
        dat("<machine name=\"area51\"><disk name=\"area51\" sha1=\"" + sha1 + "\"/></machine>");
        Run run = Run.of("hash", chd, "--dat", dat, "--rename");
        assertThat(run.status()).as(run.toString()).isZero();
        assertThat(run.out()).contains("area51: OK, by the SHA-1 in its header");
        assertThat(folder.resolve("area51.chd")).exists();
        assertThat(chd).doesNotExist();
    }

    private Path copy() throws IOException {
        Path to = Files.createDirectories(folder.resolve("copy"));
        try (Stream<Path> files = Files.list(REDUMP.getParent())) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to.resolve(REDUMP.getFileName());
    }

    @Test
    void files_and_sheet_are_renamed() throws IOException {
        Path split = folder.resolve("split");
        Run.of("convert", REDUMP, split.resolve("wrong.cue"), "--layout", "per-track", "-q");
        Run run = Run.of("hash", split.resolve("wrong.cue"), "--dat", dat, "--rename");
        assertThat(run.status()).as(run.toString()).isZero();
        try (Stream<Path> files = Files.list(split)) {
            for (Path file : files.toList()) {
                assertThat(file).hasSameBinaryContentAs(REDUMP.resolveSibling(file.getFileName()));
            }
        }
        assertThat(split.toFile().list()).hasSize(4);
    }

    @Test
    void what_lies_beside_a_sheet_is_renamed_too() throws IOException {
        Path split = folder.resolve("split");
        Run.of("convert", REDUMP, split.resolve("wrong.cue"), "--layout", "per-track", "-q");
        byte[] patches = {'S', 'B', 'I', 0, 3, 8, 5, 1, 0x41, 1, 1, 7, 6, 5, 0, 0x23, 8, 1};
        Files.write(split.resolve("wrong.sbi"), patches);
        Run run = Run.of("hash", split.resolve("wrong.cue"), "--dat", dat, "--rename");
        assertThat(run.status()).as(run.toString()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(split.resolve(NAME + ".sbi")).hasBinaryContent(patches);
        assertThat(names(split)).hasSize(5).noneMatch(name -> name.startsWith("wrong"));
    }

    @Test
    void the_files_of_a_gdi_are_renamed_in_its_text_too() throws IOException {
        Path gdi = folder.resolve("gd/disc.gdi");
        Files.createDirectories(folder.resolve("gd"));
        try (Stream<Path> files = Files.list(Corpus.folder("dev-gdi"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("gd").resolve(file.getFileName()));
            }
        }
        dat(Run.of("hash", gdi, "--dat-entry").out().replace("\"disc", "\"Game"));
        assertThat(Run.of("hash", gdi, "--dat", dat, "--rename").status()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        Path renamed = folder.resolve("gd/Game.gdi");
        assertThat(Files.readString(renamed)).contains("\"Game (Track 2).raw\"");
        assertThat(Run.of("hash", renamed, "--dat", dat).status()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
    }

    @Test
    void a_disc_that_entries_name_differently_is_not_renamed() throws IOException {
        Path copy = copy();
        Path beside = folder.resolve("copy");
        String entry = Run.of("hash", copy, "--dat-entry").out();
        dat(entry + entry.replace("<game name=\"" + NAME, "<game name=\"Another " + NAME));
        List<String> before = names(beside);
        Run run = Run.of("hash", copy, "--dat", dat, "--rename");
        assertThat(run.status()).as(run.toString()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(run.err()).contains("several entries have it: " + NAME + ", Another " + NAME);
        assertThat(names(beside)).isEqualTo(before);
    }

    @Test
    void renaming_is_undone_where_a_name_is_taken() throws IOException {
        Path split = folder.resolve("split");
        Run.of("convert", REDUMP, split.resolve("wrong.cue"), "--layout", "per-track", "-q");
        Files.writeString(split.resolve(NAME + " (Track 3).bin"), "another");
        List<String> before = names(split);
        Run run = Run.of("hash", split.resolve("wrong.cue"), "--dat", dat, "--rename");
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(names(split)).isEqualTo(before);
        assertThat(Run.of("hash", split.resolve("wrong.cue"), "--dat", dat).status())
                .isZero();
    }

    private static List<String> names(Path folder) {
        String[] names = folder.toFile().list();
        return names == null ? List.of() : Arrays.stream(names).sorted().toList();
    }

    @Test
    void what_is_not_there_is_not_renamed() throws IOException {
        Path image = MadeDisc.sheet(folder, "g", MadeDisc.mode1(0, 20), "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n");
        Run run = Run.of("hash", image, "--dat", dat, "--rename");
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("is in no DAT");
        assertThat(image).exists();
    }

    @Test
    void bad_dats_are_a_message() throws IOException {
        Files.writeString(dat, "words");
        assertThat(Run.of("hash", REDUMP, "--dat", dat).status()).isEqualTo(ExitStatus.NOT_AN_IMAGE);
        assertThat(Run.of("hash", REDUMP, "--dat", folder.resolve("gone.dat")).status())
                .isEqualTo(ExitStatus.UNREADABLE);
        assertThat(Run.of("hash", REDUMP, "--rename").status()).isEqualTo(ExitStatus.USAGE);
    }
}
