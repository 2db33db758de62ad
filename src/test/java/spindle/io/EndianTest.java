// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndianTest {
    /** Java's own buffers are the witness. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbers_are_those_that_a_buffer_reads(long seed) {
        byte[] bytes = new byte[64];
        new SplittableRandom(seed).nextBytes(bytes);
        agree(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 0x7F, 0x80, 0xFF})
    void bytes_have_no_sign(int value) {
        byte[] bytes = new byte[16];
        Arrays.fill(bytes, (byte) value);
        agree(bytes);
    }

    private static void agree(byte[] bytes) {
        ByteBuffer big = ByteBuffer.wrap(bytes);
        ByteBuffer little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at + Long.BYTES <= bytes.length; at++) {
            assertThat(BigEndian.u16(bytes, at)).isEqualTo(Short.toUnsignedInt(big.getShort(at)));
            assertThat(BigEndian.u32(bytes, at)).isEqualTo(Integer.toUnsignedLong(big.getInt(at)));
            assertThat(BigEndian.s64(bytes, at)).isEqualTo(big.getLong(at));
            assertThat(LittleEndian.u16(bytes, at)).isEqualTo(Short.toUnsignedInt(little.getShort(at)));
            assertThat(LittleEndian.u32(bytes, at)).isEqualTo(Integer.toUnsignedLong(little.getInt(at)));
            assertThat(LittleEndian.s64(bytes, at)).isEqualTo(little.getLong(at));
        }
    }
}
