// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Spindle;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.disc.text.CdTextCodec;
import spindle.format.OtherProgram;
import spindle.image.DiscImage;

/** The sheet beside audio files, and what other programs read in them. */
class RipSheetTest {
    @TempDir
    Path folder;

    static Stream<List<String>> choices() {
        return Stream.of("append", "prepend", "separate")
                .flatMap(gaps -> Stream.of("dev-audio-htoa/audio.cue", "dev-audio-eac/Small.cue")
                        .map(image -> List.of(gaps, image)));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void an_audio_disc_comes_back_from_its_files(List<String> choice) throws IOException {
        Path source = Corpus.IMAGES.resolve(choice.get(1));
        for (String type : List.of("wav", "aiff", "flac")) {
            Path out = folder.resolve(type);
            assertThat(Run.of("rip", source, "-F", type, "-d", out, "--gaps", choice.get(0), "--sheet", "eac")
                            .status())
                    .isEqualTo(ExitStatus.DONE);
            Path sheet = out.resolve(source.getFileName());
            assertThat(RipTest.stored(sheet)).isEqualTo(RipTest.stored(source));
            assertThat(disc(sheet).sessions()).isEqualTo(disc(source).sessions());
            assertThat(disc(sheet).text().words()).isEqualTo(disc(source).text().words());
        }
    }

    private static Disc disc(Path image) throws IOException {
        try (DiscImage open = Spindle.open(image)) {
            return open.disc();
        }
    }

    /** Two languages, two sessions of audio, a remark, and all that a CUE sheet has a word for. */
    private Path everything() throws IOException {
        Files.copy(Corpus.folder("dev-audio-htoa").resolve("audio.bin"), folder.resolve("audio.bin"));
        Path toc = Files.writeString(folder.resolve("text.toc"), """
                CD_DA
                CD_TEXT {
                  LANGUAGE_MAP { 0: 9 1: 8 }
                  LANGUAGE 0 { TITLE "Disc" PERFORMER "Band" }
                  LANGUAGE 1 { TITLE "Scheibe" PERFORMER "Kapelle" }
                }
                TRACK AUDIO
                CD_TEXT {
                  LANGUAGE 0 { TITLE "One" PERFORMER "Band" }
                  LANGUAGE 1 { TITLE "Eins" PERFORMER "Kapelle" }
                }
                FILE "audio.bin" 0 00:00:10
                """);
        assertThat(Run.of("convert", toc, folder.resolve("text.cue"), "--allow-loss")
                        .status())
                .isLessThanOrEqualTo(ExitStatus.WARNINGS);
        return Files.writeString(folder.resolve("all.cue"), """
                REM GENRE "Folk"
                CATALOG 0123456789012
                CDTEXTFILE "text.cdt"
                TITLE "Disc"
                PERFORMER "Band"
                SONGWRITER "Writer"
                COMPOSER "Composer"
                ARRANGER "Arranger"
                MESSAGE "Message"
                DISC_ID "XY123"
                GENRE "Folk"
                REM SESSION 01
                FILE "audio.bin" BINARY
                  TRACK 01 AUDIO
                    TITLE "One"
                    PERFORMER "Band"
                    COMPOSER "Another"
                    ISRC GBAYE9900002
                    FLAGS DCP PRE SCMS
                    REM COMMENT "in the track"
                    INDEX 01 00:00:00
                    INDEX 02 00:00:05
                    POSTGAP 00:00:02
                REM LEAD-OUT 01:30:00
                REM SESSION 02
                REM LEAD-IN 01:00:00
                REM PREGAP 00:02:00
                  TRACK 02 AUDIO
                    INDEX 00 00:00:10
                    INDEX 01 00:00:14
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"append", "prepend", "separate"})
    void all_that_a_sheet_can_say_is_in_the_new_one(String gaps) throws IOException {
        Disc source = disc(everything());
        assertThat(source.sessions()).hasSize(2);
        assertThat(source.text().packs()).isNotEmpty();
        Path out = folder.resolve("out");
        Run run = Run.of("rip", folder.resolve("all.cue"), "-d", out, "--gaps", gaps, "--sheet", "eac");
        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.DONE);
        assertThat(run.err()).doesNotContain("left behind");
        Disc made = disc(out.resolve("all.cue"));
        assertThat(made.sessions()).isEqualTo(source.sessions());
        assertThat(made.text().packs()).isEqualTo(source.text().packs());
        assertThat(made.mcn()).isEqualTo(source.mcn());
        assertThat(Files.readAllBytes(out.resolve("all.cdt")))
                .isEqualTo(Files.readAllBytes(folder.resolve("text.cdt")));
        assertThat(Files.readString(out.resolve("all.cue")))
                .contains("REM GENRE \"Folk\"", "REM COMMENT \"in the track\"")
                .contains("REM COMPOSER \"Composer\"", "REM COMPOSER \"Another\"", "REM DISC_ID \"XY123\"")
                .doesNotContainPattern("(?m)^ *(COMPOSER|ARRANGER|MESSAGE|DISC_ID|GENRE)")
                .containsOnlyOnce("REM GENRE")
                .containsOnlyOnce("REM SESSION 01");
    }

    @Test
    void words_that_sheets_do_not_have_get_packs() throws IOException {
        Files.copy(Corpus.folder("dev-audio-htoa").resolve("audio.bin"), folder.resolve("audio.bin"));
        Path source = Files.writeString(folder.resolve("words.cue"), """
                TITLE "Disc"
                COMPOSER "Somebody"
                FILE "audio.bin" BINARY
                  TRACK 01 AUDIO
                    COMPOSER "Another"
                    INDEX 01 00:00:00
                """);
        Path out = folder.resolve("out");
        assertThat(Run.of("rip", source, "-d", out).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(out.resolve("words.cue"))).contains("CDTEXTFILE", "REM COMPOSER \"Another\"");
        assertThat(CdTextCodec.words(disc(out.resolve("words.cue")).text().packs(), List.of(1)))
                .isEqualTo(disc(source).text().words());
    }

    @Test
    void a_plain_sheet_names_one_file_in_each_track() throws IOException {
        for (String gaps : List.of("append", "prepend", "separate", "discard")) {
            Path out = folder.resolve(gaps);
            Run run = Run.of("rip", Corpus.open("dev-audio-eac"), "-d", out, "--gaps", gaps);
            assertThat(run.status()).isEqualTo(ExitStatus.DONE);
            assertThat(run.err().contains("--sheet eac")).isEqualTo(gaps.equals("separate"));
            String text = Files.readString(out.resolve("Small.cue"));
            assertThat(text.replaceAll("(?m)^ *+(?!FILE|TRACK|INDEX 01).*\\R", "")
                            .replaceAll("(?m)^ *+(\\S+) .*", "$1"))
                    .as(gaps)
                    .matches("(FILE\\s+TRACK\\s+INDEX\\s+)+");
            assertThat(index1(disc(out.resolve("Small.cue")))).isEqualTo(index1(disc(Corpus.open("dev-audio-eac"))));
        }
    }

    @Test
    void a_plain_sheet_counts_its_tracks_from_1() throws IOException {
        Path out = folder.resolve("out");
        assertThat(Run.of("rip", Corpus.open("dev-mixed-redump"), "-d", out, "--gaps", "discard")
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Path sheet = out.resolve(Corpus.open("dev-mixed-redump").getFileName());
        assertThat(disc(sheet).trackNumbers()).startsWith(1, 2);
    }

    private static List<Integer> index1(Disc disc) {
        return disc.tracks().stream().map(Track::index1).toList();
    }

    @Test
    void a_sheet_of_the_audio_alone_says_nothing_of_the_data() throws IOException {
        Path source = Corpus.open("dev-gdi");
        Path cue = folder.resolve("gd.cue");
        assertThat(Run.of("convert", source, cue, "--allow-loss").status()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.readString(cue)).contains("HIGH-DENSITY");
        assertThat(Run.of("rip", cue, "-d", folder.resolve("out")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(Files.readString(folder.resolve("out/gd.cue"))).doesNotContain("DENSITY");
        assertThat(disc(folder.resolve("out/gd.cue")).tracks()).isNotEmpty();
    }

    @Test
    void a_sheet_is_not_written_over_its_source() throws IOException {
        Path source = folder.resolve("audio.cue");
        Files.copy(Corpus.open("dev-audio-htoa"), source);
        Files.copy(Corpus.folder("dev-audio-htoa").resolve("audio.bin"), folder.resolve("audio.bin"));
        assertThat(Run.of("rip", source, "-d", folder).status()).isEqualTo(ExitStatus.DONE);
        assertThat(folder.resolve("audio (audio).cue")).exists();
    }

    @Test
    void gaps_that_no_file_holds_are_written_only_where_that_is_asked_for() throws IOException {
        Files.copy(Corpus.folder("dev-audio-htoa").resolve("audio.bin"), folder.resolve("audio.bin"));
        Path source = Files.writeString(folder.resolve("gap.cue"), """
                FILE "audio.bin" BINARY
                  TRACK 01 AUDIO
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    PREGAP 00:00:05
                    INDEX 01 00:00:10
                """);
        assertThat(Run.of("rip", source, "-d", folder.resolve("a")).status()).isEqualTo(ExitStatus.DONE);
        assertThat(RipTest.samples(folder.resolve("a/01.wav"))).hasSize(10 * 2352);
        assertThat(disc(folder.resolve("a/gap.cue")).sessions())
                .isEqualTo(disc(source).sessions());
        assertThat(Run.of("rip", source, "-d", folder.resolve("b"), "--silence").status())
                .isEqualTo(ExitStatus.DONE);
        assertThat(RipTest.samples(folder.resolve("b/01.wav"))).hasSize(15 * 2352);
        assertThat(index1(disc(folder.resolve("b/gap.cue")))).isEqualTo(index1(disc(source)));
    }

    @Test
    void samples_in_the_wrong_byte_order_are_noticed_and_taken_in_the_other() throws IOException {
        Files.copy(Corpus.folder("dev-audio-htoa").resolve("audio.bin"), folder.resolve("audio.bin"));
        String text = Files.readString(Corpus.open("dev-audio-htoa"), StandardCharsets.UTF_8);
        Path wrong = Files.writeString(folder.resolve("wrong.cue"), text.replace("BINARY", "MOTOROLA"));
        Run run = Run.of("rip", wrong, "-d", folder.resolve("a"));
        assertThat(run.status()).isEqualTo(ExitStatus.WARNINGS);
        assertThat(run.err()).contains("tracks 1, 2").contains("--swap");
        Run swapped = Run.of("rip", wrong, "-d", folder.resolve("b"), "--swap", "--sheet", "eac");
        assertThat(swapped.status()).as(swapped.err()).isEqualTo(ExitStatus.DONE);
        assertThat(RipTest.stored(folder.resolve("b/wrong.cue")))
                .isEqualTo(RipTest.stored(Corpus.open("dev-audio-htoa")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    @Tag("oracle")
    void flac_accepts_the_files_and_gives_the_samples_back(int threads) throws IOException {
        Path source = Corpus.open("dev-audio-htoa");
        assertThat(Run.of("rip", source, "-F", "flac", "-d", folder, "-j", threads)
                        .status())
                .isEqualTo(ExitStatus.DONE);
        Path file = folder.resolve("01 - Alpha.flac");
        OtherProgram.succeed(folder, "flac", "-t", "-s", "-w", file.toString());
        OtherProgram.succeed(folder, "flac", "-d", "-s", file.toString());
        assertThat(Corpus.sha256(RipTest.samples(folder.resolve("01 - Alpha.wav"))))
                .isEqualTo(Corpus.fact("dev-audio-htoa", "track.1.sha256_pcm_append")
                        .orElseThrow());
        assertThat(OtherProgram.succeed(folder, "metaflac", "--export-tags-to=-", file.toString())
                        .lines())
                .contains("TITLE=Alpha", "ARTIST=X", "ALBUM=Dev Audio", "ISRC=GBAYE9900002", "TRACKNUMBER=1");
        assertThat(OtherProgram.succeed(folder, "metaflac", "--export-cuesheet-to=-", file.toString()))
                .contains("CATALOG 0123456789012")
                .contains("ISRC GBAYE9900002")
                .contains("REM FLAC__lead-out 170 " + 26 * 588);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wav", "aiff"})
    @Tag("oracle")
    void sox_reads_the_same_samples(String type) throws IOException {
        Path source = Corpus.open("dev-audio-htoa");
        assertThat(Run.of("rip", source, "-F", type, "-d", folder).status()).isEqualTo(ExitStatus.DONE);
        Path raw = folder.resolve("x.raw");
        OtherProgram.succeed(
                folder, "sox", folder.resolve("02 - Beta." + type).toString(), "-t", "raw", "-L", raw.toString());
        assertThat(Corpus.sha256(raw))
                .isEqualTo(Corpus.fact("dev-audio-htoa", "track.2.sha256_pcm_append")
                        .orElseThrow());
    }

    @Test
    @Tag("oracle")
    void ffprobe_reads_the_tags() throws IOException {
        assertThat(Run.of("rip", Corpus.open("dev-audio-htoa"), "-d", folder).status())
                .isEqualTo(ExitStatus.DONE);
        String tags = OtherProgram.succeed(
                folder,
                "ffprobe",
                "-v",
                "error",
                "-show_entries",
                "format_tags",
                folder.resolve("01 - Alpha.wav").toString());
        assertThat(tags).contains("Alpha").contains("Dev Audio");
    }
}
