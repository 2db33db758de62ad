// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.image.DiscImage;
import spindle.image.Progress;

/** What other programs find in discs that have been through our formats. */
@Tag("oracle")
class RoundTripOracleTest {
    @TempDir
    Path folder;

    /** A film of one second, made a Video CD by vcdxbuild, and taken out again by vcdxrip. */
    @ParameterizedTest
    @ValueSource(strings = {"toc", "ccd", "mds", "nrg", "cdi", "ecm"})
    void a_video_cd_plays_after_a_round_trip(String id) throws IOException {
        String film = "-v error -f lavfi -i testsrc=duration=1:size=352x288:rate=25 -f lavfi -i sine=duration=1";
        OtherProgram.succeed(folder, "ffmpeg", (film + " -target pal-vcd film.mpg").split(" ", -1));
        OtherProgram.succeed(folder, "vcdxgen", "-o", "disc.xml", "film.mpg");
        OtherProgram.succeed(folder, "vcdxbuild", "-c", "disc.cue", "-b", "disc.bin", "disc.xml");
        Path through = convert(folder.resolve("disc.cue"), id, Files.createDirectory(folder.resolve("through")));
        Path folderBack = Files.createDirectory(folder.resolve("back"));
        Path back = convert(through, "cue", folderBack);
        OtherProgram.succeed(folderBack, "vcdxrip", "--cue-file=disc.cue");
        assertThat(back.resolveSibling("avseq01.mpg")).hasSameBinaryContentAs(folder.resolve("film.mpg"));
        assertThat(back.resolveSibling("disc.bin")).hasSameBinaryContentAs(folder.resolve("disc.bin"));
    }

    @Test
    void chdman_takes_the_sectors_of_our_sheets() throws IOException {
        Path source = Path.of("src/test/resources/corpus/dev-mixed-redump/Small Disc (Europe) (En,Fr).cue");
        for (String id : List.of("cue", "toc")) {
            Path ours = Files.createDirectory(folder.resolve(id));
            convert(source, id, ours);
            OtherProgram.succeed(ours, "chdman", "createcd", "-i", "disc." + id, "-o", "a.chd", "-c", "none");
            OtherProgram.succeed(ours, "chdman", "extractcd", "-i", "a.chd", "-o", "out.cue", "-ob", "out.bin");
            assertThat(Files.readString(ours.resolve("out.cue"))).contains("TRACK 03 AUDIO");
        }
        assertThat(folder.resolve("cue/out.bin")).hasSameBinaryContentAs(folder.resolve("cue/disc.bin"));
    }

    /** Programs that look for a volume in what they are given, and take out its user data. */
    @ParameterizedTest
    @CsvSource({"iat, mds, disc.mdf", "mdf2iso, mds, disc.mdf", "ccd2iso, ccd, disc.img", "nrg2iso, nrg, disc.nrg"})
    void data_is_taken_out_as_we_do(String program, String id, String file) throws IOException {
        Path source = Path.of("src/test/resources/corpus")
                .resolve(program.equals("nrg2iso") ? "iso-small-jrr/iso-small-jrr.iso" : "dev-m1/m1.cue");
        Path iso = convert(source, "iso", folder);
        convert(source, id, folder);
        OtherProgram.succeed(folder, program, file, "out.iso");
        byte[] expected = Files.readAllBytes(iso);
        assertThat(Arrays.copyOf(Files.readAllBytes(folder.resolve("out.iso")), expected.length))
                .isEqualTo(expected);
    }

    private static Path convert(Path source, String id, Path folder) throws IOException {
        Path target = folder.resolve("disc." + id);
        try (DiscImage image = Spindle.open(source)) {
            ConversionPlan plan =
                    Spindle.plan(image, Formats.named(id).orElseThrow(), target, Copying.accepting(image));
            Spindle.convert(plan, Progress.NONE);
            List<PlannedFile> outputs = plan.outputs();
            return outputs.get(outputs.size() - 1).path();
        }
    }
}
