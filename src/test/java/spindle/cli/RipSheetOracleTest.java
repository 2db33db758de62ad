// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Spindle;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.format.DiscTable;
import spindle.format.OtherProgram;
import spindle.image.DiscImage;

/** The sheet beside audio files, read by programs that burn and play. */
@Tag("oracle")
class RipSheetOracleTest {
    private static final Pattern CDRDAO_START = Pattern.compile("START +\\S+?\\( *(\\d+)\\)");
    private static final List<String> GAPS = List.of("append", "prepend", "separate", "discard");

    @TempDir
    Path folder;

    static Stream<String> discs_with_audio() {
        return DiscTable.DISCS.stream().filter(disc -> disc.contains("A "));
    }

    @ParameterizedTest
    @MethodSource("discs_with_audio")
    void every_program_reads_it_whatever_becomes_of_gaps(String made) throws IOException {
        Path source = DiscTable.make(made, folder);
        for (String gaps : GAPS) {
            Path out = folder.resolve(gaps);
            Run run = Run.of("rip", source, "-d", out, "--gaps", gaps);
            assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
            Disc sheet = disc(out.resolve("source.cue"));
            List<Integer> starts = CDRDAO_START
                    .matcher(OtherProgram.succeed(out, "cdrdao", "show-toc", "source.cue"))
                    .results()
                    .map(found -> Integer.parseInt(found.group(1)))
                    .toList();
            if (sheet.sessions().size() == 1) {
                assertThat(starts).as(gaps).isEqualTo(index1(sheet));
            }
            assertSamePlaces(disc(source), sheet, gaps);
            OtherProgram.succeed(out, "cuebreakpoints", "source.cue");
            OtherProgram.succeed(out, "chdman", "createcd", "-i", "source.cue", "-o", "a.chd", "-c", "none");
            OtherProgram.succeed(out, "chdman", "extractcd", "-i", "a.chd", "-o", "chd.cue", "-ob", "chd.bin");
            boolean whole = gaps.equals("prepend") || (gaps.equals("append") && !made.startsWith("hidden"));
            if (whole && !made.contains("M")) {
                assertThat(out.resolve("chd.bin")).hasSameBinaryContentAs(folder.resolve("source.bin"));
            }
        }
    }

    /** Audio tracks lie as far from the first of them as on the disc; what no file holds is in the sheet as a length. */
    private static void assertSamePlaces(Disc source, Disc sheet, String gaps) {
        if (source.sessions().size() > 1) {
            return;
        }
        List<Integer> audio = source.tracks().stream()
                .filter(track -> !track.mode().isData())
                .map(Track::index1)
                .toList();
        int first = audio.get(0);
        int own = sheet.tracks().get(0).index1();
        assertThat(sheet.tracks().stream().map(track -> track.index1() - own))
                .as(gaps)
                .containsExactlyElementsOf(
                        audio.stream().map(lba -> lba - first).toList());
    }

    @Test
    void words_that_cue_sheets_do_not_have_stop_no_program() throws IOException {
        Path source = DiscTable.make("words: A 400; A 400", folder);
        Files.writeString(
                source,
                Files.readString(source)
                        .replaceAll("(  TRACK 0[12] AUDIO)", "$1\r\n    COMPOSER \"X\"\r\n    GENRE \"Y\""));
        assertThat(Run.of("rip", source, "-d", folder.resolve("out")).status()).isEqualTo(ExitStatus.DONE);
        OtherProgram.succeed(folder.resolve("out"), "cdrdao", "show-toc", "source.cue");
    }

    private static List<Integer> index1(Disc disc) {
        return disc.tracks().stream().map(Track::index1).toList();
    }

    private static Disc disc(Path image) throws IOException {
        try (DiscImage open = Spindle.open(image)) {
            return open.disc();
        }
    }
}
