// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Spindle;
import spindle.audio.PcmExtent;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.io.FileSource;

/** The audio of images as audio files, through the command line. */
class RipTest {
    @TempDir
    Path folder;

    static Stream<String> recorded() {
        return StreamSupport.stream(Corpus.ids().spliterator(), false)
                .filter(id -> Corpus.fact(id, "open").isPresent() && hasSamples(id) && opens(id));
    }

    private static boolean opens(String id) {
        return Corpus.allows(Corpus.fact(id, "verdict").orElse(""), ExitStatus.WARNINGS)
                || Corpus.allows(Corpus.fact(id, "verdict").orElse(""), ExitStatus.DONE);
    }

    private static boolean hasSamples(String id) {
        for (int track = 1; track <= 99; track++) {
            if (Corpus.fact(id, "track." + track + ".sha256_pcm_append").isPresent()) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void gives_the_samples_of_its_record(String id) throws IOException {
        for (String gaps : List.of("append", "prepend", "discard")) {
            Path out = folder.resolve(gaps);
            Run run = Run.of("rip", Corpus.open(id), "-d", out, "--gaps", gaps, "--template", "{track:02}");
            assertThat(run.status()).as(run.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
            int checked = 0;
            for (int track = 1; track <= 99; track++) {
                Optional<String> hash = Corpus.fact(id, "track." + track + ".sha256_pcm_" + gaps);
                if (hash.isPresent()) {
                    Path wav = out.resolve((track < 10 ? "0" : "") + track + ".wav");
                    assertThat(Corpus.sha256(samples(wav)))
                            .as(gaps + " " + track)
                            .isEqualTo(hash.get());
                    checked++;
                }
            }
            assertThat(checked).isPositive();
        }
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void what_append_writes_is_all_stored_audio_in_order(String id) throws IOException {
        assertThat(Run.of("rip", Corpus.open(id), "-d", folder, "--template", "{track:02}")
                        .status())
                .isLessThanOrEqualTo(ExitStatus.WARNINGS);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Path wav : wavs()) {
            all.write(samples(wav));
        }
        assertThat(all.toByteArray()).isEqualTo(stored(Corpus.open(id)));
    }

    /** {@return all audio that an image holds, pregaps of data tracks excepted, read sector by sector} */
    static byte[] stored(Path image) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (DiscImage disc = Spindle.open(image)) {
            for (Track track : disc.disc().tracks()) {
                if (!track.mode().isData()) {
                    for (LbaRange range : disc.storage(track).stored(track.range())) {
                        ByteBuffer sectors = ByteBuffer.allocate(range.count() * 2352);
                        disc.sectors(track).read(range.start(), range.count(), sectors);
                        all.write(sectors.array());
                    }
                }
            }
        }
        return all.toByteArray();
    }

    @Test
    void hidden_audio_becomes_track_00_and_is_announced() throws IOException {
        Run run = Run.of("rip", Corpus.open("dev-audio-htoa"), "-d", folder, "--template", "{track:02}");
        assertThat(run.err()).contains("hidden");
        assertThat(samples(folder.resolve("00.wav"))).hasSize(7 * 2352);
    }

    @Test
    void hidden_audio_can_be_had_alone_and_stays_behind_where_it_is_not_named() throws IOException {
        Path source = Corpus.open("dev-audio-htoa");
        assertThat(Run.of("rip", source, "-t", 0, "-o", folder.resolve("h.wav")).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(samples(folder.resolve("h.wav"))).hasSize(7 * 2352);
        Run one = Run.of("rip", source, "-t", 1, "-o", folder.resolve("1.wav"));
        assertThat(one.status()).isEqualTo(ExitStatus.DONE);
        assertThat(one.err()).contains("also take it with -t 0");
        assertThat(Run.of("rip", source, "-t", "0-2", "-d", folder.resolve("all"))
                        .status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("all/00.wav")).exists();
        assertThat(Run.of("rip", Corpus.open("dev-mixed-single"), "-t", 0).status())
                .isEqualTo(ExitStatus.USAGE);
    }

    @Test
    void a_gap_after_data_is_a_file_of_its_own() throws IOException {
        assertThat(Run.of("rip", Corpus.open("dev-mixed-single"), "-d", folder).status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(samples(folder.resolve("02 pregap.wav"))).hasSize(15 * 2352);
    }

    @ParameterizedTest
    @CsvSource({"wav,44", "aiff,54"})
    void one_track_has_a_header_of_the_right_sizes(String type, int header) throws IOException {
        Path file = folder.resolve("x." + type);
        Run run = Run.of("rip", Corpus.open("dev-mixed-single"), "-t", 2, "-F", type, "--no-tags", "-o", file);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("left behind").contains("pregap of track 2");
        assertThat(Files.size(file)).isEqualTo(header + 9408);
        try (FileSource source = FileSource.open(file)) {
            PcmExtent extent = PcmExtent.locate(source);
            assertThat(extent.offset()).isEqualTo(header);
            assertThat(extent.bytes()).isEqualTo(9408);
            assertThat(extent.missing()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"x.wav,RIFF", "x.WAVE,RIFF", "x.aif,FORM", "x.aiff,FORM", "x.flac,fLaC", "x,RIFF", "1. Intro,RIFF"})
    void the_name_of_a_file_says_its_kind(String name, String magic) throws IOException {
        Path file = folder.resolve(name);
        Run run = Run.of("rip", Corpus.open("dev-mixed-single"), "-t", 2, "-o", file);
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(new String(Files.readAllBytes(file), 0, 4, StandardCharsets.US_ASCII))
                .isEqualTo(magic);
    }

    @ParameterizedTest
    @CsvSource({"x.wav,flac", "x.flac,wav", "x.aif,wav", "x.mp3,", "x.bin,"})
    void a_file_is_never_of_another_kind_than_its_name_says(String name, String type) {
        List<Object> words =
                new ArrayList<>(List.of("rip", Corpus.open("dev-mixed-single"), "-t", 2, "-o", folder.resolve(name)));
        if (type != null) {
            words.addAll(List.of("-F", type));
        }
        Run run = Run.of(words.toArray());
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.USAGE);
        assertThat(run.err()).contains("-F").contains(name);
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @Test
    void data_is_said_to_stay_behind_and_is_no_failure() {
        Run run = Run.of("rip", Corpus.open("dev-mixed-single"), "-n", "-d", folder);
        assertThat(run.status()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).contains("left behind: track 1").contains("would write");
    }

    @Test
    void a_disc_without_audio_is_refused() {
        Run run = Run.of("rip", Corpus.open("dev-m1"), "-d", folder);
        assertThat(run.status()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(run.err()).contains("no audio").contains("spindle iso");
    }

    @Test
    void a_data_track_is_no_choice() {
        assertThat(Run.of("rip", Corpus.open("dev-mixed-single"), "-t", 1).status())
                .isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("rip", Corpus.open("dev-mixed-single"), "-o", "x.wav").status())
                .isEqualTo(ExitStatus.USAGE);
    }

    /** {@return the WAV files of the folder, in the order of their names; a pregap stands before its track} */
    private List<Path> wavs() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".wav"))
                    .forEach(names::add);
        }
        Collections.sort(names); // a blank stands before a dot
        return names.stream().map(folder::resolve).toList();
    }

    static byte[] samples(Path file) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            PcmExtent extent = PcmExtent.locate(source);
            byte[] all = Files.readAllBytes(file);
            return Arrays.copyOfRange(all, (int) extent.offset(), (int) (extent.offset() + extent.bytes()));
        }
    }
}
