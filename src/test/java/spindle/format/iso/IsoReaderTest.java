// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.disc.LbaRange;
import spindle.disc.Medium;
import spindle.disc.Track;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.UnsupportedImageException;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

class IsoReaderTest {
    @TempDir
    private Path folder;

    @Test
    void an_iso_is_one_mode_1_track_from_lba_0() throws IOException {
        byte[] bytes = sample("iso-level1/iso-level1.iso");
        try (DiscImage image = open("a.iso", bytes)) {
            Track track = image.disc().tracks().get(0);
            assertThat(image.disc().medium()).isEqualTo(Medium.CD);
            assertThat(track.mode()).isEqualTo(TrackMode.MODE1);
            assertThat(track.range()).isEqualTo(new LbaRange(0, 46));
            assertThat(image.storage(track).layout()).isEqualTo(SectorLayout.USER_2048);
            assertThat(image.findings()).isEmpty();
            ByteBuffer all = ByteBuffer.allocate(bytes.length);
            image.sectors(track).read(0, 46, all);
            assertThat(all.array()).isEqualTo(bytes);
        }
    }

    @Test
    void the_volume_says_that_the_track_is_xa() throws IOException {
        byte[] bytes = sample("iso-level1/iso-level1.iso");
        put(bytes, 16 * 2048 + 1024, "CD-XA001");
        try (DiscImage image = open("a.iso", bytes)) {
            assertThat(image.disc().tracks().get(0).mode()).isEqualTo(TrackMode.XA);
        }
    }

    @Test
    void opens_udf_alone() throws IOException {
        try (DiscImage image = open("a.img", sample("udf-tiny/udf-tiny.img"))) {
            assertThat(image.disc().leadOut()).isEqualTo(265);
            assertThat(image.findings()).isEmpty();
        }
    }

    @Test
    void forty_gigabytes_open_at_once_and_are_a_blu_ray_disc() throws IOException {
        Path file = Files.write(folder.resolve("big.iso"), sample("iso-level1/iso-level1.iso"));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(40_000_000_000L - 40_000_000_000L % 2048);
        }
        try (DiscImage image = new IsoReader().open(file, ReadOptions.DEFAULT)) {
            assertThat(image.disc().medium()).isEqualTo(Medium.BD);
            assertThat(image.disc().leadOut()).isEqualTo(19_531_250);
            ByteBuffer last = ByteBuffer.allocate(2048);
            image.sectors(image.disc().tracks().get(0)).read(19_531_249, 1, last);
            assertThat(last.hasRemaining()).isFalse();
        }
    }

    @Test
    void a_size_beyond_a_cd_is_a_dvd() throws IOException {
        Path file = Files.write(folder.resolve("dvd.iso"), sample("iso-level1/iso-level1.iso"));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(449_851L * 2048);
        }
        try (DiscImage image = new IsoReader().open(file, ReadOptions.DEFAULT)) {
            assertThat(image.disc().medium()).isEqualTo(Medium.DVD);
        }
    }

    @Test
    void refuses_what_has_more_sectors_than_an_lba_can_count() throws IOException {
        Path file = Files.write(folder.resolve("huge.iso"), sample("iso-level1/iso-level1.iso"));
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength((1L << 31) * 2048);
        } catch (IOException e) {
            org.junit.jupiter.api.Assumptions.abort("no files of 4 TB here: " + e.getMessage());
        }
        assertThatThrownBy(() -> new IsoReader().open(file, ReadOptions.DEFAULT))
                .isInstanceOf(UnsupportedImageException.class);
    }

    @Test
    void sectors_stored_before_lba_0_are_no_part_of_the_track() throws IOException {
        byte[] iso = sample("iso-level1/iso-level1.iso");
        byte[] bytes = new byte[150 * 2048 + iso.length];
        System.arraycopy(iso, 0, bytes, 150 * 2048, iso.length);
        try (DiscImage image = open("a.iso", bytes)) {
            Track track = image.disc().tracks().get(0);
            assertThat(track.range()).isEqualTo(new LbaRange(0, 46));
            assertThat(image.sectors(track).start()).isEqualTo(-150);
        }
    }

    @Test
    void says_what_is_cut_and_what_only_trails() throws IOException {
        byte[] iso = sample("iso-level1/iso-level1.iso");
        try (DiscImage image = open("cut.iso", Arrays.copyOf(iso, iso.length - 100))) {
            Finding finding = image.findings().get(0);
            assertThat(finding.rule()).isEqualTo("truncated");
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.where()).contains(new LbaRange(45, 46));
        }
        try (DiscImage image = open("trail.iso", Arrays.copyOf(iso, iso.length + 100))) {
            assertThat(image.findings().get(0).rule()).isEqualTo("trailing-bytes");
            assertThat(image.findings().get(0).severity()).isEqualTo(Severity.WARNING);
            assertThat(image.disc().leadOut()).isEqualTo(46);
        }
    }

    @Test
    void a_cut_at_any_offset_opens_or_is_refused_in_a_line() throws IOException {
        byte[] iso = sample("iso-small-jrr/iso-small-jrr.iso");
        SplittableRandom random = new SplittableRandom(5);
        for (int length = 0; length < iso.length; length += 1 + random.nextInt(3000)) {
            try (DiscImage image = open("cut.iso", Arrays.copyOf(iso, length))) {
                assertThat(image.disc().leadOut()).isEqualTo(length / 2048);
            } catch (DiscFormatException e) {
                assertThat(length).isLessThan(2048);
                assertThat(e.getMessage()).contains("cut.iso: ");
            }
        }
    }

    @Test
    void an_iso_called_bin_is_opened_and_that_is_said() throws IOException {
        Path file = Files.write(folder.resolve("game.bin"), sample("iso-level1/iso-level1.iso"));
        assertThat(match(file)).isEqualTo(Match.CERTAIN);
        try (DiscImage image = new IsoReader().open(file, ReadOptions.DEFAULT)) {
            assertThat(rules(image)).containsExactly("file-name");
        }
    }

    @Test
    void what_holds_no_known_volume_is_taken_by_its_name_and_that_is_said() throws IOException {
        Path file = Files.write(folder.resolve("data.iso"), new byte[40 * 2048]);
        assertThat(match(file)).isEqualTo(Match.NAME);
        try (DiscImage image = new IsoReader().open(file, ReadOptions.DEFAULT)) {
            assertThat(rules(image)).containsExactly("no-volume");
        }
    }

    @Test
    void refuses_raw_sectors() {
        assertThatThrownBy(() -> open("a.iso", sample("dev-m1/m1.bin")))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("2352-byte sectors");
    }

    @Test
    void probes_false_on_other_images() throws IOException {
        for (String other :
                List.of("dev-m1/m1.bin", "dev-2336/m2.bin", "dev-nrg/disc.nrg", "dev-m1/m1.cue", "dev-chd/disc.chd")) {
            assertThat(match(Files.write(folder.resolve("other"), sample(other))))
                    .isEqualTo(Match.NO);
        }
    }

    private static Match match(Path file) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            return new IsoFormat().probe(Probe.of(file, source));
        }
    }

    private DiscImage open(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return new IsoFormat().reader().orElseThrow().open(file, ReadOptions.DEFAULT);
    }

    private static List<String> rules(DiscImage image) {
        return image.findings().stream().map(Finding::rule).toList();
    }

    private static void put(byte[] bytes, int at, String text) {
        byte[] word = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(word, 0, bytes, at, word.length);
    }

    private static byte[] sample(String file) throws IOException {
        try (InputStream in = IsoReaderTest.class.getResourceAsStream("/corpus/" + file)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }
}
