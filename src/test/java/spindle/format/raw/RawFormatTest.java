// SPDX-License-Identifier: Apache-2.0
package spindle.format.raw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.format.sheet.TrackSubchannel;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

class RawFormatTest {
    @TempDir
    private Path folder;

    private final SplittableRandom random = new SplittableRandom(3);

    @ParameterizedTest
    @CsvSource({
        "dev-m1/m1.bin, RAW_2352, MODE1, 29",
        "dev-xa/xa.bin, RAW_2352, XA, 33",
        "dev-2336/m2.bin, HEADERLESS_2336, XA, 29",
        "psx-mkpsxiso/psx.bin, RAW_2352, XA, 52"
    })
    void opens_the_samples(String sample, SectorLayout layout, TrackMode mode, int sectors) throws IOException {
        byte[] bytes = sample(sample);
        try (DiscImage image = open("track.bin", bytes)) {
            Track track = image.disc().tracks().get(0);
            assertThat(image.disc().tracks()).hasSize(1);
            assertThat(track.mode()).isEqualTo(mode);
            assertThat(track.range()).isEqualTo(new LbaRange(0, sectors));
            assertThat(image.storage(track).layout()).isEqualTo(layout);
            assertThat(image.findings()).isEmpty();
            assertThat(all(image, track)).isEqualTo(bytes);
        }
    }

