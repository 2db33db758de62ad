// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.io.Amounts;
import spindle.sector.RawSector;

/** In what two images differ. */
class CompareTest {
    private static final int SECTOR = RawSector.BYTES;
    private static final String ONE_TRACK = "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n";
    private static final String ONE_SONG = "TRACK 01 AUDIO\nINDEX 01 00:00:00\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"chd", "nrg", "ccd", "mds", "toc", "cdi", "iso"})
    void an_image_is_equal_to_itself_in_another_format(String extension) {
        Path image = Corpus.open("dev-m1");
        Path other = folder.resolve("other." + extension);
        assertThat(Run.of("convert", image, other).status()).isZero();
        Run run = Run.of("compare", image, other);
        assertThat(run.out()).contains("track 1 (mode1): sectors: 29 equal\n").endsWith(" are equal\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void layout_and_text_are_told_before_sectors() throws IOException {
        byte[] bin = sound(30);
        Path a = MadeDisc.sheet(folder, "a", bin, """
                CATALOG 1234567890123
                TITLE "One"
                TRACK 01 AUDIO
                INDEX 01 00:00:00
                TRACK 02 AUDIO
                FLAGS PRE
                ISRC GBAYE9900002
                INDEX 00 00:00:10
                INDEX 01 00:00:15
                """);
        Path b = MadeDisc.sheet(
                folder,
                "b",
                bin,
                "TITLE \"Two\"\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 01 00:00:15\n");
        Run run = Run.of("compare", a, b);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).startsWith("""
                layout: track 1, end: A LBA 10 (00:02:10), B LBA 15 (00:02:15)
                layout: track 2, flags: A PRE, B none
                layout: track 2, index 0: A LBA 10 (00:02:10), B none
                text: catalogue number: A 1234567890123, B none
                text: title: A One, B Two
                text: track 2, ISRC: A GBAYE9900002, B none
                track 1 (audio): sectors: 10 equal, 5 in B alone
                track 2 (audio): sectors: 15 equal, 5 in A alone
                """);
    }

