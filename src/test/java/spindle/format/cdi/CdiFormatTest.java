// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextCodec;
import spindle.format.Fitting;
import spindle.format.Loss;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.sheet.Hostile;
import spindle.format.sheet.MadeDisc;
import spindle.format.sheet.RoundTrip;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.LittleEndian;
import spindle.io.UnsupportedImageException;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

class CdiFormatTest {
    private static final List<Storage> AUDIO = List.of(
            MadeDisc.audio(Subchannel.NONE), MadeDisc.audio(Subchannel.RAW_96), MadeDisc.audio(Subchannel.PQ_16));
    private static final Map<TrackMode, List<SectorLayout>> DATA = Map.of(
            TrackMode.MODE1, List.of(SectorLayout.RAW_2352, SectorLayout.USER_2048),
            TrackMode.MODE2, List.of(SectorLayout.RAW_2352, SectorLayout.HEADERLESS_2336),
            TrackMode.XA, List.of(SectorLayout.RAW_2352, SectorLayout.HEADERLESS_2336));

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_reads_back(long seed) throws IOException {
        MadeDisc disc = MadeDisc.random(seed, AUDIO, DATA);
        CdText text = new CdText(Map.of(0, Map.of(CdText.Field.TITLE, "Disc " + seed)), List.of());
        disc.mcn("0724385356926").text(new CdText(Map.of(), CdTextCodec.packs(text, List.of(1))));
        RoundTrip trip = new RoundTrip(new CdiFormat(), disc);
        Path file = folder.resolve("a.cdi");
        trip.run(file).close();
        assertThat(trip.losses()).extracting(Loss::kind).isSubsetOf(Loss.Kind.INDEX);
        try (FileSource source = FileSource.open(file)) {
            assertThat(new CdiFormat().probe(Probe.of(file, source))).isEqualTo(Match.CERTAIN);
        }
    }

    @Test
    void a_self_booting_disc_lies_where_it_should() throws IOException {
        Path file = selfBooting();
        byte[] bytes = Files.readAllBytes(file);
        long description = bytes.length - LittleEndian.u32(bytes, bytes.length - 4);
        assertThat(description).isEqualTo((150 + 302) * 2352 + (150 + 20) * 2336);
        assertThat(LittleEndian.u32(bytes, bytes.length - 8)).isEqualTo(0x80000006L);
        try (DiscImage image = open(file)) {
            Track game = image.disc().tracks().get(1);
            assertThat(game.indexes()).containsExactly(new Index(1, 11702));
            assertThat(image.disc().sessions()).hasSize(2);
            assertThat(image.disc().sessions().get(1).type()).isEqualTo(DiscType.CD_XA);
            assertThat(image.sectors(game).start()).isEqualTo(11552);
            assertThat(image.sectors(image.disc().tracks().get(0)).start()).isEqualTo(-150);
        }
    }

