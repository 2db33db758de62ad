// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.sector.code.SectorBuilder;

class ScramblerTest {
    private static final HexFormat HEX = HexFormat.of();

    @Test
    void sequence_is_that_of_the_standard() {
        byte[] raw = new byte[2352];
        Scrambler.apply(raw, 0, 1);
        assertThat(HEX.formatHex(raw, 0, 12)).isEqualTo("000000000000000000000000");
        assertThat(HEX.formatHex(raw, 12, 44))
                .isEqualTo("018000600028001e80086006a802fe8180606028281e9e886866aeaafc7f01e0");
        assertThat(HEX.formatHex(raw, 2348, 2352)).isEqualTo("72dde599");
    }

    @Test
    void known_sector_is_scrambled() {
        byte[] raw = new byte[2352];
        for (int i = 0; i < 2048; i++) {
            raw[16 + i] = (byte) i;
        }
        new SectorBuilder().mode1(raw, 0, 0, 1);
        Scrambler.apply(raw, 0, 1);
        assertThat(HEX.formatHex(raw, 12, 28)).isEqualTo("018200610029021d840d6601a00bf48a");
        CRC32 zip = new CRC32();
        zip.update(raw);
        assertThat(HEX.toHexDigits((int) zip.getValue())).isEqualTo("0b0be299");
    }

    @Test
    void twice_is_the_identity_and_nothing_else_is_touched() {
        SplittableRandom random = Seed.random("scrambler");
        byte[] padded = Seed.bytes(random, 3 * 2352 + 40);
        byte[] before = padded.clone();
        Scrambler.apply(padded, 20, 3);
        for (int sector = 0; sector < 3; sector++) {
            int at = 20 + sector * 2352;
            assertThat(Arrays.equals(padded, at, at + 12, before, at, at + 12)).isTrue();
            assertThat(Arrays.equals(padded, at + 12, at + 2352, before, at + 12, at + 2352))
                    .isFalse();
        }
        Scrambler.apply(padded, 20, 3);
        assertThat(padded).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = "AUDIO", mode = EnumSource.Mode.EXCLUDE)
    void scrambled_sectors_are_told_from_plain_ones_at_every_position(SectorMode mode) {
        byte[] raw = Sectors.random(Seed.random("tell" + mode), mode, 0);
        for (int lba = -150; lba < Header.LBA_LIMIT; lba += 7) {
            Header.store(raw, 0, lba, raw[15]);
            assertThat(Scrambler.isScrambled(raw, 0)).isFalse();
            Scrambler.apply(raw, 0, 1);
            assertThat(Scrambler.isScrambled(raw, 0)).isTrue();
            assertThat(Header.isData(raw, 0)).isFalse();
            Scrambler.apply(raw, 0, 1);
        }
    }

    @Test
    void a_scrambled_sector_is_told_anywhere_in_a_buffer() {
        byte[] padded = new byte[2400];
        byte[] raw = Sectors.random(Seed.random("anywhere"), SectorMode.MODE1, 77);
        Scrambler.apply(raw, 0, 1);
        System.arraycopy(raw, 0, padded, 48, 2352);
        assertThat(Scrambler.isScrambled(padded, 48)).isTrue();
        for (int i = 12; i < 16; i++) {
            padded[48 + i] ^= 0x7C;
            assertThat(Scrambler.isScrambled(padded, 48))
                    .as("header byte %d", i)
                    .isFalse();
            padded[48 + i] ^= 0x7C;
        }
    }

    @Test
    void audio_is_not_scrambled_data() {
        assertThat(Scrambler.isScrambled(new byte[2352], 0)).isFalse();
        assertThat(Scrambler.isScrambled(Seed.bytes(Seed.random("audio"), 2352), 0))
                .isFalse();
    }
}
