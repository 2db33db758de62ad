// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.RawSector;

/** PPF patches: made of two images, and applied. */
class PatchTest {
    private static final int SECTOR = RawSector.BYTES;
    private static final int USER = 1000;
    private static final String ONE_TRACK = "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n";
    /** Where the validation block of a BIN is. */
    private static final int BLOCK = 0x9320;

    @TempDir
    Path folder;

    private byte[] bin;
    private Path a;
    private Path patch;

    @BeforeEach
    void makeImage() throws IOException {
        bin = MadeDisc.mode1(0, 60);
        a = MadeDisc.sheet(folder, "a", bin, ONE_TRACK);
        patch = folder.resolve("it.ppf");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void one_image_and_a_patch_are_the_other_byte_for_byte(long seed) throws IOException {
        byte[] changed = bin.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            changed[random.nextInt(changed.length)] ^= (byte) random.nextInt(256);
        }
        Arrays.fill(changed, 50 * SECTOR, 52 * SECTOR, (byte) seed);
        Path b = MadeDisc.sheet(folder, "b", changed, ONE_TRACK);
        Run made = Run.of("compare", a, b, "--patch", patch);
        assertThat(made.status()).isEqualTo(ExitStatus.MISMATCH);
        Run applied = Run.of("convert", a, folder.resolve("c.cue"), "--apply", patch, "--no-check");
        assertThat(applied.status()).as(applied.err()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.readAllBytes(folder.resolve("c.bin"))).isEqualTo(changed);
    }

    @Test
    void a_patch_goes_through_every_format() throws IOException {
        byte[] changed = bin.clone();
        byte[] other = MadeDisc.mode1(20, 1);
        System.arraycopy(other, 0, changed, 20 * SECTOR, SECTOR);
        Path b = MadeDisc.sheet(folder, "b", changed, ONE_TRACK);
        Path chd = folder.resolve("a.chd");
        Run.of("convert", a, chd);
        Run.of("compare", chd, b, "--patch", patch);
        assertThat(Run.of("convert", chd, folder.resolve("c.nrg"), "--apply", patch)
                        .status())
                .isZero();
        assertThat(Run.of("compare", folder.resolve("c.nrg"), b).status()).isZero();
    }

    @Test
    void audio_and_data_of_several_files_are_one_bin_to_a_patch() throws IOException {
        Path redump = Corpus.open("dev-mixed-redump");
        Path merged = folder.resolve("merged");
        Run.of("merge", redump, "-d", merged);
        Path sheet = merged.resolve(redump.getFileName());
        Path file = Path.of(sheet.toString().replaceFirst("cue$", "bin"));
        byte[] whole = Files.readAllBytes(file);
        whole[whole.length - 5] ^= 1;
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(Run.of("compare", redump, sheet, "--patch", patch).status()).isEqualTo(ExitStatus.MISMATCH);
        Path back = folder.resolve("back.cue");
        assertThat(Run.of("convert", redump, back, "--apply", patch, "--layout", "single")
                        .status())
                .isLessThanOrEqualTo(ExitStatus.WARNINGS);
        assertThat(Files.readAllBytes(folder.resolve("back.bin"))).isEqualTo(whole);
    }

    @Test
    void codes_that_were_right_are_right_again() throws IOException {
        ByteArrayOutputStream ppf = header1();
        change(ppf, 4, 30 * SECTOR + USER, new byte[] {1, 2, 3});
        Files.write(patch, ppf.toByteArray());
        Run run = Run.of("convert", a, folder.resolve("c.cue"), "--apply", patch);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("note: " + patch
                        + " (a test): changes 1 sector; EDC and parity of 1 of them are computed anew");
        byte[] patched = Files.readAllBytes(folder.resolve("c.bin"));
        assertThat(Arrays.copyOfRange(patched, 30 * SECTOR + USER, 30 * SECTOR + USER + 3))
                .containsExactly(1, 2, 3);
        assertThat(Run.of("verify", folder.resolve("c.cue")).status()).isZero();
    }

    @Test
    void codes_that_were_wrong_stay_as_they_are() throws IOException {
        bin[30 * SECTOR + RawSector.Q_PARITY] ^= 1;
        Files.write(folder.resolve("a.bin"), bin);
        ByteArrayOutputStream ppf = header1();
        change(ppf, 4, 30 * SECTOR + USER, new byte[] {1});
        Files.write(patch, ppf.toByteArray());
        Run.of("convert", a, folder.resolve("c.cue"), "--apply", patch, "--no-check");
        bin[30 * SECTOR + USER] = 1;
        assertThat(Files.readAllBytes(folder.resolve("c.bin"))).isEqualTo(bin);
    }

