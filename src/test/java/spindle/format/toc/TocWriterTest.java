// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.disc.DiscType;
import spindle.disc.Medium;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextBlock;
import spindle.disc.text.CdTextCharset;
import spindle.disc.text.CdTextType;
import spindle.disc.text.CdTextWords;
import spindle.format.Loss;
import spindle.format.OtherProgram;
import spindle.format.sheet.MadeDisc;
import spindle.format.sheet.RoundTrip;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class TocWriterTest {
    private static final List<Storage> AUDIO = List.of(
            MadeDisc.audio(Subchannel.NONE), MadeDisc.audio(Subchannel.RAW_96), MadeDisc.audio(Subchannel.RW_96));
    private static final Map<TrackMode, List<SectorLayout>> DATA = Map.of(
            TrackMode.MODE1, List.of(SectorLayout.RAW_2352, SectorLayout.USER_2048),
            TrackMode.MODE2, List.of(SectorLayout.RAW_2352, SectorLayout.HEADERLESS_2336),
            TrackMode.XA, List.of(SectorLayout.RAW_2352, SectorLayout.HEADERLESS_2336, SectorLayout.USER_2048));

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_reads_back(long seed) throws IOException {
        MadeDisc disc = MadeDisc.random(seed, AUDIO, DATA);
        if (seed % 2 == 0) {
            disc.mcn("0724385356926")
                    .text(new CdText(
                            Map.of(
                                    0, Map.of(CdText.Field.TITLE, "Caf\u00E9 \"\\\"", CdText.Field.GENRE, "Rock"),
                                    1, Map.of(CdText.Field.PERFORMER, "tab\there")),
                            List.of()));
        }
        RoundTrip trip = new RoundTrip(new TocFormat(), disc);
        try (DiscImage image = trip.run(folder.resolve("a b.toc"))) {
            assertThat(trip.losses()).isEmpty();
            assertThat(image.disc()).isEqualTo(disc.disc());
        }
    }

    @Test
    void a_second_session_is_a_loss_and_keeps_its_place() throws IOException {
        MadeDisc disc = new MadeDisc(1)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 0, 10)
                .endSession(DiscType.CD_ROM)
                .track(TrackMode.XA, SectorLayout.RAW_2352, 0, 8)
                .endSession(DiscType.CD_XA);
        RoundTrip trip = new RoundTrip(new TocFormat(), disc);
        try (DiscImage image = trip.run(folder.resolve("a.toc"))) {
            assertThat(trip.losses()).extracting(Loss::kind).containsExactly(Loss.Kind.SESSION);
            assertThat(image.disc().tracks().get(1).index1()).isEqualTo(10 + 11400);
            assertThat(folder.resolve("a.bin")).hasSize(18 * 2352);
        }
    }

    @Test
    void packs_of_several_languages_come_back_byte_for_byte() throws IOException {
        CdTextBlock english = new CdTextBlock(0);
        english.put(0, CdTextType.TITLE, "A long title that takes more than one pack".getBytes(ISO_8859_1));
        english.put(2, CdTextType.TITLE, "Two".getBytes(ISO_8859_1));
        CdTextBlock japanese = new CdTextBlock(1);
        japanese.speaks(0x69);
        japanese.isEncodedAs(CdTextCharset.MS_JIS);
        japanese.put(0, CdTextType.TITLE, "\u6E7F\u3063\u305F\u6C34".getBytes(Charset.forName("windows-31j")));
        CdText text = text(List.of(english, japanese));
        MadeDisc disc = new MadeDisc(2)
                .text(text)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 0, 10)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 2, 10);
        RoundTrip trip = new RoundTrip(new TocFormat(), disc);
        try (DiscImage image = trip.run(folder.resolve("a.toc"))) {
            assertThat(trip.losses()).isEmpty();
            assertThat(image.disc().text()).isEqualTo(text);
        }
    }

    private static CdText text(List<CdTextBlock> blocks) {
        return CdTextWords.of(blocks, List.of(1, 2));
    }

    @Test
    void words_that_no_encoding_has_are_a_loss() throws IOException {
        MadeDisc disc = new MadeDisc(2)
                .text(new CdText(Map.of(0, Map.of(CdText.Field.TITLE, "\uD83D\uDE00")), List.of()))
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 0, 10);
        RoundTrip trip = new RoundTrip(new TocFormat(), disc);
        trip.run(folder.resolve("a.toc")).close();
        assertThat(trip.losses()).extracting(Loss::kind).containsExactly(Loss.Kind.CD_TEXT);
    }

    @Test
    void other_media_are_refused() {
        MadeDisc disc = new MadeDisc(1).medium(Medium.GD_ROM).track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 10);
        assertThatThrownBy(() -> new RoundTrip(new TocFormat(), disc).write(folder.resolve("a.toc")))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("GD_ROM");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    @Tag("oracle")
    void cdrdao_and_chdman_read_it() throws IOException {
        MadeDisc disc = new MadeDisc(3)
                .mcn("0724385356926")
                .text(new CdText(Map.of(1, Map.of(CdText.Field.TITLE, "\u00C9 \"\\")), List.of()))
                .track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 400)
                .track(TrackMode.AUDIO, AUDIO.get(0), 150, 400, MadeDisc.Pregap.STORED, List.of(20, 30))
                .track(TrackMode.AUDIO, AUDIO.get(0), 150, 400, MadeDisc.Pregap.ABSENT, List.of());
        new RoundTrip(new TocFormat(), disc).write(folder.resolve("a.toc"));
        String shown = OtherProgram.succeed(folder, "cdrdao", "show-toc", "a.toc");
        assertThat(shown)
                .contains("CATALOG NUMBER: 0724385356926")
                .contains("START  00:07:25(   550)")
                .contains("INDEX  3 00:07:55(   580)")
                .contains("PREGAP 00:02:00(   150)")
                .contains("END    00:20:00(  1500)");
        OtherProgram.succeed(folder, "toc2cue", "a.toc", "a.cue");
        assertThat(Files.readString(folder.resolve("a.cue"))).contains("TRACK 03 AUDIO");
        OtherProgram.succeed(folder, "chdman", "createcd", "-i", "a.toc", "-o", "a.chd");
        assertThat(OtherProgram.succeed(folder, "chdman", "info", "-i", "a.chd"))
                .contains("TRACK:3 TYPE:AUDIO");
    }

    @Test
    @Tag("oracle")
    void cdrdao_reads_every_mode() throws IOException {
        MadeDisc disc = new MadeDisc(4)
                .track(TrackMode.XA, SectorLayout.RAW_2352, 0, 300)
                .track(TrackMode.XA, SectorLayout.HEADERLESS_2336, 150, 300)
                .track(TrackMode.XA, Storage.of(SectorLayout.USER_2048), 150, 300, MadeDisc.Pregap.ABSENT, List.of(9))
                .track(TrackMode.MODE2, SectorLayout.HEADERLESS_2336, 150, 300)
                .track(TrackMode.AUDIO, AUDIO.get(1), 150, 300, MadeDisc.Pregap.ABSENT, List.of())
                .track(TrackMode.AUDIO, AUDIO.get(2), 150, 300, MadeDisc.Pregap.STORED, List.of());
        new RoundTrip(new TocFormat(), disc).write(folder.resolve("a.toc"));
        assertThat(OtherProgram.succeed(folder, "cdrdao", "show-toc", "a.toc"))
                .contains("Mode MODE2_RAW", "Mode MODE2_FORM_MIX", "Mode MODE2_FORM1", "Mode MODE2:")
                .contains("Mode AUDIO RW_RAW", "Mode AUDIO RW:", "TOC TYPE: CD_ROM_XA");
    }
}
