// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.DataTracks;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Progress;

/** Our images of the discs of {@link DiscTable}, read by other programs: the same tracks at the same places, the same sectors. */
@Tag("oracle")
class OtherReadersOracleTest {
    private static final Pattern CDRDAO_START = Pattern.compile("START +\\S+?\\( *(\\d+)\\)");
    private static final Pattern CDRDAO_INDEX = Pattern.compile("INDEX +\\d+ +\\S+?\\( *(\\d+)\\)");
    private static final Pattern LIBCDIO_TRACK = Pattern.compile("(?m)^ *(\\d{1,2}): \\S+ +(\\d+) ");

    @TempDir
    Path folder;

    static Stream<String> discs() {
        return DiscTable.DISCS.stream();
    }

    static Stream<String> discs_of_one_session() {
        return discs().filter(disc -> !disc.contains("|"));
    }

    static Stream<String> discs_that_begin_with_data() {
        return discs().filter(disc -> disc.matches("[a-z-]+: M.*"));
    }

    @ParameterizedTest
    @MethodSource("discs_of_one_session")
    void cdrdao_finds_the_tracks_of_our_toc(String disc) throws IOException {
        Disc source = source(disc);
        convert("toc", ConversionOptions.DEFAULT);
        String said = OtherProgram.succeed(folder, "cdrdao", "show-toc", "out.toc");
        assertThat(numbers(CDRDAO_START, said, 1)).isEqualTo(index1(source));
        assertThat(numbers(CDRDAO_INDEX, said, 1)).isEqualTo(indexesAbove1(source));
        source.mcn().ifPresent(mcn -> assertThat(said).contains(mcn.digits()));
        assertThat(isrcs(source)).allMatch(said.replace(" ", "")::contains);
    }

    /** cdrdao 1.2.4 counts indexes above 1 of a sheet from the beginning of a track, not of its file. */
    static Stream<String> discs_of_index_1() {
        return discs_of_one_session().filter(disc -> !disc.contains("idx"));
    }

    @ParameterizedTest
    @MethodSource("discs_of_index_1")
    void cdrdao_finds_the_tracks_of_our_sheet(String disc) throws IOException {
        Disc source = source(disc);
        convert("cue", ConversionOptions.DEFAULT);
        String said = OtherProgram.succeed(folder, "cdrdao", "show-toc", "out.cue");
        assertThat(numbers(CDRDAO_START, said, 1)).isEqualTo(index1(source));
        assertThat(isrcs(source)).allMatch(said.replace(" ", "")::contains);
    }

    /**
     * chdman knows no sessions: it puts the tracks one behind the other. Its version 0.251 takes the last track of a file that
     * is not the last file to be as long as that file, so it reads no session of several tracks before another.
     */
    @ParameterizedTest
    @MethodSource("discs")
    void chdman_takes_every_sector_of_our_sheet(String disc) throws IOException {
        source(disc);
        convert("cue", ConversionOptions.DEFAULT);
        chdman("out.cue");
        assertThat(folder.resolve("chd.bin")).hasSameBinaryContentAs(folder.resolve("source.bin"));
    }

    static Stream<String> discs_of_several_tracks() {
        return discs_of_one_session().filter(disc -> disc.contains(";"));
    }

    static Stream<String> discs_of_one_track() {
        return discs_that_begin_with_data().filter(disc -> !disc.contains(";"));
    }

    /** libcdio takes the length of a DATAFILE for the position of its track; chdman 0.251 needs that length. */
    @ParameterizedTest
    @MethodSource("discs_of_one_track")
    void libcdio_finds_the_track_of_our_toc(String disc) throws IOException {
        source(disc);
        convert("toc", ConversionOptions.DEFAULT);
        String said = OtherProgram.run(folder, "cd-info", "--no-header", "--no-device-info", "--no-analyze", "out.toc");
        assertThat(numbers(LIBCDIO_TRACK, said, 2)).as(said).containsExactly(0);
    }

    @ParameterizedTest
    @MethodSource("discs_of_several_tracks")
    void chdman_takes_every_sector_of_our_toc(String disc) throws IOException {
        source(disc);
        convert("toc", ConversionOptions.DEFAULT);
        chdman("out.toc");
        assertThat(folder.resolve("chd.bin")).hasSameBinaryContentAs(folder.resolve("source.bin"));
    }

    /** libcdio stops at a second session. */
    @ParameterizedTest
    @MethodSource("discs_of_one_session")
    void libcdio_finds_the_tracks_of_our_nrg(String disc) throws IOException {
        Disc source = source(disc);
        convert("nrg", Copying.accepting(Spindle.open(folder.resolve("source.cue"))));
        String said = OtherProgram.run(folder, "cd-info", "--no-header", "--no-device-info", "--no-analyze", "out.nrg");
        assertThat(numbers(LIBCDIO_TRACK, said, 2)).as(said).isEqualTo(index1(source));
    }

    @ParameterizedTest
    @MethodSource("discs_that_begin_with_data")
    void data_is_where_simple_programs_look_for_it(String disc) throws IOException {
        source(disc);
        byte[] user = userData();
        convert("mds", Copying.accepting(Spindle.open(folder.resolve("source.cue"))));
        convert("ccd", Copying.accepting(Spindle.open(folder.resolve("source.cue"))));
        OtherProgram.run(folder, "mdf2iso", "out.mdf", "mdf.iso");
        OtherProgram.run(folder, "ccd2iso", "out.img", "ccd.iso");
        assertBegins(folder.resolve("ccd.iso"), user);
        if (disc.contains(": M1") && Files.exists(folder.resolve("mdf.iso"))) {
            assertBegins(folder.resolve("mdf.iso"), user);
        }
    }

    private static void assertBegins(Path file, byte[] expected) throws IOException {
        assertThat(Arrays.copyOf(Files.readAllBytes(file), expected.length))
                .as(file.toString())
                .isEqualTo(expected);
    }

    private byte[] userData() throws IOException {
        try (DiscImage image = Spindle.open(folder.resolve("source.cue"));
                var data = DataTracks.userData(image, image.disc().tracks().get(0))) {
            return data.readAllBytes();
        }
    }

    private Disc source(String disc) throws IOException {
        try (DiscImage image = Spindle.open(DiscTable.make(disc, folder))) {
            return image.disc();
        }
    }

    private void chdman(String image) throws IOException {
        OtherProgram.succeed(folder, "chdman", "createcd", "-i", image, "-o", "a.chd", "-c", "none");
        OtherProgram.succeed(folder, "chdman", "extractcd", "-i", "a.chd", "-o", "chd.cue", "-ob", "chd.bin");
    }

    private void convert(String id, ConversionOptions options) throws IOException {
        try (DiscImage image = Spindle.open(folder.resolve("source.cue"))) {
            ConversionPlan plan =
                    Spindle.plan(image, Formats.named(id).orElseThrow(), folder.resolve("out." + id), options);
            Spindle.convert(plan, Progress.NONE);
        }
    }

    private static List<Integer> numbers(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(found -> Integer.parseInt(found.group(group)))
                .toList();
    }

    private static List<Integer> index1(Disc disc) {
        return disc.tracks().stream().map(Track::index1).toList();
    }

    private static List<Integer> indexesAbove1(Disc disc) {
        return disc.tracks().stream()
                .flatMap(track -> track.indexes().stream())
                .filter(index -> index.number() > 1)
                .map(index -> index.lba())
                .toList();
    }

    private static List<String> isrcs(Disc disc) {
        return disc.tracks().stream()
                .flatMap(track -> track.isrc().stream())
                .map(isrc -> isrc.code())
                .toList();
    }
}
