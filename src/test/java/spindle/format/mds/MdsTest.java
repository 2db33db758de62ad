// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Isrc;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.Copying;
import spindle.format.CorpusFacts;
import spindle.format.Damage;
import spindle.format.DiscContents;
import spindle.format.DiscMaker;
import spindle.format.Fitter;
import spindle.format.Fitting;
import spindle.format.Loss;
import spindle.format.Losses;
import spindle.format.MadeDisc;
import spindle.format.Match;
import spindle.format.OtherProgram;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.ReadOptions.Completeness;
import spindle.format.ReadOptions.Leniency;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.image.attachment.DvdStructures;
import spindle.image.attachment.MeasuredPositions;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;
import spindle.io.UnsupportedImageException;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.SubQ;
import spindle.sector.SubQTrack;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

class MdsTest {
    private static final Path CORPUS = CorpusFacts.IMAGES.resolve("dev-mds");
    /** Offsets in the sample: its second track, and that track's lengths. */
    private static final int TRACK_2 = 0x1B0;

    private static final int LENGTHS_2 = 0x208;
    private static final ReadOptions SALVAGE =
            new ReadOptions(Leniency.LENIENT, ReadOptions.DEFAULT.reach(), Completeness.SALVAGE, Optional.empty());

    @TempDir
    private Path folder;