    private Path selfBooting() throws IOException {
        MadeDisc disc = new MadeDisc(1)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 0, 302)
                .endSession(DiscType.CD_ROM)
                .track(TrackMode.XA, SectorLayout.HEADERLESS_2336, 0, 20)
                .endSession(DiscType.CD_XA);
        Path file = folder.resolve("boot.cdi");
        RoundTrip trip = new RoundTrip(new CdiFormat(), disc);
        trip.run(file).close();
        assertThat(trip.losses()).isEmpty();
        return file;
    }

    @Test
    void the_pause_before_a_raw_data_track_holds_sectors() throws IOException {
        MadeDisc disc = new MadeDisc(1).track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 20);
        Path file = folder.resolve("a.cdi");
        new RoundTrip(new CdiFormat(), disc).run(file).close();
        byte[] bytes = Files.readAllBytes(file);
        assertThat(Header.isData(bytes, 0)).isTrue();
        assertThat(Header.lba(bytes, 0)).isEqualTo(-150);
        assertThat(Header.lba(bytes, 150 * 2352)).isZero();
    }

    @ParameterizedTest
    @EnumSource(CdiVersion.class)
    void every_version_is_read(CdiVersion version) throws IOException {
        Path file = folder.resolve(version + ".cdi");
        byte[] bytes = written(version);
        Files.write(file, bytes);
        try (DiscImage image = open(file)) {
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator");
            assertThat(image.disc().tracks()).hasSize(3);
            assertThat(image.disc().mcn().isPresent()).isEqualTo(version != CdiVersion.V2);
            Track audio = image.disc().tracks().get(1);
            assertThat(audio.indexes()).containsExactly(new Index(0, 20), new Index(1, 25));
            assertThat(image.storage(audio).subchannel()).isEqualTo(Subchannel.RAW_96);
        }
    }

    private byte[] written(CdiVersion version) throws IOException {
        MadeDisc disc = new MadeDisc(3)
                .mcn("0724385356926")
                .track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 20)
                .track(TrackMode.AUDIO, AUDIO.get(1), 5, 10, MadeDisc.Pregap.STORED, List.of())
                .endSession(DiscType.CD_ROM)
                .track(TrackMode.XA, SectorLayout.HEADERLESS_2336, 0, 20);
        Path file = folder.resolve("v.cdi");
        Fitting fitting = new RoundTrip(new CdiFormat(), disc).write(file);
        byte[] bytes = Files.readAllBytes(file);
        Files.delete(file);
        int data = (int) CdiWriter.plan(fitting).bytes();
        byte[] description = new CdiPrinter(fitting, version, "v.cdi").print(data);
        byte[] all = Arrays.copyOf(bytes, data + description.length);
        System.arraycopy(description, 0, all, data, description.length);
        return all;
    }

    @Test
    void more_indexes_are_lengths() throws IOException {
        byte[] bytes = Files.readAllBytes(selfBooting());
        long start = bytes.length - LittleEndian.u32(bytes, bytes.length - 4);
        CdiDescriptor read;
        try (FileSource source = FileSource.open(folder.resolve("boot.cdi"))) {
            read = CdiDescriptor.read(source, new CdiFooter(CdiVersion.V3_5, start));
        }
        CdiDescriptor.TrackBlock first = read.sessions().get(0).tracks().get(0);
        assertThat(first.lengths()).containsExactly(150L, 302L);
        assertThat(first.start()).isZero();
        assertThat(read.sessions().get(1).tracks().get(0).start()).isEqualTo(11702);
    }

    @Test
    void a_file_that_lacks_sectors_is_cut_and_said() throws IOException {
        byte[] bytes = Files.readAllBytes(selfBooting());
        int description = (int) LittleEndian.u32(bytes, bytes.length - 4);
        byte[] cut = new byte[bytes.length - 5 * 2336 - 7];
        System.arraycopy(bytes, 0, cut, 0, cut.length - description);
        System.arraycopy(bytes, bytes.length - description, cut, cut.length - description, description);
        Path file = folder.resolve("cut.cdi");
        Files.write(file, cut);
        try (DiscImage image = open(file)) {
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator", "truncated");
            assertThat(image.findings().get(1).where()).contains(new LbaRange(11716, 11722));
            assertThat(image.disc().leadOut()).isEqualTo(11716);
        }
    }

    @Test
    void a_file_without_its_end_is_refused() throws IOException {
        byte[] bytes = Files.readAllBytes(selfBooting());
        Path file = folder.resolve("cut.cdi");
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        assertThatThrownBy(() -> open(file))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("no description");
    }

    @Test
    void positions_that_cannot_be_are_mended_and_said() throws IOException {
        byte[] bytes = Files.readAllBytes(selfBooting());
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int description = bytes.length - buffer.getInt(bytes.length - 4);
        for (int at = description; at < bytes.length - 4; at++) {
            if (buffer.getInt(at) == 11702) {
                buffer.putInt(at, 17);
                break;
            }
        }
        Path file = folder.resolve("pos.cdi");
        Files.write(file, bytes);
        try (DiscImage image = open(file)) {
            assertThat(image.findings()).extracting(Finding::rule).containsExactly("creator", "position");
            assertThat(image.disc().tracks().get(1).index1()).isEqualTo(11702);
        }
    }

    @Test
    void damaged_files_give_messages_only() throws IOException {
        MadeDisc disc = new MadeDisc(5)
                .track(TrackMode.AUDIO, SectorLayout.RAW_2352, 0, 2)
                .endSession(DiscType.CD_ROM)
                .track(TrackMode.MODE1, SectorLayout.USER_2048, 0, 2);
        Path file = folder.resolve("h.cdi");
        Fitting fitting = new RoundTrip(new CdiFormat(), disc).write(file);
        byte[] bytes = Files.readAllBytes(file);
        int data = (int) CdiWriter.plan(fitting).bytes();
        Hostile hostile = new Hostile(new CdiFormat(), file);
        hostile.mutations(bytes, data, 800);
        // Every beginning of a description, with the eight bytes at its end.
        for (int length = data; length < bytes.length - 8; length++) {
            byte[] cut = Arrays.copyOf(bytes, length + 8);
            ByteBuffer.wrap(cut)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putInt(length, 0x80000006)
                    .putInt(length + 4, length + 8 - data);
            hostile.open(cut);
        }
        hostile.open(Arrays.copyOf(bytes, 7));
        hostile.open(new byte[0]);
    }

    @Test
    void what_a_cdi_has_no_place_for_is_named() throws IOException {
        MadeDisc disc = new MadeDisc(0)
                .text(new CdText(Map.of(1, Map.of(CdText.Field.TITLE, "\uD83D\uDE00")), List.of()))
                .track(TrackMode.AUDIO, MadeDisc.audio(Subchannel.RW_96), 3, 9, MadeDisc.Pregap.STORED, List.of(2));
        RoundTrip trip = new RoundTrip(new CdiFormat(), disc);
        trip.run(folder.resolve("a.cdi")).close();
        assertThat(trip.losses())
                .extracting(Loss::kind)
                .containsExactlyInAnyOrder(Loss.Kind.CD_TEXT, Loss.Kind.SUBCHANNEL);
        MadeDisc gd = new MadeDisc(0).medium(Medium.GD_ROM).track(TrackMode.MODE1, SectorLayout.RAW_2352, 0, 9);
        assertThatThrownBy(() -> new RoundTrip(new CdiFormat(), gd).write(folder.resolve("b.cdi")))
                .isInstanceOf(UnsupportedImageException.class);
    }

    private static DiscImage open(Path file) throws IOException {
        return new CdiReader().open(file, ReadOptions.DEFAULT);
    }
}