    @Test
    void user_data_that_are_equal_are_told_apart_from_those_that_differ() throws IOException {
        byte[] bin = MadeDisc.mode1(0, 40);
        Path a = MadeDisc.sheet(folder, "a", bin, ONE_TRACK);
        byte[] edited = bin.clone();
        edited[10 * SECTOR + 100] ^= 1;
        edited[11 * SECTOR + 100] ^= 1;
        edited[20 * SECTOR + RawSector.Q_PARITY] ^= 1;
        Path b = MadeDisc.sheet(folder, "b", edited, ONE_TRACK);
        Run run = Run.of("compare", a, b);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out())
                .isEqualTo(
                        "track 1 (mode1): sectors: 37 equal, 1 with equal user data and other headers, EDC or parity, 2 with other user data\n"
                                + "  track 1, LBA 10 (00:02:10) to LBA 11 (00:02:11): other user data\n"
                                + "  track 1, LBA 20 (00:02:20): equal user data, other headers, EDC or parity\n"
                                + a + " and " + b + " differ\n");
    }

    @Test
    void sectors_that_an_iso_does_not_hold_count_where_they_do_not_follow_from_the_data() throws IOException {
        byte[] bin = MadeDisc.mode1(0, 40);
        bin[20 * SECTOR + RawSector.Q_PARITY] ^= 1;
        Path a = MadeDisc.sheet(folder, "a", bin, ONE_TRACK);
        Path iso = folder.resolve("a.iso");
        Run.of("iso", a, "-o", iso);
        Run run = Run.of("compare", a, iso);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("39 equal, 1 with equal user data and other headers");
    }

    @Test
    void files_in_differing_sectors_are_named() throws IOException {
        Path a = Corpus.open("iso-small-jrr");
        byte[] iso = Files.readAllBytes(a);
        int at = contentOf(a, "README.TXT");
        iso[at] ^= 1;
        Path b = Files.write(folder.resolve("b.iso"), iso);
        Run run = Run.of("compare", a, b);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).contains("  in README.TXT: 1 sector, LBA " + at / 2048 + " ");
        assertThat(Run.of("compare", a, b, "--json").out())
                .contains("\"fileCount\" : 1", "\"path\" : \"README.TXT\"", "\"status\" : 8");
    }

    /** {@return where the content of a file lies in an ISO} */
    private int contentOf(Path iso, String name) throws IOException {
        Run run = Run.of("extract", iso, name, "-o", "-");
        return indexOf(Files.readAllBytes(iso), run.bytes());
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        return -1;
    }

    @ParameterizedTest
    @CsvSource({"667", "-30", "-588", "440999", "-440999", "1"})
    void audio_is_found_at_its_offset_and_what_is_lost_is_told(int offset) throws IOException {
        byte[] samples = sound(1600);
        Path a = MadeDisc.sheet(folder, "a", samples, ONE_SONG);
        Path b = MadeDisc.sheet(folder, "b", shifted(samples, offset), ONE_SONG);
        Run run = Run.of("compare", a, b);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        int lost = Math.abs(offset);
        String amount = Amounts.of(lost, "sample");
        String are = Amounts.are(lost);
        assertThat(run.out())
                .contains("track 1 is equal at an offset of " + amount + ", " + (offset > 0 ? "later" : "earlier")
                        + " in B\n")
                .contains("  the " + (offset > 0 ? "last " : "first ") + amount + " of A " + are + " not in B: " + lost
                        + " of them not silent\n")
                .contains("  the " + (offset > 0 ? "first " : "last ") + amount + " of B " + are
                        + " not in A: all silent\n");
    }

    @Test
    void a_damaged_sample_at_an_offset_is_counted() throws IOException {
        byte[] samples = sound(200);
        Path a = MadeDisc.sheet(folder, "a", samples, ONE_SONG);
        byte[] later = shifted(samples, 12);
        later[100 * SECTOR] ^= 1;
        Path b = MadeDisc.sheet(folder, "b", later, ONE_SONG);
        assertThat(Run.of("compare", a, b).out())
                .contains("offset of 12 samples, later in B, but for 1 of " + (200 * 588 - 12) + " samples\n");
    }

    @Test
    void other_sound_has_no_offset() throws IOException {
        Path a = MadeDisc.sheet(folder, "a", sound(200), ONE_SONG);
        Path b = MadeDisc.sheet(folder, "b", sound(201), ONE_SONG);
        Run run = Run.of("compare", a, b);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out()).doesNotContain("offset");
    }

    @Test
    void quiet_tells_the_status_alone() throws IOException {
        Path a = MadeDisc.sheet(folder, "a", sound(500), ONE_SONG);
        Path b = MadeDisc.sheet(folder, "b", shifted(sound(500), 1), ONE_SONG);
        Run run = Run.of("compare", a, b, "-q");
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.out() + run.err()).isEmpty();
        assertThat(Run.of("compare", a, a, "-q").status()).isZero();
    }

    @Test
    void a_pregap_that_one_image_does_not_store_is_equal_where_it_is_silent() throws IOException {
        byte[] song = sound(20);
        Path a = MadeDisc.sheet(
                folder,
                "a",
                song,
                "TRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nPREGAP 00:00:10\nINDEX 01 00:00:10\n");
        byte[] whole = new byte[30 * SECTOR];
        System.arraycopy(song, 0, whole, 0, 10 * SECTOR);
        System.arraycopy(song, 10 * SECTOR, whole, 20 * SECTOR, 10 * SECTOR);
        Path b = MadeDisc.sheet(
                folder,
                "b",
                whole,
                "TRACK 01 AUDIO\nINDEX 01 00:00:00\nTRACK 02 AUDIO\nINDEX 00 00:00:10\nINDEX 01 00:00:20\n");
        assertThat(Run.of("compare", a, b).status()).isZero();
        whole[15 * SECTOR] = 1;
        Files.write(folder.resolve("b.bin"), whole);
        assertThat(Run.of("compare", a, b).out()).contains("track 2 (audio): sectors: 19 equal, 1 with other samples");
    }

    @Test
    void one_image_or_three_are_no_comparison() {
        Path image = Corpus.open("dev-m1");
        assertThat(Run.of("compare", image).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("compare", image, image, image).status()).isEqualTo(ExitStatus.USAGE);
        assertThat(Run.of("compare", image, folder.resolve("none.cue")).status())
                .isEqualTo(ExitStatus.UNREADABLE);
    }

    /** {@return sectors of noise} */
    private static byte[] sound(int sectors) {
        byte[] bytes = new byte[sectors * SECTOR];
        new SplittableRandom(sectors).nextBytes(bytes);
        for (int i = 0; i < bytes.length; i += 4) {
            bytes[i] |= 1;
        }
        return bytes;
    }

    /** {@return samples that begin later, with silence before them, or earlier, with silence behind them} */
    private static byte[] shifted(byte[] samples, int offset) {
        byte[] moved = new byte[samples.length];
        int bytes = Math.abs(offset) * 4;
        System.arraycopy(samples, offset < 0 ? bytes : 0, moved, offset < 0 ? 0 : bytes, samples.length - bytes);
        return moved;
    }
}