    @Test
    void what_follows_the_data_is_one_audio_track_and_that_is_said() throws IOException {
        try (DiscImage image = open("mixed.bin", sample("dev-mixed-single/mixed.bin"))) {
            List<Track> tracks = image.disc().tracks();
            assertThat(tracks).hasSize(2);
            assertThat(tracks.get(0).range()).isEqualTo(new LbaRange(0, 29));
            assertThat(tracks.get(1).range()).isEqualTo(new LbaRange(29, 88));
            assertThat(tracks.get(1).mode()).isEqualTo(TrackMode.AUDIO);
            assertThat(rules(image)).containsExactly("bare-image");
            byte[] bytes = sample("dev-mixed-single/mixed.bin");
            assertThat(all(image, tracks.get(0))).isEqualTo(Arrays.copyOf(bytes, 29 * 2352));
            assertThat(all(image, tracks.get(1))).isEqualTo(Arrays.copyOfRange(bytes, 29 * 2352, bytes.length));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 100", "7, 5000", "400, 33", "4000, 9", "4097, 1000"})
    void finds_the_last_data_sector_wherever_it_is(int data, int audio) throws IOException {
        try (DiscImage image = open("mixed.bin", concat(data(0, data), music(audio * 2352)))) {
            assertThat(image.disc().tracks()).hasSize(2);
            assertThat(image.disc().tracks().get(0).end()).isEqualTo(data);
        }
    }

    @Test
    void silence_behind_data_belongs_to_the_audio_that_follows() throws IOException {
        byte[] bytes = concat(data(0, 100), new byte[150 * 2352], music(500 * 2352));
        try (DiscImage image = open("mixed.bin", bytes)) {
            assertThat(image.disc().tracks().get(0).end()).isEqualTo(100);
        }
    }

    @Test
    void unreadable_sectors_and_a_damaged_end_stay_data() throws IOException {
        byte[] filler = new byte[200 * 2352];
        Arrays.fill(filler, (byte) 0x55);
        byte[] bytes = concat(data(0, 300), filler, data(500, 300), music(3 * 2352), filler);
        try (DiscImage image = open("data.bin", bytes)) {
            assertThat(image.disc().tracks()).hasSize(1);
            assertThat(image.findings()).isEmpty();
        }
    }

    @Test
    void audio_with_data_in_its_middle_is_one_track_and_that_is_said() throws IOException {
        try (DiscImage image = open("pce.bin", concat(music(200 * 2352), data(200, 300), music(1000 * 2352)))) {
            assertThat(image.disc().tracks()).hasSize(1);
            assertThat(image.disc().tracks().get(0).mode()).isEqualTo(TrackMode.AUDIO);
            assertThat(rules(image)).containsExactly("bare-image");
        }
    }

    @Test
    void a_track_split_off_a_larger_disc_keeps_its_position() throws IOException {
        try (DiscImage image = open("track03.bin", data(45_000, 30))) {
            assertThat(image.disc().tracks().get(0).range()).isEqualTo(new LbaRange(45_000, 45_030));
            assertThat(image.findings().get(0).message()).contains("LBA 45000 (10:02:00)");
            assertThat(image.findings().get(0).severity()).isEqualTo(Severity.NOTE);
        }
    }

    @Test
    void sectors_stored_before_lba_0_are_no_pregap() throws IOException {
        byte[] bytes = data(-150, 180);
        try (DiscImage image = open("whole.bin", bytes)) {
            Track track = image.disc().tracks().get(0);
            assertThat(track.range()).isEqualTo(new LbaRange(0, 30));
            assertThat(image.sectors(track).start()).isEqualTo(-150);
            assertThat(all(image, track)).isEqualTo(bytes);
        }
    }

    @Test
    void headers_that_lack_the_two_seconds_do_not_move_a_volume_in_sector_16() throws IOException {
        byte[] bytes = data(-150, 180);
        put(bytes, 16 * 2352 + 16, "\1CD001");
        try (DiscImage image = open("off.bin", bytes)) {
            assertThat(image.disc().tracks().get(0).range()).isEqualTo(new LbaRange(0, 180));
        }
    }

    @Test
    void keeps_the_subchannel_beside_the_sectors() throws IOException {
        byte[] raw = data(0, 20);
        byte[] bytes = new byte[20 * 2448];
        for (int i = 0; i < 20; i++) {
            System.arraycopy(raw, i * 2352, bytes, i * 2448, 2352);
            bytes[i * 2448 + 2352] = (byte) i;
        }
        try (DiscImage image = open("disc.mdf", bytes)) {
            Track track = image.disc().tracks().get(0);
            assertThat(image.storage(track).subchannel()).isEqualTo(Subchannel.RAW_96);
            assertThat(all(image, track)).isEqualTo(raw);
            ByteBuffer symbols = ByteBuffer.allocate(96);
            image.sectors(track).readSubchannel(7, 1, symbols);
            assertThat(symbols.get(0)).isEqualTo((byte) 7);
        }
    }

    @Test
    void a_riff_header_is_not_part_of_the_sectors() throws IOException {
        byte[] header = new byte[44];
        put(header, 0, "RIFF");
        put(header, 8, "CDXAfmt ");
        byte[] bytes = data(0, 20);
        try (DiscImage image = open("avseq01.dat", concat(header, bytes))) {
            assertThat(all(image, image.disc().tracks().get(0))).isEqualTo(bytes);
        }
    }

    @Test
    void a_raw_image_called_iso_is_opened_and_that_is_said() throws IOException {
        Path file = write("game.iso", data(0, 20));
        assertThat(match(file)).isEqualTo(Match.CERTAIN);
        try (DiscImage image = new RawReader().open(file, ReadOptions.DEFAULT)) {
            assertThat(rules(image)).containsExactly("file-name");
        }
    }

    @Test
    void says_where_it_is_cut_at_every_kind_of_length() throws IOException {
        byte[] whole = data(0, 10);
        for (int length = 2352 + 1; length < whole.length; length += 1 + random.nextInt(900)) {
            try (DiscImage image = open("cut.bin", Arrays.copyOf(whole, length))) {
                Finding finding =
                        image.findings().isEmpty() ? null : image.findings().get(0);
                assertThat(finding == null).isEqualTo(length % 2352 == 0);
                assertThat(image.disc().leadOut()).isEqualTo(length / 2352);
                if (finding != null) {
                    assertThat(finding.rule()).isEqualTo("truncated");
                    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
                    assertThat(finding.where()).contains(new LbaRange(length / 2352, length / 2352 + 1));
                    assertThat(finding.message()).contains(Amounts.of(length % 2352, "byte") + " of 2352");
                }
            }
        }
    }

    @Test
    void refuses_what_tells_nothing() {
        assertThatThrownBy(() -> open("text.bin", "hello".repeat(1000).getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("nothing in it tells");
        assertThatThrownBy(() -> open("empty.bin", new byte[0]))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("is empty");
    }

    @Test
    void noise_of_the_right_length_is_taken_for_audio_and_that_is_said() throws IOException {
        try (DiscImage image = open("noise.bin", noise(20 * 2352))) {
            assertThat(image.disc().tracks().get(0).mode()).isEqualTo(TrackMode.AUDIO);
            assertThat(rules(image)).containsExactly("bare-image");
        }
    }

    @Test
    void probes_by_content_then_by_name() throws IOException {
        assertThat(match(write("a.xyz", data(0, 3)))).isEqualTo(Match.CERTAIN);
        assertThat(match(write("b.xyz", sample("dev-2336/m2.bin")))).isEqualTo(Match.POSSIBLE);
        assertThat(match(write("c.bin", noise(1234)))).isEqualTo(Match.NAME);
        assertThat(match(write("d.xyz", noise(1234)))).isEqualTo(Match.NO);
        assertThat(match(write("e.bin", sample("iso-level1/iso-level1.iso")))).isEqualTo(Match.NO);
        assertThat(match(write("f.bin", sample("dev-nrg/disc.nrg")))).isEqualTo(Match.NO);
        assertThat(match(write("g.cue", sample("dev-m1/m1.cue")))).isEqualTo(Match.NO);
    }

    @Test
    void the_q_channel_tells_where_tracks_begin() throws IOException {
        Track one = new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), 20, Optional.empty());
        List<Index> indexes = List.of(new Index(0, 20), new Index(1, 25));
        Track two = new Track(2, TrackMode.AUDIO, Set.of(), indexes, 40, Optional.empty());
        byte[] main = concat(data(0, 20), music(20 * 2352));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int lba = 0; lba < 40; lba++) {
            byte[] linear = new byte[96];
            byte[] interleaved = new byte[96];
            new TrackSubchannel(lba < 20 ? one : two, Optional.empty()).fill(lba, 1, linear);
            SubchannelFrame.interleave(linear, 0, interleaved, 0, 1);
            file.write(main, lba * 2352, 2352);
            file.writeBytes(interleaved);
        }
        try (DiscImage image = open("q.img", file.toByteArray())) {
            assertThat(image.disc().tracks()).extracting(Track::indexes).containsExactly(one.indexes(), indexes);
            assertThat(image.disc().leadOut()).isEqualTo(40);
            assertThat(rules(image)).containsExactly("tracks-by-q");
        }
    }

    private static Match match(Path file) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            return new RawFormat().probe(Probe.of(file, source));
        }
    }

    private DiscImage open(String name, byte[] bytes) throws IOException {
        return new RawFormat().reader().orElseThrow().open(write(name, bytes), ReadOptions.DEFAULT);
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> rules(DiscImage image) {
        return image.findings().stream().map(Finding::rule).toList();
    }

    private static byte[] all(DiscImage image, Track track) throws IOException {
        int start = image.sectors(track).start();
        int count = image.sectors(track).end() - start;
        ByteBuffer buffer =
                ByteBuffer.allocate(count * image.storage(track).layout().bytes());
        image.sectors(track).read(start, count, buffer);
        return buffer.array();
    }

    private byte[] data(int lba, int count) {
        byte[] bytes = music(count * 2352);
        for (int i = 0; i < count; i++) {
            Header.store(bytes, i * 2352, lba + i, 1);
        }
        return bytes;
    }

    /** Bytes that are no sound and no sectors. */
    private byte[] noise(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A tone with a little noise, as music is: samples that follow smoothly. */
    private byte[] music(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count / 2; i++) {
            int sample = (int) (8000 * Math.sin((i >> 1) / 30.0)) + random.nextInt(200);
            bytes[2 * i] = (byte) sample;
            bytes[2 * i + 1] = (byte) (sample >> 8);
        }
        return bytes;
    }

    private static void put(byte[] bytes, int at, String text) {
        byte[] word = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(word, 0, bytes, at, word.length);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] sample(String file) throws IOException {
        try (InputStream in = RawFormatTest.class.getResourceAsStream("/corpus/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
