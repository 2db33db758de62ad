// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.DiscContents;
import spindle.format.Fitting;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.PlannedFile;
import spindle.format.ReadOptions;
import spindle.format.WriteOptions;
import spindle.format.WriteOptions.FileLayout;
import spindle.format.WriteOptions.GapPolicy;
import spindle.format.WriteOptions.Sectors;
import spindle.image.DiscImage;
import spindle.image.ImageWriter;
import spindle.image.Storage;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class CueWriterTest {
    @TempDir
    Path folder;

    private final Map<Integer, Storage> storages = new HashMap<>();
    private final Losses losses = new Losses();

    @BeforeEach
    void storages() {
        for (int i = 1; i < 20; i++) {
            storages.put(i, Storage.of(SectorLayout.RAW_2352));
        }
    }

    private static Track track(int number, TrackMode mode, int index0, int index1, int end) {
        List<Index> indexes =
                index0 == index1 ? List.of(new Index(1, index1)) : List.of(new Index(0, index0), new Index(1, index1));
        return new Track(number, mode, Set.of(), indexes, end, Optional.empty());
    }

    private static Disc disc(Session... sessions) {
        return new Disc(Medium.CD, List.of(sessions), Optional.empty(), CdText.NONE, List.of());
    }

    private static Session session(int number, Track... tracks) {
        return new Session(number, DiscType.CD_ROM, List.of(tracks), tracks[tracks.length - 1].end());
    }

    private static WriteOptions options(FileLayout files, Sectors sectors, GapPolicy gaps) {
        return new WriteOptions(files, sectors, gaps);
    }

    private static WriteOptions single(Sectors sectors) {
        return options(FileLayout.SINGLE, sectors, GapPolicy.PREPEND);
    }

    private Fitting fit(Disc disc, WriteOptions options) throws UnsupportedImageException {
        return new CueWriter(BinPacking.NONE)
                .fit(
                        new DiscContents(
                                disc,
                                track -> storages.getOrDefault(track.number(), Storage.of(SectorLayout.RAW_2352))),
                        options,
                        losses);
    }

    private static String print(Fitting fitting, WriteOptions options) {
        String text = new CueComposer(fitting, CuePlan.of(fitting, options), "x").compose();
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
        return text.replace("\r\n", "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "MODE1, USER_2048, KEEP, MODE1/2048",
        "MODE1, RAW_2352, KEEP, MODE1/2352",
        "MODE1, SYNCLESS_2340, KEEP, MODE1/2352",
        "MODE1, RAW_2352, USER, MODE1/2048",
        "MODE1, USER_2048, RAW, MODE1/2352",
        "MODE2, HEADERLESS_2336, KEEP, MODE2/2336",
        "MODE2, RAW_2352, USER, MODE2/2336",
        "XA, USER_2048, KEEP, MODE2/2048",
        "XA, USER_2324, KEEP, MODE2/2324",
        "XA, SUBHEADER_2332, KEEP, MODE2/2332",
        "XA, SUBHEADER_2056, KEEP, MODE2/2352",
        "XA, HEADERLESS_2336, KEEP, MODE2/2336",
        "XA, RAW_2352, USER, MODE2/2048",
        "CDI, HEADERLESS_2336, KEEP, CDI/2336",
        "CDI, USER_2048, KEEP, CDI/2352",
        "CDI, RAW_2352, USER, MODE2/2048",
        "AUDIO, RAW_2352, USER, AUDIO",
    })
    void modes_have_their_words(TrackMode mode, SectorLayout layout, Sectors sectors, String word) throws IOException {
        storages.put(1, Storage.of(layout));
        WriteOptions options = single(sectors);
        Fitting fitting = fit(disc(session(1, track(1, mode, 0, 0, 20))), options);
        assertThat(print(fitting, options)).contains("  TRACK 01 " + word + "\n");
        boolean changed = mode == TrackMode.CDI && sectors == Sectors.USER;
        assertThat(losses.all()).hasSize(changed ? 1 : 0);
    }

    @Test
    void a_subchannel_is_kept_as_cd_g_or_is_a_loss() throws IOException {
        for (int i = 1; i < 4; i++) {
            storages.put(i, new Storage(SectorLayout.RAW_2352, Subchannel.RAW_96, ByteOrder.LITTLE_ENDIAN, List.of()));
        }
        storages.put(3, new Storage(SectorLayout.RAW_2352, Subchannel.PQ_16, ByteOrder.LITTLE_ENDIAN, List.of()));
        Disc disc = disc(session(
                1,
                track(1, TrackMode.MODE1, 0, 0, 20),
                track(2, TrackMode.AUDIO, 20, 20, 40),
                track(3, TrackMode.AUDIO, 40, 40, 60)));
        Fitting fitting = fit(disc, single(Sectors.KEEP));
        assertThat(print(fitting, single(Sectors.KEEP)))
                .contains("TRACK 02 CDG")
                .contains("TRACK 03 AUDIO");
        assertThat(losses.all())
                .extracting(Loss::kind, Loss::track, Loss::count)
                .containsExactly(tuple(Loss.Kind.SUBCHANNEL, 1, 20L), tuple(Loss.Kind.SUBCHANNEL, 3, 20L));
        Fitting raw = fit(disc, single(Sectors.RAW));
        assertThat(raw.storage(raw.disc().tracks().get(1)).subchannel()).isEqualTo(Subchannel.NONE);
        assertThat(losses.all()).hasSize(5);
    }

    @Test
    void a_hole_becomes_a_pregap_in_no_file() throws IOException {
        Disc disc = disc(session(1, track(1, TrackMode.AUDIO, 10, 10, 40), track(2, TrackMode.AUDIO, 45, 50, 80)));
        WriteOptions options = single(Sectors.KEEP);
        Fitting fitting = fit(disc, options);
        assertThat(print(fitting, options)).isEqualTo("""
                FILE "x.bin" BINARY
                  TRACK 01 AUDIO
                    PREGAP 00:00:10
                    INDEX 01 00:00:00
                  TRACK 02 AUDIO
                    PREGAP 00:00:05
                    INDEX 00 00:00:30
                    INDEX 01 00:00:35
                """);
        assertThat(fitting.disc().tracks().get(1).start()).isEqualTo(40);
        assertThat(losses.all()).singleElement().extracting(Loss::kind).isEqualTo(Loss.Kind.INDEX);
    }

    @Test
    void what_is_left_out_of_a_gap_is_named() throws IOException {
        Disc disc = disc(session(1, track(1, TrackMode.AUDIO, 0, 0, 40), track(2, TrackMode.AUDIO, 40, 50, 80)));
        WriteOptions options = options(FileLayout.PER_TRACK, Sectors.KEEP, GapPolicy.DISCARD);
        Fitting fitting = fit(disc, options);
        assertThat(print(fitting, options)).endsWith("""
                  TRACK 02 AUDIO
                    PREGAP 00:00:10
                    INDEX 01 00:00:00
                """);
        assertThat(fitting.storage(fitting.disc().tracks().get(1)).absent()).containsExactly(new LbaRange(40, 50));
        assertThat(losses.all())
                .containsExactly(new Loss(
                        Loss.Kind.GAP, 2, 10, "track 2: 10 sectors of its pregap", Remedy.of(Remedy.Action.KEEP_GAPS)));
    }

    @Test
    void gaps_are_not_appended_across_sessions_or_sizes() throws IOException {
        storages.put(1, Storage.of(SectorLayout.USER_2048));
        Disc disc = disc(
                session(1, track(1, TrackMode.MODE1, 0, 0, 20), track(2, TrackMode.AUDIO, 20, 25, 50)),
                session(
                        2,
                        track(3, TrackMode.AUDIO, 11450, 11455, 11480),
                        track(4, TrackMode.AUDIO, 11480, 11485, 11500)));
        WriteOptions options = options(FileLayout.PER_TRACK, Sectors.KEEP, GapPolicy.APPEND);
        assertThat(print(fit(disc, options), options)).isEqualTo("""
                REM SESSION 01
                FILE "x (Track 1).bin" BINARY
                  TRACK 01 MODE1/2048
                    INDEX 01 00:00:00
                FILE "x (Track 2).bin" BINARY
                  TRACK 02 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:00:05
                REM LEAD-OUT 01:30:00
                REM SESSION 02
                REM LEAD-IN 01:00:00
                REM PREGAP 00:02:00
                FILE "x (Track 3).bin" BINARY
                  TRACK 03 AUDIO
                    INDEX 00 00:00:00
                    INDEX 01 00:00:05
                  TRACK 04 AUDIO
                    INDEX 00 00:00:30
                FILE "x (Track 4).bin" BINARY
                    INDEX 01 00:00:00
                """);
    }

    @Test
    void sessions_of_an_unusual_distance_are_said_by_their_lengths() throws IOException {
        Disc disc = disc(
                session(1, track(1, TrackMode.AUDIO, 0, 0, 20)),
                session(2, track(2, TrackMode.AUDIO, 120, 120, 150)),
                session(4, track(3, TrackMode.AUDIO, 150 + 11400, 150 + 11400, 11600)));
        Fitting fitting = fit(disc, single(Sectors.KEEP));
        assertThat(print(fitting, single(Sectors.KEEP)))
                .contains("REM LEAD-OUT 00:00:00\nREM SESSION 02\nREM LEAD-IN 00:00:00\nREM PREGAP 00:01:25\n")
                .contains("REM LEAD-OUT 01:30:01\nREM SESSION 04\nREM LEAD-IN 00:59:74\nREM PREGAP 00:02:00\n");
    }

    @Test
    void remarks_on_sessions_that_are_wrong_are_made_anew() throws IOException {
        Disc right = disc(session(1, track(1, TrackMode.AUDIO, 0, 0, 20), track(2, TrackMode.AUDIO, 20, 20, 40)));
        Disc disc = new Disc(
                Medium.CD,
                right.sessions(),
                Optional.empty(),
                CdText.NONE,
                List.of(
                        new Remark(0, 0, "REM SESSION 01"),
                        new Remark(2, 0, "REM SESSION 02"),
                        new Remark(2, 0, "REM two")));
        assertThat(fit(disc, single(Sectors.KEEP)).disc().remarks()).containsExactly(new Remark(2, 0, "REM two"));
    }

    @Test
    void a_dvd_says_that_it_is_one() throws IOException {
        Disc disc = new Disc(
                Medium.DVD,
                List.of(session(1, track(1, TrackMode.MODE1, 0, 0, 500_000))),
                Optional.empty(),
                CdText.NONE,
                List.of());
        storages.put(1, Storage.of(SectorLayout.USER_2048));
        assertThat(print(fit(disc, single(Sectors.KEEP)), single(Sectors.KEEP)))
                .startsWith("REM ORIGINAL MEDIA-TYPE: DVD\nFILE");
    }

    @Test
    void words_that_take_more_than_a_line_lose_their_line_breaks() throws IOException {
        Map<Integer, Map<CdText.Field, String>> words = new LinkedHashMap<>();
        words.put(0, Map.of(CdText.Field.MESSAGE, "two\nlines"));
        words.put(7, Map.of(CdText.Field.TITLE, "nobody's"));
        Disc disc = new Disc(
                Medium.CD,
                List.of(session(1, track(1, TrackMode.AUDIO, 0, 0, 20))),
                Optional.empty(),
                new CdText(words, List.of()),
                List.of());
        assertThat(print(fit(disc, single(Sectors.KEEP)), single(Sectors.KEEP)))
                .startsWith("MESSAGE \"two lines\"\nFILE");
        assertThat(losses.all()).extracting(Loss::kind).containsExactly(Loss.Kind.CD_TEXT, Loss.Kind.CD_TEXT);
    }

    @Test
    void what_a_sheet_cannot_say_is_refused() {
        assertThatThrownBy(() -> fit(disc(session(1, track(1, TrackMode.AUDIO, 0, 20, 20))), single(Sectors.KEEP)))
                .isInstanceOf(UnsupportedImageException.class);
        assertThatThrownBy(() -> fit(
                        disc(session(1, track(1, TrackMode.AUDIO, 0, 0, 20), track(2, TrackMode.AUDIO, 10, 10, 30))),
                        single(Sectors.KEEP)))
                .isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void the_sheet_is_the_last_of_the_files_and_sizes_are_known_before() throws IOException {
        Disc disc = disc(session(1, track(1, TrackMode.MODE1, 0, 0, 20), track(2, TrackMode.AUDIO, 20, 25, 50)));
        WriteOptions options = options(FileLayout.PER_TRACK, Sectors.KEEP, GapPolicy.PREPEND);
        List<PlannedFile> files =
                new CueWriter(BinPacking.NONE).files(folder.resolve("A b.CUE"), fit(disc, options), options);
        assertThat(files)
                .extracting(file -> folder.relativize(file.path()).toString())
                .containsExactly("A b (Track 1).bin", "A b (Track 2).bin", "A b.CUE");
        assertThat(files).extracting(PlannedFile::bytes).startsWith(20L * 2352, 30L * 2352);
    }

    @Test
    void nothing_is_left_without_a_commit_and_nothing_is_replaced() throws IOException {
        Disc disc = disc(session(1, track(1, TrackMode.AUDIO, 0, 0, 20)));
        Fitting fitting = fit(disc, single(Sectors.KEEP));
        Path target = folder.resolve("x.cue");
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.NONE, List.of());
                ImageWriter writer =
                        new CueWriter(BinPacking.NONE).create(target, fitting, single(Sectors.KEEP), outputs)) {
            writer.sink(fitting.disc().tracks().get(0)).write(0, 1, ByteBuffer.allocate(2352));
        }
        assertThat(folder).isEmptyDirectory();
        Files.writeString(folder.resolve("x.bin"), "mine");
        try (OutputSet outputs = new OutputSet(OutputSet.Overwrite.REFUSE, OutputSet.Sync.NONE, List.of())) {
            assertThatThrownBy(
                            () -> new CueWriter(BinPacking.NONE).create(target, fitting, single(Sectors.KEEP), outputs))
                    .isInstanceOf(OutputException.class);
        }
        assertThat(folder.resolve("x.bin")).hasContent("mine");
    }

    @Test
    void flags_have_one_order_unless_the_source_has_another() throws IOException {
        Track track = new Track(
                1, TrackMode.AUDIO, Set.of(ControlFlag.values()), List.of(new Index(1, 0)), 20, Optional.empty());
        Fitting fitting = fit(disc(session(1, track)), single(Sectors.KEEP));
        assertThat(print(fitting, single(Sectors.KEEP))).contains("    FLAGS 4CH DCP PRE SCMS\n");
        CueOrder order = new CueOrder(
                CueParser.parse("TRACK 01 AUDIO\nFLAGS PRE SCMS DCP\n").style());
        assertThat(order.flagOrder(1))
                .containsExactly(
                        ControlFlag.FOUR_CHANNEL,
                        ControlFlag.PRE_EMPHASIS,
                        ControlFlag.SCMS,
                        ControlFlag.COPY_PERMITTED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SINGLE|REM SESSION 01;FILE \"k.bin\" BINARY;  TRACK 01 AUDIO;    INDEX 01 00:00:00;REM LEAD-OUT 00:00:20;"
                        + "REM SESSION 02;  TRACK 02 AUDIO;    INDEX 00 00:00:20;    INDEX 01 00:00:22;REM end;",
                "PER_TRACK|REM SINGLE-DENSITY AREA;FILE \"k (Track 1).bin\" BINARY;  TRACK 01 AUDIO;    INDEX 01 00:00:00;"
                        + "REM HIGH-DENSITY AREA;FILE \"k (Track 2).bin\" BINARY;  TRACK 02 AUDIO;    FLAGS 4CH;    INDEX 01 00:00:00;",
                "PER_TRACK|REM GENRE \"x\";CATALOG 0123456789012;REM DATE 1999;TITLE \"a\";REM SESSION 01;REM odd;"
                        + "FILE \"k (Track 1).bin\" BINARY;  TRACK 01 AUDIO;    INDEX 01 00:00:00;"
                        + "REM LEAD-OUT 01:30:00;REM SESSION 02;REM LEAD-IN 01:00:00;REM PREGAP 00:02:00;"
                        + "FILE \"k (Track 2).bin\" BINARY;  TRACK 02 AUDIO;    REM REPLAYGAIN_TRACK_GAIN -7.20 dB;"
                        + "    FROBNICATE 7;    ISRC GBAYE9900002;    INDEX 01 00:00:00;    REM tail;"
            })
    void sheets_with_remarks_that_mean_something_come_back_as_they_were(FileLayout layout, String text)
            throws IOException {
        String sheet = text.replace(";", "\r\n");
        Files.writeString(folder.resolve("k.cue"), sheet);
        Files.write(folder.resolve("k.bin"), spindle.format.cue.Sectors.audio(0, 40));
        Files.write(folder.resolve("k (Track 1).bin"), spindle.format.cue.Sectors.audio(0, 40));
        Files.write(folder.resolve("k (Track 2).bin"), spindle.format.cue.Sectors.audio(40, 40));
        Path target = folder.resolve("copy/k.cue");
        try (DiscImage image = new CueReader().open(folder.resolve("k.cue"), ReadOptions.DEFAULT)) {
            WriteOptions options = new WriteOptions(layout, Sectors.KEEP, GapPolicy.PREPEND);
            assertThat(Copying.copy(image, target, options).all()).isEmpty();
        }
        assertThat(Files.readString(target, StandardCharsets.UTF_8)).isEqualTo(sheet);
    }
}