    @Test
    void version_2_is_checked_by_length_and_block() throws IOException {
        ByteArrayOutputStream ppf = new ByteArrayOutputStream();
        ppf.writeBytes("PPF20\1".getBytes(StandardCharsets.ISO_8859_1));
        ppf.writeBytes(Arrays.copyOf("two".getBytes(StandardCharsets.ISO_8859_1), 50));
        ppf.writeBytes(number(4, bin.length));
        ppf.writeBytes(Arrays.copyOfRange(bin, BLOCK, BLOCK + 1024));
        change(ppf, 4, 30 * SECTOR + USER, new byte[] {9});
        ppf.writeBytes("@BEGIN_FILE_ID.DIZhello@END_FILE_ID.DIZ".getBytes(StandardCharsets.ISO_8859_1));
        ppf.writeBytes(number(4, 5));
        Files.write(patch, ppf.toByteArray());
        assertThat(Run.of("convert", a, folder.resolve("c.cue"), "--apply", patch)
                        .status())
                .isZero();
        bin[BLOCK] ^= 1;
        Files.write(folder.resolve("a.bin"), bin);
        Run run = Run.of("convert", a, folder.resolve("d.cue"), "--apply", patch);
        assertThat(run.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(run.err()).contains("validation block");
        assertThat(folder.resolve("d.bin")).doesNotExist();
        MadeDisc.sheet(folder, "short", MadeDisc.mode1(0, 59), ONE_TRACK);
        assertThat(Run.of("convert", folder.resolve("short.cue"), folder.resolve("d.cue"), "--apply", patch)
                        .err())
                .contains("is for an image of 141120 bytes");
    }

    @Test
    void old_bytes_tell_another_image_and_one_that_is_patched_already() throws IOException {
        byte[] changed = bin.clone();
        System.arraycopy(MadeDisc.mode1(20, 1), 0, changed, 20 * SECTOR, SECTOR);
        Path b = MadeDisc.sheet(folder, "b", changed, ONE_TRACK);
        Run.of("compare", a, b, "--patch", patch);
        Run again = Run.of("convert", b, folder.resolve("c.cue"), "--apply", patch);
        assertThat(again.status()).isEqualTo(ExitStatus.MISMATCH);
        assertThat(again.err()).contains("it seems to be applied already");
    }

    @Test
    void what_a_patch_cannot_hold_is_said() throws IOException {
        Path longer = MadeDisc.sheet(folder, "b", MadeDisc.mode1(0, 61), ONE_TRACK);
        Run run = Run.of("compare", a, longer, "--patch", patch);
        assertThat(run.status()).isEqualTo(ExitStatus.UNSUPPORTED);
        assertThat(run.err()).contains("a PPF replaces bytes and neither adds nor takes away any");
        assertThat(patch).doesNotExist();
        Path titled = MadeDisc.sheet(folder, "t", bin, "TITLE \"x\"\n" + ONE_TRACK);
        assertThat(Run.of("compare", a, titled, "--patch", patch).err())
                .contains("none of the differences of layout, text and sub-channel");
    }

    @Test
    void a_patch_that_is_none_or_ends_early_is_refused_at_every_length() throws IOException {
        byte[] changed = bin.clone();
        changed[5 * SECTOR + USER] ^= 1;
        changed[6 * SECTOR + USER] ^= 1;
        Run.of("compare", a, MadeDisc.sheet(folder, "b", changed, ONE_TRACK), "--patch", patch);
        byte[] whole = Files.readAllBytes(patch);
        int header = 1084;
        Path cut = folder.resolve("cut.ppf");
        for (int length = 0; length < whole.length; length += length < 1080 ? 97 : 1) {
            Files.write(cut, Arrays.copyOf(whole, length));
            int status = Run.of("convert", a, folder.resolve("c.cue"), "-n", "--apply", cut)
                    .status();
            assertThat(status)
                    .as("%d of %d bytes", length, whole.length)
                    .isIn(ExitStatus.NOT_AN_IMAGE, ExitStatus.DONE, ExitStatus.WARNINGS);
            if (length < header) {
                assertThat(status).isEqualTo(ExitStatus.NOT_AN_IMAGE);
            }
        }
    }

    @Test
    void a_change_beyond_the_image_is_refused() throws IOException {
        ByteArrayOutputStream ppf = header1();
        change(ppf, 4, bin.length - 1, new byte[] {1, 2});
        Files.write(patch, ppf.toByteArray());
        assertThat(Run.of("convert", a, folder.resolve("c.cue"), "--apply", patch)
                        .status())
                .isEqualTo(ExitStatus.MISMATCH);
    }

    @Test
    void a_patch_is_not_replaced_unless_asked() throws IOException {
        Files.writeString(patch, "mine");
        Run run = Run.of("compare", a, a, "--patch", patch);
        assertThat(run.status()).isEqualTo(ExitStatus.OUTPUT);
        assertThat(patch).hasContent("mine");
        assertThat(Run.of("compare", a, a, "--patch", patch, "-f").status()).isZero();
        assertThat(Files.readAllBytes(patch)).hasSize(1084).startsWith("PPF30\2".getBytes(StandardCharsets.US_ASCII));
    }

    private static ByteArrayOutputStream header1() {
        ByteArrayOutputStream ppf = new ByteArrayOutputStream();
        ppf.writeBytes("PPF10\0".getBytes(StandardCharsets.ISO_8859_1));
        ppf.writeBytes(Arrays.copyOf("a test".getBytes(StandardCharsets.ISO_8859_1), 50));
        return ppf;
    }

    private static void change(ByteArrayOutputStream ppf, int offsetBytes, long offset, byte[] bytes) {
        ppf.writeBytes(number(offsetBytes, offset));
        ppf.write(bytes.length);
        ppf.writeBytes(bytes);
    }

    private static byte[] number(int bytes, long value) {
        byte[] number = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        return Arrays.copyOf(number, bytes);
    }
}
