// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.sector.code.Edc;
import spindle.sector.code.SectorBuilder;

final class EcmTest {
    private static final byte[] ABC = HexFormat.of().parseHex("45434d0008616263fcffffff3ff3141691");

    @TempDir
    Path folder;

    /** A file that the ecm program made of the three bytes "abc". */
    @Test
    void reads_literals() throws IOException {
        Path file = Files.write(folder.resolve("abc.ecm"), ABC);
        Sample.requireEqual(file, new byte[] {'a', 'b', 'c'});
    }

    @Test
    void reads_sectors_of_all_kinds_at_any_place() throws IOException {
        Path file = folder.resolve("game.bin.ecm");
        byte[] plain = write(file, 300);
        Sample.requireEqual(file, plain);
        try (FileBytes source = Containers.open(file)) {
            assertThat(source.name()).isEqualTo("game.bin");
            assertThat(source.containers()).containsExactly("ECM");
        }
    }

    @Test
    void any_change_outside_form_2_is_told() throws IOException {
        Path file = folder.resolve("game.bin.ecm");
        write(file, 2);
        Sample.tryDamage(file, 300);
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 4; at < bytes.length; at += 97) {
            byte[] changed = bytes.clone();
            changed[at] ^= 1;
            Path bad = Files.write(folder.resolve("bad.ecm"), changed);
            assertThatThrownBy(() -> Containers.open(bad)).isInstanceOf(DiscFormatException.class);
        }
    }

    @Test
    void a_record_of_too_many_units_is_refused() throws IOException {
        byte[] head = HexFormat.of().parseHex("45434d00fdffffff3f000000000000");
        Path file = Files.write(folder.resolve("big.ecm"), head);
        assertThatThrownBy(() -> Containers.open(file)).hasMessageContaining("4294967296 units");
        head[8] = (byte) 0xFF;
        Path endless = Files.write(folder.resolve("endless.ecm"), head);
        assertThatThrownBy(() -> Containers.open(endless)).isInstanceOf(DiscFormatException.class);
    }

    /** Writes sectors in turns of mode 1, form 1, form 2 and audio, and returns what they are. */
    private static byte[] write(Path file, int count) throws IOException {
        SectorBuilder builder = new SectorBuilder();
        SplittableRandom random = new SplittableRandom(11);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ByteArrayOutputStream ecm = new ByteArrayOutputStream();
        ecm.writeBytes(new byte[] {'E', 'C', 'M', 0});
        for (int lba = 0; lba < count; lba++) {
            byte[] sector = new byte[2352];
            random.nextBytes(sector);
            System.arraycopy(sector, 16, sector, 20, 4);
            switch (lba % 4) {
                case 0 -> {
                    builder.mode1(sector, 0, lba, 1);
                    ecm.write(1);
                    ecm.write(sector, 12, 3);
                    ecm.write(sector, 16, 2048);
                }
                case 1 -> {
                    builder.form1(sector, 0, lba, 1);
                    ecm.write(15 << 2);
                    ecm.write(sector, 0, 16);
                    ecm.write(2);
                    ecm.write(sector, 20, 2052);
                }
                case 2 -> {
                    builder.form2(sector, 0, lba, 1);
                    ecm.write(15 << 2);
                    ecm.write(sector, 0, 16);
                    ecm.write(3);
                    ecm.write(sector, 20, 2328);
                }
                default -> {
                    ecm.write(0x80 | (2351 & 31) << 2);
                    ecm.write(2351 >> 5);
                    ecm.write(sector, 0, 2352);
                }
            }
            plain.writeBytes(sector);
        }
        ecm.writeBytes(Arrays.copyOfRange(ABC, 8, 13));
        byte[] all = plain.toByteArray();
        byte[] edc = new byte[4];
        Edc.store(new Edc().of(all, 0, all.length), edc, 0);
        ecm.writeBytes(edc);
        Files.write(file, ecm.toByteArray());
        return all;
    }
}