    private final MdsReader reader = new MdsReader();
    private final MdsWriter writer = new MdsWriter();
    private final Losses losses = new Losses();
    private Path mds = Path.of("");
    private Path mdf = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        Path samples = Files.createDirectory(folder.resolve("sample"));
        mds = Files.write(samples.resolve("disc.mds"), Files.readAllBytes(CORPUS.resolve("disc.mds")));
        mdf = Files.write(samples.resolve("disc.mdf"), Files.readAllBytes(CORPUS.resolve("disc.mdf")));
    }

    private DiscImage open(Path path) throws IOException {
        return reader.open(path, ReadOptions.DEFAULT);
    }

    private List<String> rules() throws IOException {
        try (DiscImage image = open(mds)) {
            return image.findings().stream()
                    .map(Finding::rule)
                    .filter(rule -> !rule.equals("creator"))
                    .toList();
        }
    }

    private ByteBuffer descriptor() throws IOException {
        return ByteBuffer.wrap(Files.readAllBytes(mds)).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void put(ByteBuffer bytes) throws IOException {
        byte[] content = new byte[bytes.capacity()];
        bytes.get(0, content);
        Files.write(mds, content);
    }

    @Test
    void reads_an_image_of_another_program() throws IOException {
        try (DiscImage image = open(mds)) {
            new CorpusFacts("dev-mds").check(image);
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_is_written_is_read_again(long seed) throws IOException {
        Subchannel given = seed % 3 == 0 ? Subchannel.RAW_96 : Subchannel.NONE;
        MadeDisc made = new DiscMaker(seed).with(given).make();
        Path target = folder.resolve("out.mds");
        Fitting fitting = Copying.write(writer, made, target, Copying.OPTIONS, losses);
        assertThat(losses.all()).extracting(Loss::kind).isSubsetOf(Loss.Kind.MCN, Loss.Kind.ISRC, Loss.Kind.GAP);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(fitting.disc());
            assertThat(image.disc().leadOut()).isEqualTo(made.disc().leadOut());
            for (Track track : image.disc().tracks()) {
                assertThat(image.storage(track)).isEqualTo(fitting.storage(track));
                for (LbaRange stored : fitting.storage(track).stored(track.range())) {
                    assertThat(Copying.read(image, track, stored))
                            .isEqualTo(Copying.read(made, Copying.numbered(made.disc(), track.number()), stored));
                }
            }
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
        }
    }

    @Test
    void gaps_in_no_file_are_built() throws IOException {
        Track data = new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), 12, Optional.empty());
        Track audio = new Track(
                2, TrackMode.AUDIO, Set.of(), List.of(new Index(0, 12), new Index(1, 162)), 170, Optional.empty());
        Track more = new Track(
                3, TrackMode.MODE1, Set.of(), List.of(new Index(0, 170), new Index(1, 180)), 190, Optional.empty());
        Disc disc = disc(List.of(data, audio, more), 190);
        Map<Integer, MadeDisc.Content> contents = Map.of(
                1, content(data, List.of(new LbaRange(10, 12))),
                2, content(audio, List.of(new LbaRange(12, 162))),
                3, content(more, List.of(new LbaRange(172, 180))));
        Path target = folder.resolve("gaps.mds");
        Fitting fitting =
                Copying.write(writer, new MadeDisc(disc, contents, List.of()), target, Copying.OPTIONS, losses);
        assertThat(fitting.findings()).extracting(Finding::rule).containsExactly("gaps-stored");
        assertThat(Files.size(folder.resolve("gaps.mdf"))).isEqualTo(190 * 2352);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(disc);
            assertThat(image.storage(audio).absent()).isEmpty();
            byte[] built = Copying.read(image, more, more.pregap());
            for (int i = 2; i < 10; i++) {
                assertThat(Header.hasSync(built, i * 2352)).isTrue();
                assertThat(Header.lba(built, i * 2352)).isEqualTo(170 + i);
            }
            assertThat(Copying.read(image, audio, audio.pregap())).containsOnly(0);
        }
    }

    private static Disc disc(List<Track> tracks, int leadOut) {
        Session session = new Session(1, DiscType.CD_ROM, tracks, leadOut);
        return new Disc(Medium.CD, List.of(session), Optional.empty(), CdText.NONE, List.of());
    }

    private static MadeDisc.Content content(Track track, List<LbaRange> absent) {
        byte[] main = new byte[track.range().count() * 2352];
        if (track.mode() == TrackMode.AUDIO) {
            Arrays.fill(main, track.pregap().count() * 2352, main.length, (byte) 3);
        } else {
            new spindle.sector.code.SectorBuilder()
                    .mode1(main, 0, track.start(), track.range().count());
        }
        Storage storage = new Storage(SectorLayout.RAW_2352, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, absent);
        return new MadeDisc.Content(storage, track.range(), main, new byte[0]);
    }

    /** Where a track lies, as libmirage reads it: of a pregap no sector is stored. */
    @Test
    void a_pause_between_two_audio_tracks_is_the_end_of_the_first() throws IOException {
        Track one = new Track(
                1, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 0)), 200, Optional.of(new Isrc("USABC1234567")));
        Track two = new Track(
                2,
                TrackMode.AUDIO,
                Set.of(),
                List.of(new Index(0, 200), new Index(1, 300), new Index(2, 350), new Index(3, 400)),
                500,
                Optional.empty());
        Session session = new Session(1, DiscType.CD_ROM, List.of(one, two), 500);
        Optional<Mcn> mcn = Optional.of(new Mcn("1234567890123"));
        Disc disc = new Disc(Medium.CD, List.of(session), mcn, CdText.NONE, List.of());
        MadeDisc made = new MadeDisc(disc, Map.of(1, content(one, List.of()), 2, content(two, List.of())), List.of());
        Path target = folder.resolve("pause.mds");
        Fitting fitting = Copying.write(writer, made, target, Copying.OPTIONS, losses);
        assertThat(losses.all()).isEmpty();
        assertThat(fitting.findings()).extracting(Finding::rule).containsExactly("subchannel-made");
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(target)).order(ByteOrder.LITTLE_ENDIAN);
        int first = 88 + 24 + 3 * 80;
        assertThat(bytes.getInt(bytes.getInt(first + 12) + 4)).isEqualTo(300);
        assertThat(bytes.getInt(bytes.getInt(first + 80 + 12))).isZero();
        assertThat(bytes.getLong(first + 80 + 40)).isEqualTo(300 * 2448L);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(disc);
            Copying.assertSameSectors(made, image, "pause");
        }
    }

    @Test
    void hidden_audio_is_counted_and_lost_by_name() throws IOException {
        Track one = new Track(
                1, TrackMode.AUDIO, Set.of(), List.of(new Index(0, 0), new Index(1, 40)), 100, Optional.empty());
        MadeDisc made = new MadeDisc(disc(List.of(one), 100), Map.of(1, content(one, List.of())), List.of());
        Path target = folder.resolve("hidden.mds");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        assertThat(losses.all()).extracting(Loss::kind).containsExactly(Loss.Kind.GAP);
        assertThat(Files.size(folder.resolve("hidden.mdf"))).isEqualTo(60 * 2352);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(made.disc());
            assertThat(Copying.read(image, one, one.body())).isEqualTo(Copying.read(made, one, one.body()));
        }
    }

    @Test
    void a_dvd_begins_at_sector_0() throws IOException {
        Path target = folder.resolve("dvd.mds");
        Copying.write(writer, DiscMaker.user(Medium.DVD, 40, 3), target, Copying.OPTIONS, losses);
        assertThat(ByteBuffer.wrap(Files.readAllBytes(target)).getInt(88)).isZero();
    }

    @Test
    void a_dvd_keeps_its_structures_and_loses_its_measurements() throws IOException {
        MadeDisc dvd = DiscMaker.user(Medium.DVD, 700, 3);
        byte[] structures = new byte[DvdStructures.LAYER_BYTES];
        Arrays.fill(structures, (byte) 7);
        structures[4 + 2048 + 2] = 1;
        DvdStructures extras = new DvdStructures(new byte[] {1, 2, 3}, structures);
        Path target = folder.resolve("dvd.mds");
        Copying.write(writer, dvd.with(List.of(extras)), target, Copying.OPTIONS, losses);
        assertThat(losses.all()).isEmpty();
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(dvd.disc());
            Copying.assertSameSectors(dvd, image, "dvd");
            assertThat(image.attachments()).containsExactly(extras);
        }
        MadeDisc measured = dvd.with(List.of(new MeasuredPositions(2)));
        Fitter.fit(writer, DiscContents.of(measured), Copying.OPTIONS, losses);
        assertThat(losses.all()).extracting(Loss::kind).containsExactly(Loss.Kind.ATTACHMENT);
    }

    @Test
    void a_dvd_without_a_length_ends_where_its_file_ends() throws IOException {
        Path target = folder.resolve("dvd.mds");
        Copying.write(writer, DiscMaker.user(Medium.DVD, 40, 3), target, Copying.OPTIONS, losses);
        byte[] bytes = Files.readAllBytes(target);
        bytes[112 + 12] = 0;
        Files.write(target, bytes);
        try (DiscImage image = open(target)) {
            assertThat(image.disc().leadOut()).isEqualTo(40);
        }
    }

    @Test
    void a_split_file_is_one(@TempDir Path other) throws IOException {
        byte[] all = Files.readAllBytes(mdf);
        for (String pattern : List.of("disc.md1", "disc.i00", "disc.mdf.001")) {
            Files.write(mdf, Arrays.copyOf(all, 30001));
            Path second = mdf.resolveSibling(pattern);
            Files.write(second, Arrays.copyOfRange(all, 30001, all.length));
            try (DiscImage image = open(mds)) {
                new CorpusFacts("dev-mds").check(image);
                assertThat(image.files()).containsExactly(mds, mdf, second);
            }
            Files.delete(second);
        }
        ByteBuffer bytes =
                ByteBuffer.allocate(700).order(ByteOrder.LITTLE_ENDIAN).put(descriptor());
        for (int track : new int[] {0x160, TRACK_2}) {
            bytes.putInt(track + 48, 2).putInt(track + 52, 600);
        }
        bytes.putInt(600, 640).putInt(616, 660);
        bytes.put(640, "c:\\x\\DISC.MDF".getBytes(StandardCharsets.US_ASCII));
        bytes.put(660, "*.part2".getBytes(StandardCharsets.US_ASCII));
        put(bytes);
        Files.write(mdf.resolveSibling("disc.part2"), Arrays.copyOfRange(all, 30001, all.length));
        try (DiscImage image = open(mds)) {
            new CorpusFacts("dev-mds").check(image);
        }
        Files.delete(mdf.resolveSibling("disc.part2"));
        assertThatThrownBy(() -> open(mds))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("disc.part2");
    }

    @Test
    void a_pair_may_be_renamed_together() throws IOException {
        ByteBuffer bytes =
                ByteBuffer.allocate(700).order(ByteOrder.LITTLE_ENDIAN).put(descriptor());
        for (int track : new int[] {0x160, TRACK_2}) {
            bytes.putInt(track + 48, 1).putInt(track + 52, 600);
        }
        bytes.putInt(600, 640).put(640, "old.iso".getBytes(StandardCharsets.US_ASCII));
        put(bytes);
        for (String name : List.of("disc.iso", "disc.mdf")) {
            Path renamed = mdf.resolveSibling(name);
            Files.move(mdf, renamed, StandardCopyOption.REPLACE_EXISTING);
            try (DiscImage image = open(mds)) {
                assertThat(image.files()).containsExactly(mds, renamed);
                assertThat(image.findings()).extracting(Finding::rule).contains("file-name");
            }
            Files.move(renamed, mdf, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    @Test
    void a_pregap_between_two_tracks_in_the_file_is_stored() throws IOException {
        ByteBuffer bytes = descriptor();
        bytes.putInt(LENGTHS_2, 3).putInt(LENGTHS_2 + 4, 1);
        bytes.putInt(TRACK_2 + 36, 32).putLong(TRACK_2 + 40, 32 * 2352);
        bytes.putInt(92, 33);
        put(bytes);
        try (DiscImage image = open(mds)) {
            Track track = image.disc().tracks().get(1);
            assertThat(track.pregap()).isEqualTo(new LbaRange(29, 32));
            assertThat(image.storage(track).absent()).isEmpty();
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
        }
    }

    @Test
    void the_sub_channel_tells_a_pregap_and_the_codes() throws IOException {
        Track one = new Track(1, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 0)), 30, Optional.empty());
        Track two = new Track(2, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 30)), 40, Optional.empty());
        SubQTrack first = new SubQTrack(0, 1, 0, 0);
        SubQTrack second = new SubQTrack(0, 2, 20, 30);
        byte[] sub = new byte[40 * 96];
        for (int lba = 0; lba < 40; lba++) {
            byte[] q = new byte[12];
            (lba < 20 ? first : second).store(q, 0, lba);
            if (lba == 5) {
                SubQ.storeMcn(q, 0, 0, "1234567890123", lba);
            } else if (lba == 35) {
                SubQ.storeIsrc(q, 0, 0, "USABC1234567", lba);
            }
            SubchannelFrame.storeQ(q, 0, sub, lba * 96);
        }
        Storage storage = new Storage(SectorLayout.RAW_2352, Subchannel.RAW_96, ByteOrder.LITTLE_ENDIAN, List.of());
        byte[] main = new byte[40 * 2352];
        Arrays.fill(main, (byte) 5);
        MadeDisc.Content content = new MadeDisc.Content(storage, new LbaRange(0, 40), main, sub);
        MadeDisc made = new MadeDisc(disc(List.of(one, two), 40), Map.of(1, content, 2, content), List.of());
        Path target = folder.resolve("q.mds");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        try (DiscImage image = open(target)) {
            assertThat(image.disc().mcn()).contains(new Mcn("1234567890123"));
            Track found = image.disc().tracks().get(1);
            assertThat(found.pregap()).isEqualTo(new LbaRange(20, 30));
            assertThat(found.isrc()).contains(new Isrc("USABC1234567"));
            assertThat(image.disc().tracks().get(0).end()).isEqualTo(20);
            assertThat(Copying.sub(image, found, found.range())).isEqualTo(Arrays.copyOfRange(sub, 20 * 96, 40 * 96));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RW_96", "PQ_16"})
    void a_part_of_a_sub_channel_becomes_96_bytes(String name) throws IOException {
        MadeDisc made =
                new DiscMaker(4).with(Subchannel.valueOf(name)).sessions(1).make();
        Path target = folder.resolve("part.mds");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        try (DiscImage image = open(target)) {
            Copying.assertSameSectors(made, image, name);
            assertThat(image.storage(image.disc().tracks().get(0)).subchannel()).isEqualTo(Subchannel.RAW_96);
        }
    }

    @Test
    void what_it_cannot_hold_at_all_is_refused() {
        for (Medium medium : List.of(Medium.BD, Medium.GD_ROM)) {
            MadeDisc disc = DiscMaker.user(medium, 20, 1);
            assertThatThrownBy(() -> Fitter.fit(writer, DiscContents.of(disc), Copying.OPTIONS, losses))
                    .isInstanceOf(UnsupportedImageException.class);
        }
    }

    @Test
    void other_versions_are_named_and_refused() throws IOException {
        put(descriptor().put(16, (byte) 2));
        assertThatThrownBy(() -> open(mds))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("version 2");
        put(descriptor().put(16, (byte) 3));
        assertThatThrownBy(() -> open(mds)).isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void a_short_mdf_is_said_where_it_ends() throws IOException {
        byte[] all = Files.readAllBytes(mdf);
        Files.write(mdf, Arrays.copyOf(all, all.length - 1));
        try (DiscImage image = open(mds)) {
            assertThat(image.disc().leadOut()).isEqualTo(182);
            Finding finding = image.findings().get(image.findings().size() - 1);
            assertThat(finding.rule()).isEqualTo("truncated");
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
            assertThat(finding.where()).contains(new LbaRange(182, 183));
        }
        Files.write(mdf, Arrays.copyOf(all, 29 * 2352));
        assertThatThrownBy(() -> open(mds)).isInstanceOf(DiscFormatException.class);
        try (DiscImage image = reader.open(mds, SALVAGE)) {
            assertThat(image.disc().tracks()).hasSize(1);
        }
        Files.write(mdf, new byte[0]);
        assertThatThrownBy(() -> reader.open(mds, SALVAGE)).isInstanceOf(DiscFormatException.class);
        Files.write(mdf, Arrays.copyOf(all, all.length + 7));
        assertThat(rules()).containsExactly("unclaimed");
        Files.delete(mdf);
        assertThatThrownBy(() -> open(mds)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void oddities_are_said() throws IOException {
        ByteBuffer bytes = descriptor();
        bytes.put(0x160, (byte) 0xA9).put(0x161, (byte) 8).putInt(84, 0x200).putInt(92, 999);
        put(bytes);
        assertThat(rules()).containsExactlyInAnyOrder("mode-mismatch", "subchannel", "dpm", "lead-out");
    }

    @Test
    void a_descriptor_is_known_by_its_signature() throws IOException {
        MdsFormat format = new MdsFormat();
        try (FileSource source = FileSource.open(mds)) {
            assertThat(format.probe(Probe.of(mds, source))).isEqualTo(Match.CERTAIN);
            assertThat(format.probe(new Probe(mds, source, new byte[3]))).isEqualTo(Match.NAME);
        }
        try (FileSource source = FileSource.open(mdf)) {
            assertThat(format.probe(Probe.of(mdf, source))).isEqualTo(Match.NO);
        }
    }

    @Test
    void any_descriptor_gives_a_disc_or_a_message() throws IOException {
        Damage damage = new Damage(mds, mds, reader);
        damage.truncate(1);
        damage.extremes(16, 550);
        damage.mutate(1000, 16, 11);
    }

    @Test
    @Tag("oracle")
    void mdf2iso_reads_the_data_track() throws IOException {
        MadeDisc made = new DiscMaker(0).make();
        for (long seed = 1;
                made.disc().tracks().size() > 1 || made.disc().tracks().get(0).mode() != TrackMode.MODE1;
                seed++) {
            made = new DiscMaker(seed).sessions(1).make();
        }
        Copying.write(writer, made, folder.resolve("d.mds"), Copying.OPTIONS, losses);
        Track track = made.disc().tracks().get(0);
        byte[] raw = Copying.read(made, track, track.range());
        OtherProgram.run(folder, "mdf2iso", "d.mdf", "d.iso");
        byte[] iso = Files.readAllBytes(folder.resolve("d.iso"));
        for (int i = 0; i < track.range().count(); i++) {
            assertThat(Arrays.copyOfRange(iso, i * 2048, i * 2048 + 2048))
                    .isEqualTo(Arrays.copyOfRange(raw, i * 2352 + 16, i * 2352 + 2064));
        }
    }
}
