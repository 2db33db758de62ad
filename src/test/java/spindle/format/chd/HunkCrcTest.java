// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class HunkCrcTest {
    @Test
    void has_its_check_value() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(HunkCrc.of(digits, 0, digits.length)).isEqualTo(HunkCrc.CHECK);
    }

    @Test
    void is_the_same_bit_by_bit() {
        byte[] bytes = new byte[1000];
        new SplittableRandom(3).nextBytes(bytes);
        for (int count = 0; count < 40; count++) {
            int register = HunkCrc.START;
            for (int i = 5; i < 5 + count; i++) {
                register ^= (bytes[i] & 0xFF) << 8;
                for (int bit = 0; bit < 8; bit++) {
                    register = (register << 1 ^ ((register & 0x8000) != 0 ? 0x1021 : 0)) & 0xFFFF;
                }
            }
            assertThat(HunkCrc.of(bytes, 5, count)).isEqualTo(register);
        }
    }
}
