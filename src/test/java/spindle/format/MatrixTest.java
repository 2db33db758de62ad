// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.Fill;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.CueStyle;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.MeasuredPositions;
import spindle.image.attachment.QPatches;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocExtras;
import spindle.image.attachment.TocTime;
import spindle.io.OutputSet;
import spindle.io.SpindleException;
import spindle.io.UnsupportedImageException;

/** Every sample disc goes into every format that can hold it, and what comes back is what the format said it would hold. */
class MatrixTest {
    private static final Path IMAGES = Path.of("src/test/resources/corpus");
    private static final String ISO = "iso";

    private static final ConversionOptions OPTIONS = new ConversionOptions(
            Copying.OPTIONS,
            ConversionOptions.DEFAULT.formTwo(),
            ConversionOptions.DEFAULT.care(),
            ConversionOptions.Proving.NONE,
            ConversionOptions.LossPolicy.ACCEPT,
            ConversionOptions.DamagePolicy.REFUSE,
            Fill.ZEROES,
            OutputSet.Overwrite.REFUSE,
            OutputSet.Sync.NONE,
            2);

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
        Fitting fitting;
        try {
            fitting = Fitter.fit(format.writer().orElseThrow(), DiscContents.of(source), OPTIONS.write(), new Losses());
        } catch (UnsupportedImageException e) {
            return;
        }
        ConversionPlan plan = Spindle.plan(source, format, target, OPTIONS);
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

    static Stream<Arguments> attachments() {
        MadeDisc cd = new DiscMaker(7).make();
        MadeDisc dvd = DiscMaker.user(Medium.DVD, 700, 3);
        byte[] structures = new byte[DvdStructures.LAYER_BYTES];
        QPatches patches = new QPatches(QPatches.Form.LSD, List.of(new QPatches.Patch(1, new byte[12])));
        TocEntry atip = new TocEntry(1, TocEntry.ATIP, 5, 0, 0, TocTime.of(1, 2, 3), 4, TocTime.of(97, 1, 2), 0);
        return Formats.BUILT_IN.stream()
                .filter(format -> format.writer().isPresent())
                .flatMap(format -> Stream.of(
                        arguments(format.id(), cd, patches),
                        arguments(format.id(), cd, new TocExtras(List.of(atip))),
                        arguments(format.id(), cd, new MeasuredPositions(2)),
                        arguments(format.id(), cd, new CueStyle(List.of("TITLE", "CATALOG"), Map.of())),
                        arguments(format.id(), dvd, new DvdStructures(new byte[] {1}, structures))));
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void what_lies_beside_a_disc_is_kept_or_named(String id, MadeDisc disc, Attachment beside) throws IOException {
        Writer writer = Formats.named(id).orElseThrow().writer().orElseThrow();
        Losses losses = new Losses();
        Fitting fitting;
        try {
            fitting = Fitter.fit(writer, DiscContents.of(disc.with(List.of(beside))), Copying.OPTIONS, losses);
        } catch (UnsupportedImageException e) {
            return;
        }
        boolean kept = fitting.attachments().contains(beside);
        long named = losses.all().stream()
                .filter(loss -> loss.message().startsWith(beside.describe()))
                .count();
        assertThat(named).isEqualTo(kept || beside.count() == 0 ? 0 : 1);
        assertThat(writer.capabilities().attachments().contains(beside.getClass()) || !kept)
                .isTrue();
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
        Fitting fitting = Fitter.fit(format.writer().orElseThrow(), DiscContents.of(image), OPTIONS.write(), again);
        assertThat(again.all()).as(format.id()).isEmpty();
        assertThat(fitting.disc()).as(format.id()).isEqualTo(image.disc());
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
