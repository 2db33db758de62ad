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
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.sector.code.SectorBuilder;

/** Images that are packed, given to the verbs as they are. */
final class PackedImagesTest {
    @TempDir
    Path folder;

    @Test
    void an_iso_in_gzip_is_told_of_and_turned_into_a_bin_and_back() throws IOException {
        byte[] iso = iso(400);
        Path packed = Files.write(folder.resolve("game.iso.gz"), gzip(iso));
        Run info = Run.of("info", packed);
        assertThat(info.status()).isZero();
        assertThat(info.out() + info.err()).contains("opened through gzip").contains("MODE1");
        Path sheet = folder.resolve("out.cue");
        assertThat(Run.of("bin", packed, "-o", sheet).status()).isZero();
        assertThat(Run.of("iso", sheet, "-o", folder.resolve("back.iso")).status())
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("back.iso"))).isEqualTo(iso);
    }

    @Test
    void a_raw_image_in_an_archive_becomes_an_iso() throws IOException {
        byte[] iso = iso(300);
        Path packed = folder.resolve("game.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            zip.putNextEntry(new ZipEntry("game/game.bin"));
            zip.write(raw(iso));
            zip.closeEntry();
        }
        Run run = Run.of("iso", packed, "-o", folder.resolve("game.iso"));
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("game.iso"))).isEqualTo(iso);
    }

    @Test
    void a_sheet_opens_through_the_container_of_its_file() throws IOException {
        byte[] iso = iso(300);
        Files.write(folder.resolve("game.bin.gz"), gzip(raw(iso)));
        Path sheet = folder.resolve("game.cue");
        Files.writeString(sheet, "FILE \"game.bin\" BINARY\n  TRACK 01 MODE1/2352\n    INDEX 01 00:00:00\n");
        Run run = Run.of("iso", sheet, "-o", folder.resolve("game.iso"));
        assertThat(run.err()).contains("opened through gzip");
        assertThat(Files.readAllBytes(folder.resolve("game.iso"))).isEqualTo(iso);
        Run bySheet = Run.of("info", folder.resolve("game.bin.gz"));
        assertThat(bySheet.out() + bySheet.err()).contains("game.cue");
    }

    @Test
    void what_is_no_image_is_said_with_what_it_is_in() throws IOException {
        Path packed = Files.write(folder.resolve("notes.gz"), gzip("no image".getBytes(StandardCharsets.UTF_8)));
        Run run = Run.of("info", packed);
        assertThat(run.status()).isEqualTo(4);
        assertThat(run.err()).contains("notes.gz").contains("gzip");
        Path sheet = Files.write(
                folder.resolve("game.cue.gz"),
                gzip("FILE \"a.bin\" BINARY\n TRACK 01 AUDIO\n  INDEX 01 00:00:00\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(Run.of("info", sheet).status()).isEqualTo(9);
    }

    @Test
    void an_iso_becomes_a_cso_and_the_cso_an_iso() throws IOException {
        byte[] iso = iso(700);
        Path plain = Files.write(folder.resolve("game.iso"), iso);
        Path cso = folder.resolve("game.cso");
        Run run = Run.of("convert", plain, "-o", cso);
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains(String.format(Locale.ROOT, "%,d bytes", Files.size(cso)));
        Run back = Run.of("iso", cso, "-o", folder.resolve("back.iso"));
        assertThat(back.status()).as(back.err()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("back.iso"))).isEqualTo(iso);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] iso(int sectors) {
        byte[] iso = new byte[sectors * 2048];
        new SplittableRandom(9).nextBytes(iso);
        ByteBuffer volume = ByteBuffer.wrap(iso, 16 * 2048, 2048);
        volume.put(new byte[2048]).position(16 * 2048);
        volume.put(new byte[] {1, 'C', 'D', '0', '0', '1', 1, 0});
        volume.order(ByteOrder.LITTLE_ENDIAN).putInt(16 * 2048 + 80, sectors).putShort(16 * 2048 + 128, (short) 2048);
        volume.order(ByteOrder.BIG_ENDIAN).putInt(16 * 2048 + 84, sectors).putShort(16 * 2048 + 130, (short) 2048);
        System.arraycopy(new byte[] {(byte) 255, 'C', 'D', '0', '0', '1', 1, 0}, 0, iso, 17 * 2048, 8);
        return iso;
    }

    private static byte[] raw(byte[] iso) {
        int sectors = iso.length / 2048;
        byte[] raw = new byte[sectors * 2352];
        for (int i = 0; i < sectors; i++) {
            System.arraycopy(iso, i * 2048, raw, i * 2352 + 16, 2048);
        }
        new SectorBuilder().mode1(raw, 0, 0, sectors);
        return raw;
    }
}
