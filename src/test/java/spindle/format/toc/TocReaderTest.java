// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextBlock;
import spindle.disc.text.CdTextDecoder;
import spindle.disc.text.CdTextEncoder;
import spindle.disc.text.CdTextType;
import spindle.format.Copying;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.sheet.Hostile;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class TocReaderTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus/dev-toc/mix.toc");

    @TempDir
    private Path folder;

    @Test
    void the_corpus_opens_as_recorded() throws Exception {
        try (DiscImage image = new TocReader().open(CORPUS, ReadOptions.DEFAULT)) {
            assertThat(image.findings()).isEmpty();
            assertThat(image.disc().leadOut()).isEqualTo(36);
            Track data = image.disc().tracks().get(0);
            Track audio = image.disc().tracks().get(1);
            assertThat(data.mode()).isEqualTo(TrackMode.MODE1);
            assertThat(data.indexes()).containsExactly(new Index(1, 0));
            assertThat(data.end()).isEqualTo(29);
            assertThat(audio.indexes()).containsExactly(new Index(0, 29), new Index(1, 32));
            assertThat(audio.isrc().orElseThrow().code()).isEqualTo("GBAYE9900004");
            assertThat(image.storage(audio).audio()).isEqualTo(ByteOrder.BIG_ENDIAN);
            assertThat(image.storage(audio).absent()).isEmpty();
            assertThat(sha256(sectors(image, data, data.body())))
                    .isEqualTo("971b02dcf69177f23f14d932e81e078293ff0a728911ae6fe27446b4f7a10338");
            assertThat(sha256(sectors(image, audio, audio.body())))
                    .isEqualTo("cdbe6e6e4086dcada3904ae7106bc08ed133e9f20482944731f759f893d790a5");
            assertThat(sha256(sectors(image, audio, audio.range())))
                    .isEqualTo("84422d1032c7ca027d762f4cb5e076d77ae395aee0c75a049fe0add282aa3c0f");
        }
    }

    @Test
    void a_toc_is_told_whatever_its_name() throws IOException {
        assertThat(probe("a.cue", Files.readString(CORPUS))).isEqualTo(Match.CERTAIN);
        assertThat(probe("a.txt", "// x\nCATALOG \"0724385356926\"\nTRACK MODE2_FORM_MIX\nZERO 1:0:0"))
                .isEqualTo(Match.CERTAIN);
        assertThat(probe("a.toc", "FILE \"a.bin\" BINARY\n  TRACK 01 AUDIO\n    INDEX 01 00:00:00\n"))
                .isEqualTo(Match.NAME);
        assertThat(probe("a.cue", "CATALOG 0724385356926\nFILE \"a.bin\" BINARY\n"))
                .isEqualTo(Match.NO);
        assertThat(probe("a.bin", "\0\1\2")).isEqualTo(Match.NO);
    }

    private Match probe(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        try (FileSource source = FileSource.open(file)) {
            return new TocFormat().probe(Probe.of(file, source));
        }
    }

    @Test
    void silence_start_index_and_end_make_indexes_and_absent_ranges() throws IOException {
        bin("a.bin", 20 * 2352);
        DiscImage image = open("""
                CD_DA
                CATALOG "0724385356926"
                FIRST_TRACK_NO 3
                TRACK AUDIO
                COPY PRE_EMPHASIS FOUR_CHANNEL_AUDIO
                SILENCE 0:0:5
                FILE "a.bin" 0 0:0:10
                START 0:0:7
                INDEX 0:0:2
                SILENCE 2352 // samples: four sectors
                END
                ZERO AUDIO 0:0:1
                TRACK AUDIO
                PREGAP 0:0:3
                FILE "a.bin" #23520 0 5880
                """);
        assertThat(image.disc().mcn()).contains(new Mcn("0724385356926"));
        Track first = image.disc().tracks().get(0);
        assertThat(first.number()).isEqualTo(3);
        assertThat(first.control()).hasSize(3);
        assertThat(first.indexes())
                .containsExactly(new Index(0, 0), new Index(1, 7), new Index(2, 9), new Index(3, 19));
        assertThat(first.end()).isEqualTo(20);
        assertThat(image.storage(first).absent()).containsExactly(new LbaRange(0, 5), new LbaRange(15, 20));
        Track second = image.disc().tracks().get(1);
        assertThat(second.indexes()).containsExactly(new Index(0, 20), new Index(1, 23));
        assertThat(second.end()).isEqualTo(33);
        assertThat(image.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "MODE1, MODE1, 2048, 0",
        "MODE2, MODE2, 2336, 0",
        "MODE2_FORM1, XA, 2048, 0",
        "MODE2_FORM2, XA, 2324, 0",
        "MODE2_FORM_MIX, MODE2, 2336, 0",
        "AUDIO RW, AUDIO, 2352, 96",
        "MODE1 RW_RAW, MODE1, 2048, 96"
    })
    void knows_the_sector_size_of_each_mode(String word, TrackMode mode, int bytes, int beside) throws IOException {
        bin("a.bin", 8 * (bytes + beside));
        DiscImage image = open("TRACK " + word + "\nDATAFILE \"a.bin\"\n");
        Track track = image.disc().tracks().get(0);
        assertThat(track.end()).isEqualTo(8);
        assertThat(track.mode()).isEqualTo(mode);
        assertThat(image.storage(track).layout().bytes()).isEqualTo(bytes);
        assertThat(image.storage(track).subchannel().bytes()).isEqualTo(beside);
        if (beside > 0) {
            boolean packed = word.endsWith("RW");
            assertThat(image.storage(track).subchannel()).isEqualTo(packed ? Subchannel.RW_96 : Subchannel.RAW_96);
        }
    }

    @Test
    void headerless_samples_are_big_endian_and_swap_turns_them() throws IOException {
        Files.write(
                folder.resolve("a.bin"),
                ByteBuffer.allocate(2352).putInt(0x01020304).array());
        DiscImage big = open("TRACK AUDIO FILE \"a.bin\" 0");
        DiscImage little = open("TRACK AUDIO FILE \"a.bin\" SWAP 0");
        assertThat(first(big)).isEqualTo(0x02010403);
        assertThat(first(little)).isEqualTo(0x01020304);
    }

    @Test
    void a_wav_is_read_behind_its_header_and_filled_with_silence() throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(44 + 2352 + 100).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + 2452);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
                .putInt(16)
                .putShort((short) 1)
                .putShort((short) 2);
        wav.putInt(44100).putInt(176400).putShort((short) 4).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(2452).putInt(0x04030201);
        Files.write(folder.resolve("a.wav"), wav.array());
        DiscImage image = open("CD_DA TRACK AUDIO FILE \"a.wav\" 0");
        assertThat(image.disc().leadOut()).isEqualTo(2);
        assertThat(first(image)).isEqualTo(0x01020304);
        assertThat(image.findings()).isEmpty();
        sectors(image, image.disc().tracks().get(0), new LbaRange(0, 2));
    }

    @Test
    void cd_text_of_several_languages_becomes_words_and_packs() throws IOException {
        DiscImage image = open("""
                CD_DA
                CD_TEXT {
                  LANGUAGE_MAP { 0 : EN  1: 8 }
                  LANGUAGE 0 { TITLE "Caf\\351 \\"x\\"" GENRE { 0, 27, 82, 111, 99, 107, 0 } SIZE_INFO { 0, 1 } }
                  LANGUAGE 1 { TITLE "Zw\u00F6lf" }
                }
                TRACK AUDIO
                CD_TEXT { LANGUAGE 0 { TITLE "One" ISRC "US-XX1-98-01234" } LANGUAGE 1 { TITLE "Eins" } }
                SILENCE 1:0:0
                """);
        CdText text = image.disc().text();
        assertThat(text.of(0))
                .containsEntry(CdText.Field.TITLE, "Caf\u00E9 \"x\"")
                .containsEntry(CdText.Field.GENRE, "Rock");
        assertThat(text.of(1)).containsEntry(CdText.Field.TITLE, "One");
        assertThat(text.packs()).hasSizeGreaterThan(8);
        List<CdTextBlock> blocks = CdTextDecoder.blocks(text.packs());
        assertThat(blocks).extracting(CdTextBlock::language).containsExactly(9, 8);
        assertThat(blocks.get(1).text(0, CdTextType.TITLE)).contains("Zw\u00F6lf");
        assertThat(blocks.get(1).text(1, CdTextType.TITLE)).contains("Eins");
        assertThat(CdTextEncoder.packs(blocks, image.disc().trackNumbers())).isEqualTo(text.packs());
    }

    @Test
    void plain_words_need_no_packs() throws IOException {
        DiscImage image = open("CD_TEXT { LANGUAGE 0 { TITLE \"A\" UPC_EAN \"\" } } TRACK AUDIO SILENCE 1:0:0");
        assertThat(image.disc().text().of(0)).containsOnlyKeys(CdText.Field.TITLE);
        assertThat(image.disc().text().packs()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        CD_DA\\nTRACK BLUE|a.toc:2:7|BLUE
        TRACK AUDIO\\n  FILE a.bin|a.toc:2:8|quotes
        TRACK AUDIO SILENCE 0:61:0|a.toc:1:23|59 is the most
        TRACK AUDIO "x|a.toc:1:13|not closed
        CD_TEXT { LANGUAGE 9 {|a.toc:1:20|7 is the most
        CD_DA ?|a.toc:1:7|no word
        CD_DA|a.toc:1:6|no TRACK
        TRACK AUDIO SILENCE 0:0:9 START 0:0:9|a.toc:1:27|at or behind its end
        TRACK AUDIO SILENCE 0:0:9 INDEX 0:0:0|a.toc:1:27|lies not behind
        TRACK MODE1 SILENCEX 0|a.toc:1:13|a word of a track
        """)
    void errors_know_line_and_column(String text, String place, String problem) {
        assertThatThrownBy(() -> open(text.replace("\\n", "\n")))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageStartingWith(place + ": ")
                .hasMessageContaining(problem);
    }

    @Test
    void names_stay_in_the_directory_of_the_sheet() throws IOException {
        bin("Data.BIN", 2352);
        assertThatThrownBy(() -> open("TRACK AUDIO FILE \"../../etc/passwd\" 0"))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("outside");
        assertThatThrownBy(() -> open("TRACK AUDIO FILE \"no.bin\" 0")).isInstanceOf(UnreadableInputException.class);
        DiscImage image = open("TRACK AUDIO FILE \"C:\\\\rips\\\\data.bin\" 0");
        assertThat(image.findings()).extracting(Finding::rule).containsExactly("file-name");
    }

    @Test
    void a_file_that_ends_early_is_an_error_and_tracks_keep_their_places() throws IOException {
        bin("a.bin", 5 * 2352 + 100);
        bin("b.bin", 3 * 2352);
        DiscImage image = open("TRACK AUDIO FILE \"a.bin\" 0 0:0:9 TRACK AUDIO FILE \"b.bin\" 0 0:0:4");
        assertThat(image.findings()).extracting(Finding::rule).containsExactly("truncated", "truncated");
        assertThat(image.findings()).extracting(Finding::severity).containsOnly(Finding.Severity.ERROR);
        List<Track> tracks = image.disc().tracks();
        assertThat(image.storage(tracks.get(0)).absent()).containsExactly(new LbaRange(5, 9));
        assertThat(tracks.get(1).range()).isEqualTo(new LbaRange(9, 12));
        assertThat(image.storage(tracks.get(1)).absent()).isEmpty();
    }

    @Test
    void a_track_that_is_not_there_is_refused_or_left_out() throws IOException {
        bin("a.bin", 5 * 2352);
        String text = "TRACK AUDIO FILE \"a.bin\" 0 0:0:5 TRACK AUDIO FILE \"a.bin\" 0:0:5 0:0:5";
        assertThatThrownBy(() -> open(text))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("track 2");
        ReadOptions salvage = new ReadOptions(
                ReadOptions.Leniency.LENIENT,
                ReadOptions.Reach.SHEET_DIRECTORY,
                ReadOptions.Completeness.SALVAGE,
                ReadOptions.DEFAULT.encoding());
        DiscImage image = new TocReader().open(folder.resolve("a.toc"), salvage);
        assertThat(image.disc().tracks()).hasSize(1);
    }

    @Test
    void a_binary_toc_and_compressed_audio_are_refused_with_the_reason() throws IOException {
        Files.write(folder.resolve("c.toc"), new byte[] {0, 13, 1, 1, 1, 0x14, 0, (byte) 0xA0, 0, 0, 0, 0, 1, 0, 0});
        assertThatThrownBy(() -> new TocReader().open(folder.resolve("c.toc"), ReadOptions.DEFAULT))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("readcd");
        Files.writeString(folder.resolve("a.ape"), "MAC and more");
        assertThatThrownBy(() -> open("TRACK AUDIO FILE \"a.ape\" 0"))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("Monkey's Audio")
                .hasMessageContaining("ffmpeg -i");
        Files.writeString(folder.resolve("a.flac"), "fLaC and more");
        assertThatThrownBy(() -> open("TRACK AUDIO FILE \"a.flac\" 0"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("damaged FLAC");
    }

    /** As cueconvert writes it. */
    @Test
    void a_data_track_may_call_its_file_audio() throws IOException {
        byte[] sectors = new byte[20 * 2352];
        new SplittableRandom(1).nextBytes(sectors);
        new spindle.sector.code.SectorBuilder().mode1(sectors, 0, 2, 20);
        Files.write(folder.resolve("a.bin"), sectors);
        DiscImage image = open("CD_ROM TRACK MODE1_RAW FILE \"a.bin\" 00:00:02 00:00:18");
        Track track = image.disc().tracks().get(0);
        assertThat(track.end()).isEqualTo(18);
        assertThat(image.findings()).extracting(Finding::rule).contains("datafile");
        assertThat(Copying.read(image, track, track.range()))
                .isEqualTo(Arrays.copyOfRange(sectors, 2 * 2352, 20 * 2352));
    }

    @Test
    void content_decides_what_a_data_track_is() throws IOException {
        byte[] sectors = new byte[20 * 2352];
        new SplittableRandom(1).nextBytes(sectors);
        for (int i = 0; i < 20; i++) {
            spindle.sector.Header.store(sectors, i * 2352, i, 1);
        }
        Files.write(folder.resolve("a.bin"), sectors);
        DiscImage image = open("CD_ROM_XA TRACK MODE2_RAW DATAFILE \"a.bin\"");
        assertThat(image.disc().tracks().get(0).mode()).isEqualTo(TrackMode.MODE1);
        assertThat(image.disc().sessions().get(0).type()).isEqualTo(DiscType.CD_XA);
        assertThat(image.findings()).extracting(Finding::rule).containsExactly("mode-mismatch");
        assertThat(image.storage(image.disc().tracks().get(0)).layout()).isEqualTo(SectorLayout.RAW_2352);
    }

    @Test
    void damaged_text_gives_messages_only() throws IOException {
        bin("mix.bin", 36 * 2352);
        byte[] text = (Files.readString(CORPUS)
                        + "\nTRACK MODE1 RW\nCD_TEXT { LANGUAGE 0 { TITLE \"a\\351\" } }\nZERO MODE0 1:0:0 INDEX 0:1:0\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        Hostile hostile = new Hostile(new TocFormat(), folder.resolve("h.toc"));
        hostile.truncations(text, 0);
        hostile.mutations(text, 0, 1500);
    }

    private void bin(String name, int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new SplittableRandom(7).nextBytes(content);
        Files.write(folder.resolve(name), content);
    }

    private DiscImage open(String text) throws IOException {
        Path toc = folder.resolve("a.toc");
        Files.writeString(toc, text);
        return new TocReader().open(toc, ReadOptions.DEFAULT);
    }

    private static int first(DiscImage image) throws IOException {
        return ByteBuffer.wrap(sectors(image, image.disc().tracks().get(0), new LbaRange(0, 1)))
                .getInt(0);
    }

    private static byte[] sectors(DiscImage image, Track track, LbaRange range) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(range.count() * 2352);
        image.sectors(track).read(range.start(), range.count(), buffer);
        return buffer.array();
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
