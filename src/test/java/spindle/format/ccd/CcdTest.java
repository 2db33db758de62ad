// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.format.Copying;
import spindle.format.CorpusFacts;
import spindle.format.Damage;
import spindle.format.DiscContents;
import spindle.format.DiscMaker;
import spindle.format.Fitter;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.MadeDisc;
import spindle.format.Match;
import spindle.format.OtherProgram;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.ReadOptions.Completeness;
import spindle.format.ReadOptions.Leniency;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocExtras;
import spindle.image.attachment.TocTime;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.sector.Crc16;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

class CcdTest {
    private static final Path CORPUS = CorpusFacts.IMAGES.resolve("dev-ccd");
    private static final ReadOptions SALVAGE =
            new ReadOptions(Leniency.LENIENT, ReadOptions.DEFAULT.reach(), Completeness.SALVAGE, Optional.empty());

    @TempDir
    private Path folder;

    private final CcdReader reader = new CcdReader();
    private final CcdWriter writer = new CcdWriter();
    private final Losses losses = new Losses();
    private Path sheet = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("sample"));
        for (String name : List.of("disc.ccd", "disc.img", "disc.sub")) {
            Files.write(samples.resolve(name), Files.readAllBytes(CORPUS.resolve(name)));
        }
        sheet = samples.resolve("disc.ccd");
    }

    private DiscImage open(Path path) throws IOException {
        return reader.open(path, ReadOptions.DEFAULT);
    }

    private void edit(String from, String to) throws IOException {
        String text = Files.readString(sheet, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        Files.writeString(sheet, text.replace(from, to), StandardCharsets.ISO_8859_1);
    }

    private List<String> rules() throws IOException {
        return rules(ReadOptions.DEFAULT);
    }

    private List<String> rules(ReadOptions options) throws IOException {
        try (DiscImage image = reader.open(sheet, options)) {
            return image.findings().stream()
                    .map(Finding::rule)
                    .filter(rule -> !rule.equals("creator"))
                    .toList();
        }
    }

    @Test
    void reads_an_image_of_another_program() throws IOException {
        try (DiscImage image = open(sheet)) {
            new CorpusFacts("dev-ccd").check(image);
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
            Track track = image.disc().tracks().get(0);
            assertThat(image.storage(track).subchannel()).isEqualTo(Subchannel.RAW_96);
        }
    }

    @Test
    void its_sub_channel_is_delivered_interleaved() throws IOException {
        byte[] linear = Files.readAllBytes(CORPUS.resolve("disc.sub"));
        try (DiscImage image = open(sheet)) {
            byte[] symbols = Copying.sub(image, image.disc().tracks().get(0), new LbaRange(5, 6));
            for (int bit = 0; bit < 96; bit++) {
                for (int channel = 0; channel < 8; channel++) {
                    int stored = linear[5 * 96 + channel * 12 + bit / 8] >> (7 - bit % 8) & 1;
                    assertThat(symbols[bit] >> (7 - channel) & 1).isEqualTo(stored);
                }
            }
        }
    }

    @Test
    void the_sub_channel_that_is_made_is_that_of_another_program() throws IOException {
        byte[] linear = Files.readAllBytes(CORPUS.resolve("disc.sub"));
        try (DiscImage image = open(sheet)) {
            for (Track track : image.disc().tracks()) {
                TrackSubchannel made = new TrackSubchannel(track, Optional.empty());
                byte[] sectors = new byte[track.range().count() * 96];
                made.fill(track.start(), track.range().count(), sectors);
                for (int i = 0; i < track.range().count(); i++) {
                    int at = i * 96 + 12;
                    byte[] q = Arrays.copyOfRange(linear, (track.start() + i) * 96 + 12, (track.start() + i) * 96 + 24);
                    assertThat(Arrays.copyOfRange(sectors, at, at + 12)).isEqualTo(q);
                }
            }
        }
    }

    @Test
    void q_packets_are_those_of_the_standard() {
        Track data = new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), 329, Optional.empty());
        Track audio = new Track(
                2,
                TrackMode.AUDIO,
                Set.of(),
                List.of(new Index(0, 329), new Index(1, 479)),
                900,
                Optional.of(new Isrc("USABC1234567")));
        assertThat(q(data, 0)).isEqualTo("410101000000000002002832");
        assertThat(q(audio, 329)).isEqualTo("01020000020000000629c270");
        assertThat(q(audio, 478)).isEqualTo("01020000000100000828d04f");
        assertThat(q(audio, 479)).isEqualTo("010201000000000008292dec");
    }

    private static String q(Track track, int lba) {
        byte[] linear = new byte[96];
        new TrackSubchannel(track, Optional.empty()).fill(lba, 1, linear);
        return HexFormat.of().formatHex(linear, 12, 24);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_is_written_is_read_again(long seed) throws IOException {
        Subchannel given = seed % 2 == 0 ? Subchannel.RAW_96 : Subchannel.NONE;
        MadeDisc made = new DiscMaker(seed).with(given).make();
        Path target = folder.resolve("out.ccd");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        assertThat(losses.all()).isEmpty();
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(made.disc());
            Copying.assertSameSectors(made, image, "seed " + seed);
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
            Path again = folder.resolve("again.ccd");
            Copying.write(writer, image, again, Copying.OPTIONS, losses);
            for (String extension : List.of("ccd", "img", "sub")) {
                assertThat(folder.resolve("again." + extension))
                        .hasSameBinaryContentAs(folder.resolve("out." + extension));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 3, 5, 7})
    void without_track_sections_gaps_and_codes_are_found_in_the_sub_channel(long seed) throws IOException {
        MadeDisc made = new DiscMaker(seed).make();
        Path target = folder.resolve("out.ccd");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        String text = Files.readString(target);
        Files.writeString(target, text.substring(0, text.indexOf("[TRACK")).replaceAll("CATALOG=\\d+", ""));
        try (DiscImage image = open(target)) {
            for (Track track : made.disc().tracks()) {
                Track found = Copying.numbered(image.disc(), track.number());
                assertThat(found.range()).isEqualTo(track.range());
                assertThat(found.mode()).isEqualTo(track.mode());
                assertThat(found.control()).isEqualTo(track.control());
            }
        }
    }

    @Test
    void sectors_that_no_file_holds_are_built() throws IOException {
        Track audio = new Track(1, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 0)), 10, Optional.empty());
        Track data = new Track(
                2, TrackMode.MODE1, Set.of(), List.of(new Index(0, 10), new Index(1, 160)), 170, Optional.empty());
        Track xa = new Track(
                3, TrackMode.XA, Set.of(), List.of(new Index(0, 170), new Index(1, 180)), 190, Optional.empty());
        Disc disc = new Disc(
                Medium.CD,
                List.of(new Session(1, DiscType.CD_ROM, List.of(audio, data, xa), 190)),
                Optional.of(new Mcn("1234567890123")),
                CdText.NONE,
                List.of());
        SplittableRandom random = new SplittableRandom(1);
        Map<Integer, MadeDisc.Content> contents = Map.of(
                1, content(audio, List.of(), random),
                2, content(data, List.of(new LbaRange(10, 160)), random),
                3, content(xa, List.of(new LbaRange(170, 180), new LbaRange(188, 190)), random));
        Path target = folder.resolve("built.ccd");
        Copying.write(writer, new MadeDisc(disc, contents, List.of()), target, Copying.OPTIONS, losses);
        byte[] img = Files.readAllBytes(folder.resolve("built.img"));
        for (int lba : new int[] {10, 100, 159, 170, 179, 188, 189}) {
            assertThat(Header.hasSync(img, lba * 2352)).as("LBA " + lba).isTrue();
            assertThat(Header.lba(img, lba * 2352)).isEqualTo(lba);
        }
        assertThat(img[170 * 2352 + 18]).isEqualTo((byte) 0x20);
        assertThat(img.length).isEqualTo(190 * 2352);
        byte[] sub = Files.readAllBytes(folder.resolve("built.sub"));
        for (int sector = 0; sector < 190; sector++) {
            assertThat(Crc16.matches(sub, sector * 96 + 12, 10)).isTrue();
            assertThat(sub[sector * 96])
                    .isEqualTo((byte) ((sector >= 10 && sector < 160) || (sector >= 170 && sector < 180) ? -1 : 0));
        }
    }

    private static MadeDisc.Content content(Track track, List<LbaRange> absent, SplittableRandom random) {
        byte[] main = new byte[track.range().count() * 2352];
        random.nextBytes(main);
        Storage storage = new Storage(SectorLayout.RAW_2352, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, absent);
        return new MadeDisc.Content(storage, track.range(), main, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RW_96", "PQ_16"})
    void a_part_of_a_sub_channel_is_completed(String name) throws IOException {
        MadeDisc made =
                new DiscMaker(2).with(Subchannel.valueOf(name)).sessions(1).make();
        Path target = folder.resolve("part.ccd");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        Track track = made.disc().tracks().get(0);
        byte[] given = Copying.sub(made, track, track.range());
        try (DiscImage image = open(target)) {
            byte[] symbols = Copying.sub(image, track, track.range());
            for (int i = 0; i < track.range().count(); i++) {
                byte[] linear = new byte[96];
                SubchannelFrame.deinterleave(symbols, i * 96, linear, 0, 1);
                if (name.equals("PQ_16")) {
                    assertThat(Arrays.copyOfRange(linear, 12, 24))
                            .isEqualTo(Arrays.copyOfRange(given, i * 16, i * 16 + 12));
                    assertThat(linear[11]).isEqualTo((byte) (given[i * 16 + 15] >> 7));
                } else {
                    assertThat(symbols[i * 96 + 1] & 0x3F).isEqualTo(given[i * 96 + 1] & 0x3F);
                    assertThat(Crc16.matches(linear, 12, 10)).isTrue();
                }
            }
        }
    }

    @Test
    void an_index_may_be_counted_from_lba_0_in_later_sessions_too() throws IOException {
        MadeDisc made = new DiscMaker(9).make();
        assertThat(made.disc().sessions().size()).isGreaterThan(1);
        Path target = folder.resolve("absolute.ccd");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        String text = Files.readString(target);
        StringBuilder absolute = new StringBuilder(text.substring(0, text.indexOf("[TRACK")));
        for (Track track : made.disc().tracks()) {
            absolute.append("[TRACK ").append(track.number()).append("]\r\n");
            track.isrc()
                    .ifPresent(
                            isrc -> absolute.append("ISRC=").append(isrc.code()).append("\r\n"));
            for (Index index : track.indexes()) {
                absolute.append("INDEX ")
                        .append(index.number())
                        .append('=')
                        .append(index.lba())
                        .append("\r\n");
            }
        }
        Files.writeString(target, absolute);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(made.disc());
        }
    }

    @Test
    void cd_text_keeps_its_packs_and_pointers_keep_their_place() throws IOException {
        byte[] bytes = new byte[18];
        bytes[0] = (byte) 0x80;
        bytes[4] = 'A';
        Crc16.store(bytes, 0, 16);
        MadeDisc plain = new DiscMaker(1).sessions(1).make();
        Disc disc = new Disc(
                Medium.CD,
                plain.disc().sessions(),
                Optional.empty(),
                CdTextCodec.read(List.of(new CdTextPack(bytes)), plain.disc().trackNumbers()),
                List.of());
        TocEntry atip = new TocEntry(1, 0xC0, 5, 0, 0, TocTime.of(1, 2, 3), 4, TocTime.of(97, 1, 2), 0);
        Path target = folder.resolve("text.ccd");
        Copying.write(
                writer,
                new MadeDisc(disc, plain.contents(), List.of(new TocExtras(List.of(atip)))),
                target,
                Copying.OPTIONS,
                losses);
        assertThat(losses.all()).isEmpty();
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(disc);
            TocExtras extras = (TocExtras) image.attachments().get(0);
            assertThat(extras.entries().get(0).time()).isEqualTo(TocTime.of(97, 1, 2));
            assertThat(extras.entries().get(0).zero()).isEqualTo(4);
        }
    }

    @Test
    void what_a_sheet_has_no_room_for_is_named() throws IOException {
        MadeDisc plain = new DiscMaker(1).sessions(1).make();
        CdText text = new CdText(Map.of(1, Map.of(CdText.Field.TITLE, "A")), List.of(new CdTextPack(new byte[18])));
        Disc disc = new Disc(
                Medium.CD, plain.disc().sessions(), Optional.empty(), text, List.of(new Remark(0, 0, "REM x")));
        writer.fit(new DiscContents(disc, plain::storage), Copying.OPTIONS, losses);
        assertThat(losses.all())
                .extracting(Loss::kind)
                .containsExactly(Loss.Kind.REMARK, Loss.Kind.CD_TEXT, Loss.Kind.CD_TEXT);
    }

    @Test
    void what_it_cannot_hold_at_all_is_refused() {
        MadeDisc dvd = DiscMaker.user(Medium.DVD, 20, 1);
        assertThatThrownBy(() -> Fitter.fit(writer, DiscContents.of(dvd), Copying.OPTIONS, losses))
                .isInstanceOf(UnsupportedImageException.class);
        Track late = new Track(3, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 99)), 120, Optional.empty());
        Disc hole = new Disc(
                Medium.CD,
                List.of(new Session(1, DiscType.CD_ROM, List.of(late), 120)),
                Optional.empty(),
                CdText.NONE,
                List.of());
        assertThatThrownBy(() -> writer.fit(new DiscContents(hole, dvd::storage), Copying.OPTIONS, losses))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("hole");
    }

    @Test
    void flags_that_have_no_bit_are_words() throws IOException {
        edit("MODE=0\r\n", "MODE=0\r\nFLAGS= DCP SCMS\r\n");
        try (DiscImage image = open(sheet)) {
            assertThat(image.disc().tracks().get(1).control())
                    .containsExactlyInAnyOrder(ControlFlag.COPY_PERMITTED, ControlFlag.SCMS);
        }
    }

    @Test
    void oddities_are_said_and_stop_a_strict_reader() throws IOException {
        Files.delete(sheet.resolveSibling("disc.sub"));
        assertThat(rules()).containsExactly("no-subchannel");
        edit("DataTracksScrambled=0", "DataTracksScrambled=1");
        edit("TocEntries=5", "TocEntries=2000000000");
        edit("INDEX 0=29", "INDEX 0=34");
        assertThat(rules()).containsExactlyInAnyOrder("toc-entries", "no-subchannel", "scrambled", "index");
        ReadOptions strict =
                new ReadOptions(Leniency.STRICT, ReadOptions.DEFAULT.reach(), Completeness.WHOLE, Optional.empty());
        assertThatThrownBy(() -> rules(strict)).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void content_decides_what_a_track_is() throws IOException {
        edit("[TRACK 1]\r\nMODE=1", "[TRACK 1]\r\nMODE=0");
        assertThat(rules()).containsExactly("mode-mismatch");
        edit("[TRACK 1]\r\nMODE=0", "[TRACK 1]\r\nMODE=9");
        assertThat(rules()).contains("mode");
    }

    @Test
    void a_short_img_is_said_where_it_ends() throws IOException {
        Path img = sheet.resolveSibling("disc.img");
        byte[] bytes = Files.readAllBytes(img);
        Files.write(img, Arrays.copyOf(bytes, bytes.length - 1));
        try (DiscImage image = open(sheet)) {
            assertThat(image.disc().leadOut()).isEqualTo(36);
            Finding finding = image.findings().get(image.findings().size() - 1);
            assertThat(finding.rule()).isEqualTo("truncated");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.where()).contains(new LbaRange(36, 37));
        }
        Files.write(img, Arrays.copyOf(bytes, 10 * 2352));
        assertThatThrownBy(() -> open(sheet)).isInstanceOf(DiscFormatException.class);
        try (DiscImage image = reader.open(sheet, SALVAGE)) {
            assertThat(image.disc().tracks()).hasSize(1);
            assertThat(image.disc().leadOut()).isEqualTo(10);
        }
        Files.write(img, new byte[0]);
        assertThatThrownBy(() -> reader.open(sheet, SALVAGE)).isInstanceOf(DiscFormatException.class);
        Files.write(img, Arrays.copyOf(bytes, bytes.length + 2352));
        assertThat(rules()).contains("unclaimed");
        Files.delete(img);
        assertThatThrownBy(() -> open(sheet)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void a_sheet_is_known_by_its_first_section() throws IOException {
        CcdFormat format = new CcdFormat();
        try (FileSource source = FileSource.open(sheet)) {
            assertThat(format.probe(Probe.of(sheet, source))).isEqualTo(Match.CERTAIN);
            Probe other = new Probe(sheet, source, "[Disc]".getBytes(StandardCharsets.US_ASCII));
            assertThat(format.probe(other)).isEqualTo(Match.NAME);
        }
        try (FileSource source = FileSource.open(sheet.resolveSibling("disc.img"))) {
            assertThat(format.probe(Probe.of(sheet, source))).isEqualTo(Match.NO);
        }
    }

    @Test
    void any_sheet_gives_a_disc_or_a_message() throws IOException {
        Damage damage = new Damage(sheet, sheet, reader);
        damage.truncate(1);
        damage.mutate(500, 0, 7);
        String text = Files.readString(sheet);
        int at = 0;
        while ((at = text.indexOf('=', at + 1)) > 0) {
            int end = text.indexOf('\r', at);
            for (String value :
                    List.of("0", "1", "-1", "99", "2147483647", "-2147483648", "0xFFFFFFFF", "", "449849", "x")) {
                String bad = text.substring(0, at + 1) + value + text.substring(end);
                damage.tryOpen(bad.getBytes(StandardCharsets.US_ASCII), "value " + value + " at " + at);
            }
        }
    }

    @Test
    @Tag("oracle")
    void ccd2iso_reads_the_data_track() throws IOException {
        MadeDisc made = data();
        Copying.write(writer, made, folder.resolve("d.ccd"), Copying.OPTIONS, losses);
        OtherProgram.run(folder, "ccd2iso", "d.img", "d.iso");
        byte[] iso = Files.readAllBytes(folder.resolve("d.iso"));
        Track track = made.disc().tracks().get(0);
        byte[] raw = Copying.read(made, track, track.range());
        assertThat(iso.length).isEqualTo(track.range().count() * 2048);
        for (int i = 0; i < track.range().count(); i++) {
            assertThat(Arrays.copyOfRange(iso, i * 2048, i * 2048 + 2048))
                    .isEqualTo(Arrays.copyOfRange(raw, i * 2352 + 16, i * 2352 + 2064));
        }
    }

    private static MadeDisc data() {
        for (long seed = 0; ; seed++) {
            MadeDisc made = new DiscMaker(seed).sessions(1).make();
            if (made.disc().tracks().size() == 1 && made.disc().tracks().get(0).mode() == TrackMode.MODE1) {
                return made;
            }
        }
    }
}
