// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.Seed;

class EdcTest {
    private final Edc edc = new Edc();

    @Test
    void check_value_holds() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(edc.of(digits, 0, digits.length)).isEqualTo(Edc.CHECK);
        assertThat(ReferenceCodes.edc(digits, 0, digits.length)).isEqualTo(Edc.CHECK);
    }

    @Test
    void zero_bytes_have_edc_zero() {
        assertThat(edc.of(new byte[5000], 0, 5000)).isZero();
    }

    @Test
    void every_length_to_three_sectors_agrees_with_the_shift_register() {
        SplittableRandom random = Seed.random("lengths");
        byte[] src = Seed.bytes(random, 3 * 2352 + 64);
        for (int length = 0; length <= 3 * 2352; length += length < 2400 ? 1 : 37) {
            int at = random.nextInt(64);
            assertThat(edc.of(src, at, length))
                    .as("%d bytes, %s", length, Seed.tell())
                    .isEqualTo(ReferenceCodes.edc(src, at, length));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2064, 2056, 2332})
    void the_lengths_of_sectors_agree_with_the_shift_register(int length) {
        SplittableRandom random = Seed.random("sectors");
        for (int round = 0; round < 300; round++) {
            byte[] src = Seed.bytes(random, length + 16);
            int at = random.nextInt(17);
            assertThat(edc.of(src, at, length)).as(Seed.tell()).isEqualTo(ReferenceCodes.edc(src, at, length));
        }
    }

    @Test
    void every_single_bit_counts() {
        for (int bit = 0; bit < 8 * 2064; bit++) {
            byte[] src = new byte[2064];
            src[bit / 8] = (byte) (1 << bit % 8);
            assertThat(edc.of(src, 0, 2064)).as("bit %d", bit).isEqualTo(ReferenceCodes.edc(src, 0, 2064));
        }
    }

    @Test
    void input_in_pieces_gives_the_same_edc() {
        SplittableRandom random = Seed.random("pieces");
        byte[] src = Seed.bytes(random, 40_000);
        for (int round = 0; round < 200; round++) {
            int register = 0;
            int at = 0;
            while (at < src.length) {
                int piece = Math.min(src.length - at, random.nextInt(6000));
                register = edc.update(register, src, at, piece);
                at += piece;
            }
            assertThat(register).as(Seed.tell()).isEqualTo(edc.of(src, 0, src.length));
        }
    }

    @Test
    void is_stored_little_endian() {
        byte[] dst = {9, 9, 9, 9, 9, 9};
        Edc.store(0x6EC2EDC4, dst, 1);
        assertThat(dst).containsExactly(9, 0xC4, 0xED, 0xC2, 0x6E, 9);
        assertThat(Edc.load(dst, 1)).isEqualTo(0x6EC2EDC4);
    }

    @Test
    void rejects_a_range_outside_the_array() {
        assertThatThrownBy(() -> edc.of(new byte[2064], 1, 2064)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> edc.of(new byte[2064], -1, 4)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> edc.of(new byte[2064], 4, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
