// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Mcn;
import spindle.disc.Medium;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextPack;
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
import spindle.format.sheet.QPackets;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnsupportedImageException;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.SubQ;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

class NrgTest {
    private static final Path CORPUS = CorpusFacts.IMAGES.resolve("dev-nrg").resolve("disc.nrg");
    private static final ReadOptions SALVAGE =
            new ReadOptions(Leniency.LENIENT, ReadOptions.DEFAULT.reach(), Completeness.SALVAGE, Optional.empty());

    @TempDir
    private Path folder;

    private final NrgReader reader = new NrgReader();
    private final NrgWriter writer = new NrgWriter();
    private final Losses losses = new Losses();
    private Path nrg = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        nrg = Files.write(folder.resolve("disc.nrg"), Files.readAllBytes(CORPUS));
    }

    private DiscImage open(Path path) throws IOException {
        return reader.open(path, ReadOptions.DEFAULT);
    }

    private static List<String> rules(DiscImage image) {
        return image.findings().stream()
                .map(Finding::rule)
                .filter(rule -> !rule.equals("creator"))
                .toList();
    }

    @Test
    void reads_an_image_of_another_program() throws IOException {
        try (DiscImage image = open(nrg)) {
            new CorpusFacts("dev-nrg").check(image);
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
            assertThat(image.sectors(image.disc().tracks().get(0)).start()).isEqualTo(-150);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_is_written_is_read_again(long seed) throws IOException {
        Subchannel given = seed % 3 == 0 ? Subchannel.RAW_96 : Subchannel.NONE;
        MadeDisc made = new DiscMaker(seed).with(given).make();
        Path target = folder.resolve("out.nrg");
        Fitting fitting = Copying.write(writer, made, target, Copying.OPTIONS, losses);
        assertThat(losses.all()).extracting(Loss::kind).isSubsetOf(Loss.Kind.INDEX);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(fitting.disc());
            Copying.assertSameSectors(made, image, "seed " + seed);
            assertThat(rules(image)).isEmpty();
            for (Session session : image.disc().sessions()) {
                Track first = session.tracks().get(0);
                assertThat(image.sectors(first).start()).isEqualTo(first.start() - 150);
                assertThat(image.storage(first)).isEqualTo(fitting.storage(first));
                if (first.mode().isData()) {
                    byte[] pause = new byte[150 * 2352];
                    image.sectors(first).read(first.start() - 150, 150, ByteBuffer.wrap(pause));
                    assertThat(Header.lba(pause, 0)).isEqualTo(first.start() - 150);
                }
            }
        }
    }

    @Test
    void sectors_that_are_made_up_have_p_and_q_and_the_codes() throws IOException {
        MadeDisc made = new DiscMaker(3).with(Subchannel.RAW_96).sessions(1).make();
        Track first = made.disc().tracks().get(0);
        Optional<Mcn> mcn = Optional.of(new Mcn("1234567890123"));
        Disc disc = new Disc(Medium.CD, made.disc().sessions(), mcn, CdText.NONE, List.of());
        Path target = folder.resolve("made.nrg");
        Copying.write(writer, new MadeDisc(disc, made.contents(), List.of()), target, Copying.OPTIONS, losses);
        byte[] bytes = Files.readAllBytes(target);
        try (FileSource source = FileSource.open(target)) {
            assertThat(QPackets.interleaved(source, 0, 2448).mcn(0, 100)).isEqualTo(mcn);
        }
        byte[] q = new byte[12];
        for (int sector : new int[] {0, 1, 149}) {
            SubchannelFrame.loadQ(bytes, sector * 2448 + 2352, q, 0);
            assertThat(SubQ.crcMatches(q, 0)).isTrue();
            assertThat(SubQ.lba(q, 0)).isEqualTo(sector - 150);
            assertThat(SubQ.index(q, 0)).isZero();
            assertThat(SubQ.track(q, 0)).isEqualTo(first.number());
            assertThat(SubchannelFrame.isPSet(bytes, sector * 2448 + 2352)).isTrue();
        }
    }

    @Test
    void user_sectors_stay_user_sectors() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.CD, 40, 5);
        Path target = folder.resolve("user.nrg");
        Copying.write(writer, made, target, Copying.OPTIONS, losses);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(made.disc());
            Copying.assertSameSectors(made, image, "user");
        }
    }

    @Test
    void sectors_that_no_file_holds_are_built() throws IOException {
        Track audio = new Track(1, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 0)), 10, Optional.empty());
        Track data = new Track(
                2, TrackMode.MODE1, Set.of(), List.of(new Index(0, 10), new Index(1, 160)), 170, Optional.empty());
        Disc disc = new Disc(
                Medium.CD,
                List.of(new Session(1, DiscType.CD_ROM, List.of(audio, data), 170)),
                Optional.empty(),
                CdText.NONE,
                List.of());
        byte[] raw = new byte[160 * 2352];
        new spindle.sector.code.SectorBuilder().mode1(raw, 0, 10, 160);
        byte[] samples = new byte[10 * 2352];
        Arrays.fill(samples, (byte) 9);
        Storage gap = new Storage(
                SectorLayout.RAW_2352, Subchannel.NONE, ByteOrder.LITTLE_ENDIAN, List.of(new LbaRange(10, 160)));
        Map<Integer, MadeDisc.Content> contents = Map.of(
                1, new MadeDisc.Content(Storage.of(SectorLayout.RAW_2352), audio.range(), samples, new byte[0]),
                2, new MadeDisc.Content(gap, data.range(), raw, new byte[0]));
        Path target = folder.resolve("built.nrg");
        Copying.write(writer, new MadeDisc(disc, contents, List.of()), target, Copying.OPTIONS, losses);
        try (DiscImage image = open(target)) {
            assertThat(image.disc()).isEqualTo(disc);
            assertThat(Copying.read(image, data, data.range())).isEqualTo(raw);
        }
    }

    /** A track-at-once image: its positions count stored sectors only. */
    private static byte[] trackAtOnce(int version) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] data = new byte[30 * 2048];
        Arrays.fill(data, (byte) 'x');
        byte[] audio = new byte[20 * 2352];
        Arrays.fill(audio, (byte) 3);
        all.writeBytes(data);
        all.writeBytes(audio);
        int wide = version == 2 ? 8 : 4;
        ByteBuffer chunks = ByteBuffer.allocate(1000);
        chunks.put(ascii(version == 2 ? "ETN2" : "ETNF")).putInt(2 * (3 * wide + 8));
        entry(chunks, wide, 0, data.length, 0, 0);
        entry(chunks, wide, data.length, audio.length, 7, 30);
        chunks.put(ascii("SINF")).putInt(4).putInt(2);
        chunks.put(ascii("ABCD")).putInt(3).put(new byte[3]);
        chunks.put(ascii("END!")).putInt(0);
        if (version == 2) {
            chunks.put(ascii("NER5")).putLong(all.size());
        } else {
            chunks.put(ascii("NERO")).putInt(all.size());
        }
        all.write(chunks.array(), 0, chunks.position());
        return all.toByteArray();
    }

    private static void entry(ByteBuffer chunks, int wide, int offset, int length, int mode, int lba) {
        chunks.put(new byte[wide - 4]).putInt(offset).put(new byte[wide - 4]).putInt(length);
        chunks.putInt(mode).putInt(lba).put(new byte[wide]);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void an_image_written_track_at_once_has_pregaps_in_no_file(int version) throws IOException {
        Files.write(nrg, trackAtOnce(version));
        try (DiscImage image = open(nrg)) {
            Track first = image.disc().tracks().get(0);
            Track second = image.disc().tracks().get(1);
            assertThat(first.range()).isEqualTo(new LbaRange(0, 30));
            assertThat(second.pregap()).isEqualTo(new LbaRange(30, 180));
            assertThat(second.body()).isEqualTo(new LbaRange(180, 200));
            assertThat(image.storage(second).absent()).containsExactly(new LbaRange(30, 180));
            assertThat(Copying.read(image, second, new LbaRange(199, 200))).containsOnly(3);
            assertThat(rules(image)).isEmpty();
        }
    }

    @Test
    void version_1_has_msf_and_offsets_of_32_bits() throws IOException {
        byte[] two = Files.readAllBytes(CORPUS);
        int body = 375168;
        ByteBuffer chunks = ByteBuffer.allocate(600);
        chunks.put(ascii("CUES")).putInt(56);
        int[][] cue = {
            {0, 0, 0}, {1, 0, 0}, {1, 1, 0x0200}, {2, 0, 0x0224}, {2, 1, 0x0228}, {2, 2, 0x0230}, {0xAA, 1, 0x0232}
        };
        for (int[] entry : cue) {
            chunks.put((byte) 0x41)
                    .put((byte) entry[0])
                    .put((byte) entry[1])
                    .put((byte) 0)
                    .putInt(entry[2]);
        }
        chunks.put(ascii("DAOI"))
                .putInt(22 + 60)
                .putInt(82)
                .put(ascii("0000010271955"))
                .put(new byte[3]);
        chunks.put((byte) 1).put((byte) 2).position(chunks.position());
        chunks.put(new byte[12])
                .putShort((short) 2048)
                .put(new byte[4])
                .putInt(0)
                .putInt(307200)
                .putInt(356352);
        chunks.put(ascii("GBAYE9900009")).putShort((short) 2352).put((byte) 7).put(new byte[3]);
        chunks.putInt(356352).putInt(365760).putInt(375168);
        chunks.put(ascii("SINF"))
                .putInt(4)
                .putInt(2)
                .put(ascii("END!"))
                .putInt(0)
                .put(ascii("NERO"))
                .putInt(body);
        byte[] one = Arrays.copyOf(two, body + chunks.position());
        System.arraycopy(chunks.array(), 0, one, body, chunks.position());
        Files.write(nrg, one);
        try (DiscImage image = open(nrg)) {
            assertThat(image.disc().mcn()).isPresent();
            assertThat(image.disc().tracks().get(1).isrc()).isPresent();
            assertThat(image.disc().tracks().get(1).pregap()).isEqualTo(new LbaRange(24, 28));
            assertThat(image.disc().tracks().get(1).indexes()).contains(new Index(2, 30));
            assertThat(image.disc().leadOut()).isEqualTo(32);
        }
    }

    @Test
    void a_size_that_contradicts_the_mode_is_taken_where_it_fits_the_cue() throws IOException {
        byte[] bytes = Files.readAllBytes(nrg);
        int sizeAt = 375168 + 8 + 48 + 8 + 22 + 12;
        assertThat(bytes[sizeAt]).isEqualTo((byte) 8);
        bytes[sizeAt] = 0x09;
        bytes[sizeAt + 1] = 0x30;
        Files.write(nrg, bytes);
        try (DiscImage image = open(nrg)) {
            assertThat(rules(image)).containsExactly("size-mismatch");
            assertThat(image.disc().tracks().get(0).end()).isEqualTo(24);
        }
    }

    @Test
    void sectors_behind_the_first_chunk_are_not_there() throws IOException {
        byte[] bytes = Files.readAllBytes(nrg);
        int endAt = 375168 + 8 + 48 + 8 + 22 + 42 + 34;
        ByteBuffer.wrap(bytes).putLong(endAt, 375168 + 2352);
        Files.write(nrg, bytes);
        try (DiscImage image = open(nrg)) {
            assertThat(rules(image)).containsExactly("truncated");
            assertThat(image.disc().leadOut()).isEqualTo(32);
        }
        ByteBuffer.wrap(bytes)
                .putLong(endAt - 16, 1L << 40)
                .putLong(endAt - 8, 1L << 40)
                .putLong(endAt, (1L << 40) + 2352);
        Files.write(nrg, bytes);
        assertThatThrownBy(() -> open(nrg)).isInstanceOf(DiscFormatException.class);
        try (DiscImage image = reader.open(nrg, SALVAGE)) {
            assertThat(image.disc().tracks()).hasSize(1);
        }
    }

    @Test
    void a_first_pause_that_holds_something_is_told() throws IOException {
        byte[] bytes = Files.readAllBytes(nrg);
        bytes[1000] = 1;
        Files.write(nrg, bytes);
        try (DiscImage image = open(nrg)) {
            assertThat(rules(image)).containsExactly("first-pause");
        }
    }

    @Test
    void cd_text_keeps_its_packs_and_other_things_are_lost_by_name() throws IOException {
        MadeDisc plain = new DiscMaker(1).sessions(1).make();
        CdTextPack pack = new CdTextPack(new byte[] {-128, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17});
        Disc disc = new Disc(
                Medium.CD, plain.disc().sessions(), Optional.empty(), new CdText(Map.of(), List.of(pack)), List.of());
        Path target = folder.resolve("text.nrg");
        Losses none = new Losses();
        Copying.write(writer, new MadeDisc(disc, plain.contents(), List.of()), target, Copying.OPTIONS, none);
        assertThat(none.all()).extracting(Loss::kind).doesNotContain(Loss.Kind.CD_TEXT);
        try (DiscImage image = open(target)) {
            assertThat(image.disc().text()).isEqualTo(disc.text());
        }
        Track scms =
                new Track(1, TrackMode.AUDIO, Set.of(ControlFlag.SCMS), List.of(new Index(1, 0)), 9, Optional.empty());
        Disc lossy = new Disc(
                Medium.CD,
                List.of(new Session(1, DiscType.CD_ROM, List.of(scms), 9)),
                Optional.empty(),
                new CdText(Map.of(0, Map.of(CdText.Field.TITLE, "\uD83D\uDE00")), List.of()),
                List.of(new Remark(0, 0, "REM x")));
        writer.fit(new DiscContents(lossy, track -> Storage.of(SectorLayout.RAW_2352)), Copying.OPTIONS, losses);
        assertThat(losses.all())
                .extracting(Loss::kind)
                .containsExactly(Loss.Kind.FLAGS, Loss.Kind.REMARK, Loss.Kind.CD_TEXT);
    }

    @Test
    void what_it_cannot_hold_at_all_is_refused() {
        MadeDisc dvd = DiscMaker.user(Medium.DVD, 20, 1);
        assertThatThrownBy(() -> Fitter.fit(writer, DiscContents.of(dvd), Copying.OPTIONS, losses))
                .isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void an_image_is_known_by_its_trailer() throws IOException {
        NrgFormat format = new NrgFormat();
        try (FileSource source = FileSource.open(nrg)) {
            assertThat(format.probe(Probe.of(nrg, source))).isEqualTo(Match.CERTAIN);
        }
        Files.write(nrg, new byte[100]);
        try (FileSource source = FileSource.open(nrg)) {
            assertThat(format.probe(Probe.of(nrg, source))).isEqualTo(Match.NAME);
        }
    }

    @Test
    void any_bytes_give_a_disc_or_a_message() throws IOException {
        Files.write(nrg, trackAtOnce(1));
        damage(nrg, 30 * 2048 + 20 * 2352);
        Path small = folder.resolve("small.nrg");
        Track track = new Track(1, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 0)), 2, Optional.empty());
        Session session = new Session(1, DiscType.CD_ROM, List.of(track), 2);
        Disc disc = new Disc(Medium.CD, List.of(session), Optional.empty(), CdText.NONE, List.of());
        MadeDisc.Content content =
                new MadeDisc.Content(Storage.of(SectorLayout.RAW_2352), track.range(), new byte[2 * 2352], new byte[0]);
        MadeDisc made = new MadeDisc(disc, Map.of(1, content), List.of());
        Copying.write(writer, made, small, Copying.OPTIONS, losses);
        damage(small, 152 * 2352);
    }

    private void damage(Path file, int chunks) throws IOException {
        Damage damage = new Damage(file, file, reader);
        damage.truncate(4001);
        damage.extremes(chunks, (int) Files.size(file));
        damage.mutate(300, chunks, 5);
    }

    @Test
    @Tag("oracle")
    void cd_info_finds_the_tracks() throws IOException {
        for (long seed : new long[] {1, 4, 7, 20}) {
            MadeDisc made = new DiscMaker(seed).sessions(1).make();
            Path target = folder.resolve("cd" + seed + ".nrg");
            Copying.write(writer, made, target, Copying.OPTIONS, losses);
            String told = OtherProgram.run(
                    folder, "cd-info", "--no-device-info", "--no-cddb", "--no-header", "-N", target.toString());
            for (Track track : made.disc().tracks()) {
                String line = String.format("%3d: ", track.number());
                assertThat(told).contains(line);
                assertThat(told)
                        .containsPattern("(?m)^ *" + track.number() + ": \\d+:\\d+:\\d+ +0*" + track.index1() + " ");
            }
            assertThat(told)
                    .containsPattern("170: \\d+:\\d+:\\d+ +0*" + made.disc().leadOut() + " leadout");
        }
    }

    @Test
    @Tag("oracle")
    void nrg2iso_reads_user_sectors() throws IOException {
        MadeDisc made = DiscMaker.user(Medium.CD, 40, 5);
        Copying.write(writer, made, folder.resolve("user.nrg"), Copying.OPTIONS, losses);
        OtherProgram.run(folder, "nrg2iso", "user.nrg", "user.iso");
        byte[] iso = Files.readAllBytes(folder.resolve("user.iso"));
        Track track = made.disc().tracks().get(0);
        assertThat(Arrays.copyOf(iso, 40 * 2048)).isEqualTo(Copying.read(made, track, track.range()));
    }
}
