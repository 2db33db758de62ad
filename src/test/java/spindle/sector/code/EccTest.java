// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.sector.SectorMode;
import spindle.sector.Seed;

class EccTest {
    private final Ecc ecc = new Ecc();

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void parity_agrees_with_the_standards_codewords(SectorMode mode) {
        SplittableRandom random = Seed.random("parity" + mode);
        for (int round = 0; round < 400; round++) {
            byte[] raw = Seed.bytes(random, 2352);
            byte[] expected = raw.clone();
            ReferenceCodes.storeParity(expected, 0, mode == SectorMode.FORM1);
            ecc.store(raw, 0, mode);
            assertThat(raw).as(Seed.tell()).isEqualTo(expected);
            assertThat(ecc.check(raw, 0, mode)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void every_single_byte_reaches_the_right_parity(SectorMode mode) {
        for (int at = 12; at < 2076; at++) {
            byte[] raw = new byte[2352];
            raw[at] = 1;
            byte[] expected = raw.clone();
            ReferenceCodes.storeParity(expected, 0, mode == SectorMode.FORM1);
            ecc.store(raw, 0, mode);
            assertThat(raw).as("byte %d", at).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void writes_nothing_but_the_parity_of_its_sector(SectorMode mode) {
        SplittableRandom random = Seed.random("padding" + mode);
        byte[] padded = Seed.bytes(random, 2352 + 200);
        byte[] before = padded.clone();
        ecc.store(padded, 100, mode);
        byte[] expected = before.clone();
        System.arraycopy(padded, 100 + 2076, expected, 100 + 2076, 276);
        assertThat(padded).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"MODE1", "FORM1"})
    void check_sees_every_flipped_byte_and_leaves_the_sector_alone(SectorMode mode) {
        byte[] raw = Seed.bytes(Seed.random("flip" + mode), 2352);
        ecc.store(raw, 0, mode);
        for (int at = 0; at < 2352; at++) {
            byte[] flipped = raw.clone();
            flipped[at] ^= 0x10;
            byte[] before = flipped.clone();
            assertThat(ecc.check(flipped, 0, mode)).as("byte %d", at).isEqualTo(expectedDifference(mode, at));
            assertThat(flipped).isEqualTo(before);
        }
    }

    private static int expectedDifference(SectorMode mode, int at) {
        if (at < 12 || (at < 16 && mode == SectorMode.FORM1)) {
            return 0;
        }
        return at < 2248 ? Ecc.P_DIFFERS | Ecc.Q_DIFFERS : Ecc.Q_DIFFERS;
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDIO", "MODE0", "MODE2", "FORM2"})
    void rejects_modes_without_parity(SectorMode mode) {
        assertThatThrownBy(() -> ecc.store(new byte[2352], 0, mode))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(mode.name());
        assertThatThrownBy(() -> ecc.check(new byte[2352], 0, mode)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejects_a_sector_outside_the_array() {
        assertThatThrownBy(() -> ecc.store(new byte[2352], 1, SectorMode.MODE1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> ecc.check(new byte[2400], -1, SectorMode.MODE1))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void alpha_step_is_multiplication_in_each_byte() {
        SplittableRandom random = Seed.random("step");
        for (int round = 0; round < 1000; round++) {
            long p = random.nextLong();
            long b = random.nextLong();
            long result = Gf256.step(p, b);
            for (int shift = 0; shift < 64; shift += 8) {
                int expected = ReferenceCodes.multiply((int) (p >>> shift) & 0xFF, 2) ^ ((int) (b >>> shift) & 0xFF);
                assertThat((int) (result >>> shift) & 0xFF).isEqualTo(expected);
            }
        }
    }

    @Test
    void field_operations_agree_with_polynomial_arithmetic() {
        for (int a = 0; a < 256; a++) {
            for (int b = 0; b < 256; b++) {
                int product = ReferenceCodes.multiply(a, b);
                assertThat(Gf256.multiply(a, b)).isEqualTo(product);
                if (b != 0) {
                    assertThat(Gf256.divide(product, b)).isEqualTo(a);
                }
            }
        }
    }
}
