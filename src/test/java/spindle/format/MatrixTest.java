// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.OutputSet;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;

/** Every sample disc goes into every format that can hold it, and what comes back is what the format said it would hold. */
class MatrixTest {
    private static final Path IMAGES = Path.of("src/test/resources/corpus");
    private static final String ISO = "iso";

    @TempDir
    Path folder;

    static List<Path> images() throws IOException {
        List<Path> images = new ArrayList<>();
        for (String line : Files.readAllLines(IMAGES.resolve("expected.tsv"), StandardCharsets.UTF_8)) {
            String[] fact = line.split("\t", -1);
            if (fact[1].equals("open") && opens(IMAGES.resolve(fact[2]))) {
                images.add(IMAGES.resolve(fact[2]));
            }
        }
        assertThat(images).hasSizeGreaterThan(30);
        return images;
    }

    private static boolean opens(Path path) throws IOException {
        try (DiscImage image = Spindle.open(path)) {
            return image.findings().stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
        } catch (SpindleException e) {
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("images")
    void every_format_gives_back_what_it_said_it_holds(Path path) throws IOException {
        Map<String, Disc> held = new TreeMap<>();
        try (DiscImage source = Spindle.open(path)) {
            for (DiscFormat format : Formats.BUILT_IN) {
                if (format.writer().isPresent()) {
                    through(format, source, held);
                }
            }
            assertThat(held).isNotEmpty();
        }
        assertTracksAgree(held);
    }

    private void through(DiscFormat format, DiscImage source, Map<String, Disc> held) throws IOException {
        Path target = Files.createDirectory(folder.resolve(format.id()))
                .resolve("disc." + format.extensions().get(0));
        ConversionOptions options = options(source);
        Fitting fitting;
        try {
            fitting = format.writer().orElseThrow().fit(source.disc(), source::storage, options.write(), new Losses());
        } catch (UnsupportedImageException e) {
            return;
        }
        ConversionPlan plan = Spindle.plan(source, format, target, options);
        Spindle.convert(plan, Progress.NONE);
        List<PlannedFile> files = plan.outputs();
        try (DiscImage image = Spindle.open(files.get(files.size() - 1).path())) {
            // A CSO is an ISO in a container, and is opened as what is in it; an ECM is one of a sheet's BINs.
            String opened = format.id().equals("cso") ? ISO : format.id().equals("ecm") ? "cue" : format.id();
            assertThat(image.format()).isEqualTo(opened);
            SameSectors.assertSame(source, image, format.id());
            if (opened.equals(ISO)) {
                assertSameLength(fitting.disc(), image.disc());
            } else {
                assertThat(image.disc()).as(format.id()).isEqualTo(fitting.disc());
                held.put(format.id(), image.disc());
            }
            assertNothingIsLostAgain(format, image);
        }
    }

    /** An ISO says neither medium nor mode: its reader judges by size and volume. */
    private static void assertSameLength(Disc expected, Disc actual) {
        assertThat(actual.tracks()).hasSize(1);
        assertThat(actual.tracks().get(0).body())
                .isEqualTo(expected.tracks().get(0).body());
    }

    /** What a format gives back it holds without a loss. */
    private static void assertNothingIsLostAgain(DiscFormat format, DiscImage image) throws IOException {
        Losses again = new Losses();
        Fitting fitting = format.writer()
                .orElseThrow()
                .fit(image.disc(), image::storage, options(image).write(), again);
        assertThat(again.all()).as(format.id()).isEmpty();
        assertThat(fitting.disc()).as(format.id()).isEqualTo(image.disc());
    }

    private static ConversionOptions options(DiscImage source) {
        WriteOptions write = Copying.options(source.attachments());
        return new ConversionOptions(
                write,
                ConversionOptions.DEFAULT.formTwo(),
                ConversionOptions.DEFAULT.care(),
                ConversionOptions.Proving.NONE,
                ConversionOptions.LossPolicy.ACCEPT,
                ConversionOptions.DamagePolicy.REFUSE,
                OutputSet.Overwrite.REFUSE,
                OutputSet.Sync.NONE,
                2);
    }

    /** Whatever else they hold: tracks that several formats hold are the same tracks at the same places. */
    private static void assertTracksAgree(Map<String, Disc> held) {
        Map<Integer, List<Object>> tracks = new TreeMap<>();
        held.forEach((id, disc) -> {
            for (Track track : disc.tracks()) {
                List<Object> told = List.of(track.mode(), track.index1(), track.end());
                assertThat(told).as(id).isEqualTo(tracks.computeIfAbsent(track.number(), number -> told));
            }
        });
    }
}
