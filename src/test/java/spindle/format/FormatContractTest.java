// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.ImageWriter;
import spindle.image.Progress;
import spindle.image.Storage;
import spindle.io.FileSource;
import spindle.io.OutputSet;

/** What every format keeps to, whatever it is. A new format is in this test as soon as it is in the list of formats. */
class FormatContractTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final String GDI = "dev-gdi/disc.gdi";
    private static final String CD = "dev-mixed-single/mixed.cue";
    private static final String ISO = "iso-small-jrr/iso-small-jrr.iso";

    @TempDir
    Path folder;

    static Stream<DiscFormat> written() {
        return Formats.BUILT_IN.stream().filter(format -> format.writer().isPresent());
    }

    static Stream<DiscFormat> readAndWritten() {
        return written().filter(format -> format.reader().isPresent());
    }

    private static DiscImage source(DiscFormat format) throws IOException {
        String disc = switch (format.id()) {
            case "gdi" -> GDI;
            case "iso", "cso" -> ISO;
            default -> CD;
        };
        return Spindle.open(CORPUS.resolve(disc));
    }

    /** {@return the file that names a sample of a format, and the disc that its writer said it would hold} */
    private Sample sample(DiscFormat format) throws IOException {
        Path target = folder.resolve("disc." + format.extensions().get(0));
        try (DiscImage source = source(format)) {
            ConversionPlan plan = Spindle.plan(source, format, target, Copying.accepting(source));
            Spindle.convert(plan, Progress.NONE);
            Writer writer = format.writer().orElseThrow();
            return new Sample(target, Fitter.fit(writer, DiscContents.of(source), Copying.OPTIONS, new Losses()));
        }
    }

    private record Sample(Path file, Fitting fitting) {}

    @ParameterizedTest
    @MethodSource("readAndWritten")
    void a_format_is_certain_of_its_own_sample_and_no_other_is(DiscFormat format) throws IOException {
        Path file = sample(format).file();
        try (FileSource source = FileSource.open(file)) {
            Probe probe = Probe.of(file, source);
            for (DiscFormat each : Formats.BUILT_IN) {
                Match match = each.probe(probe);
                assertThat(match == Match.CERTAIN)
                        .as(each.id())
                        .isEqualTo(each.id().equals(format.id()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("readAndWritten")
    void what_was_written_is_read_again(DiscFormat format) throws IOException {
        Sample sample = sample(format);
        try (DiscImage image = format.reader().orElseThrow().open(sample.file(), ReadOptions.DEFAULT)) {
            assertThat(image.disc().tracks())
                    .extracting(Track::body)
                    .isEqualTo(sample.fitting().disc().tracks().stream()
                            .map(Track::body)
                            .toList());
            if (!format.id().equals("iso")) {
                assertThat(image.disc()).isEqualTo(sample.fitting().disc());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_target_stores_what_the_format_says_it_holds(DiscFormat format) throws IOException {
        Capabilities held = format.writer().orElseThrow().capabilities();
        Fitting fitting = sample(format).fitting();
        assertThat(held.media()).contains(fitting.disc().medium());
        for (Track track : fitting.disc().tracks()) {
            Storage storage = fitting.storage(track);
            assertThat(held.layouts()).contains(storage.layout());
            assertThat(track.mode().isData() ? held.dataSubchannels() : held.audioSubchannels())
                    .contains(storage.subchannel());
            assertThat(held.flags()).containsAll(track.control());
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void a_writer_that_is_closed_without_a_commit_leaves_nothing(DiscFormat format) throws IOException {
        Path target = folder.resolve("disc." + format.extensions().get(0));
        Writer writer = format.writer().orElseThrow();
        try (DiscImage source = source(format);
                OutputSet outputs = new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.NONE, List.of())) {
            Fitting fitting = Fitter.fit(writer, DiscContents.of(source), Copying.OPTIONS, new Losses());
            try (ImageWriter image = writer.create(target, fitting, Copying.OPTIONS, outputs)) {
                image.sink(fitting.disc().tracks().get(0));
            }
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /** A sheet is cut at every length; of an image of one file the description at its end is. */
    @ParameterizedTest
    @MethodSource("readAndWritten")
    void a_file_that_is_cut_is_a_message(DiscFormat format) throws IOException {
        Path file = sample(format).file();
        Damage damage = new Damage(file, file, format.reader().orElseThrow());
        byte[] good = Files.readAllBytes(file);
        int from = Math.max(0, good.length - 2000);
        for (int length = from; length < good.length; length++) {
            damage.tryOpen(Arrays.copyOf(good, length), "cut to " + length);
        }
    }
}
