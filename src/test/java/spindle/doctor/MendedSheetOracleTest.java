// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Formats;
import spindle.Sheets;
import spindle.Spindle;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.doctor.make.MakeRequest;
import spindle.format.OtherProgram;
import spindle.format.ReadOptions;
import spindle.format.sheet.SheetPath;
import spindle.image.DiscImage;

/** Sheets that were mended or made, read by other programs: the same tracks at the same places. */
@Tag("oracle")
class MendedSheetOracleTest {
    private static final Pattern CDRDAO_START = Pattern.compile("START +\\S+?\\( *(\\d+)\\)");
    private static final Pattern LIBCDIO_TRACK = Pattern.compile("(?m)^ *(\\d{1,2}): \\S+ +(\\d+) ");
    private static final Pattern CHDMAN_TRACK = Pattern.compile("(?m)TRACK:(\\d+) TYPE");
    private static final Pattern BREAKPOINT = Pattern.compile("(?m)^(\\d+):(\\d+)\\.(\\d+)$");

    @TempDir
    static Path folder;

    private static SheetFolder files;

    @BeforeAll
    static void files() {
        files = new SheetFolder(folder);
    }

    /** Mended sheets of one session: these programs know no others. */
    static Stream<SheetExample> sheets() {
        return Stream.of(SheetExample.values())
                .filter(example -> example.fixed() == SheetExample.Fixed.MENDED)
                .filter(example ->
                        example.format().equals("cue") && !example.rule().equals("session"));
    }

    /** cdrdao 1.2.4 and chdman 0.251 read no pregap that ends the file of the track before. */
    static Stream<SheetExample> sheets_whose_pregaps_lie_in_their_files() {
        return sheets().filter(example -> example != SheetExample.TRACK_REPEATED);
    }

    @ParameterizedTest
    @MethodSource("sheets_whose_pregaps_lie_in_their_files")
    void cdrdao_finds_the_tracks(SheetExample example) throws IOException {
        String said = OtherProgram.succeed(folder, "cdrdao", "show-toc", mended(example));
        assertThat(numbers(CDRDAO_START, said, 1)).as(said).isEqualTo(index1(example));
    }

    /** libcdio 2.1 reads one BIN, which has the name of its sheet, whatever FILE says. */
    @ParameterizedTest
    @MethodSource("sheets")
    void libcdio_finds_the_tracks_of_one_bin(SheetExample example) throws IOException {
        Path sheet = folder.resolve(mended(example));
        try (DiscImage image = Spindle.open(sheet)) {
            if (image.files().size() > 2 || !image.files().get(1).toString().endsWith(".bin")) {
                return;
            }
            Files.copy(image.files().get(1), SheetPath.companion(sheet, "bin"));
        }
        String said = OtherProgram.run(
                folder,
                "cd-info",
                "--no-header",
                "--no-device-info",
                "--no-analyze",
                String.valueOf(sheet.getFileName()));
        Files.delete(SheetPath.companion(sheet, "bin"));
        assertThat(numbers(LIBCDIO_TRACK, said, 1))
                .as(said)
                .hasSize(index1(sheet).size());
    }

    @ParameterizedTest
    @MethodSource("sheets_whose_pregaps_lie_in_their_files")
    void chdman_takes_the_tracks(SheetExample example) throws IOException {
        assertThat(tracksOfChd(example)).isEqualTo(index1(example));
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void cuetools_finds_where_tracks_part(SheetExample example) throws IOException {
        String said = OtherProgram.succeed(folder, "cuebreakpoints", mended(example));
        assertThat(BREAKPOINT.matcher(said).results().count())
                .as(said)
                .isLessThanOrEqualTo(index1(example).size() - 1);
    }

    static Stream<SheetExample> tocs() {
        return mended("toc");
    }

    static Stream<SheetExample> gdis() {
        return mended("gdi");
    }

    private static Stream<SheetExample> mended(String format) {
        return Stream.of(SheetExample.values())
                .filter(example -> example.fixed() == SheetExample.Fixed.MENDED)
                .filter(example -> example.format().equals(format));
    }

    @ParameterizedTest
    @MethodSource("tocs")
    void cdrdao_finds_the_tracks_of_a_toc(SheetExample example) throws IOException {
        String said = OtherProgram.succeed(folder, "cdrdao", "show-toc", mended(example));
        assertThat(numbers(CDRDAO_START, said, 1)).as(said).isEqualTo(index1(example));
    }

    @ParameterizedTest
    @MethodSource("gdis")
    void chdman_finds_the_tracks_of_a_gdi(SheetExample example) throws IOException {
        assertThat(tracksOfChd(example)).isEqualTo(index1(example));
    }

    private static List<Integer> tracksOfChd(SheetExample example) throws IOException {
        OtherProgram.succeed(folder, "chdman", "createcd", "-i", mended(example), "-o", "a.chd", "-c", "none", "-f");
        return index1(folder.resolve("a.chd"));
    }

    /** libcdio 2.1 knows no offset of bytes. */
    static Stream<SheetExample> tocs_without_offsets() {
        return tocs().filter(example -> example != SheetExample.TOC_MODE && example != SheetExample.TOC_FILE_OFFSET);
    }

    @ParameterizedTest
    @MethodSource("tocs_without_offsets")
    void libcdio_finds_the_tracks_of_a_toc(SheetExample example) throws IOException {
        String said = OtherProgram.run(
                folder, "cd-info", "--no-header", "--no-device-info", "--no-analyze", "--toc-file=" + mended(example));
        assertThat(numbers(LIBCDIO_TRACK, said, 1))
                .as(said)
                .hasSize(index1(example).size());
    }

    static Stream<List<String>> made() {
        return Stream.of(
                List.of("game.bin"), List.of("audio.bin"), List.of("game (Track 1).bin", "game (Track 2).bin"));
    }

    @ParameterizedTest
    @MethodSource("made")
    void cdrdao_and_chdman_find_the_tracks_of_made_sheets(List<String> names) throws IOException {
        Path sheet = folder.resolve("made.cue");
        List<Path> paths = names.stream().map(folder::resolve).toList();
        Files.write(sheet, Sheets.make(MakeRequest.of(paths, sheet)).bytes());
        List<Integer> places = index1(sheet);
        assertThat(numbers(CDRDAO_START, OtherProgram.succeed(folder, "cdrdao", "show-toc", "made.cue"), 1))
                .isEqualTo(places);
        OtherProgram.succeed(folder, "chdman", "createcd", "-i", "made.cue", "-o", "m.chd", "-c", "none", "-f");
        String said = OtherProgram.succeed(folder, "chdman", "info", "-v", "-i", "m.chd");
        assertThat(numbers(CHDMAN_TRACK, said, 1)).as(said).hasSize(places.size());
    }

    /** Writes the mended sheet, and returns its name. */
    private static String mended(SheetExample example) throws IOException {
        Path sheet = example.in(files);
        MendedSheet mended = new Doctor(Formats.BUILT_IN).mend(sheet, ReadOptions.DEFAULT);
        Files.write(sheet, mended.bytes());
        return String.valueOf(sheet.getFileName());
    }

    private static List<Integer> index1(SheetExample example) throws IOException {
        Path sheet = folder.resolve(mended(example));
        return index1(sheet);
    }

    private static List<Integer> index1(Path sheet) throws IOException {
        try (DiscImage image = Spindle.open(sheet)) {
            Disc disc = image.disc();
            return disc.tracks().stream().map(Track::index1).toList();
        }
    }

    private static List<Integer> numbers(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(group)))
                .toList();
    }
}
