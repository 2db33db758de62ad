// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class CrcTest {
    private static final byte[] DIGITS = "123456789".getBytes(StandardCharsets.US_ASCII);

    @Test
    void crc8_has_its_check_value() {
        assertThat(Crc8.of(DIGITS, 0, DIGITS.length)).isEqualTo(0xF4);
    }

    @Test
    void crc16_has_its_check_value() {
        assertThat(Crc16.of(DIGITS, 0, DIGITS.length)).isEqualTo(0xFEE8);
    }

    @Test
    void crc16_is_the_remainder_of_a_long_division_at_every_length() {
        SplittableRandom random = Seed.random("crc16");
        byte[] bytes = new byte[64];
        random.nextBytes(bytes);
        for (int at = 0; at < 9; at++) {
            for (int length = 0; length <= bytes.length - at; length++) {
                assertThat(Crc16.of(bytes, at, length)).isEqualTo(bitByBit(bytes, at, length));
            }
        }
    }

    private static int bitByBit(byte[] bytes, int at, int length) {
        int register = 0;
        for (int i = 0; i < 8 * length; i++) {
            int bit = bytes[at + i / 8] >> (7 - i % 8) & 1;
            int top = register >> 15 ^ bit;
            register = (register << 1 ^ (top != 0 ? Crc16.POLYNOMIAL : 0)) & 0xFFFF;
        }
        return register;
    }
}
