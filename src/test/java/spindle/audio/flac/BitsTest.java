// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class BitsTest {
    @Test
    void bits_come_back_as_they_were_put() throws EndOfWindowException {
        SplittableRandom random = Seed.random("bits");
        byte[] bytes = new byte[200_000];
        BitWriter out = new BitWriter();
        out.reset(bytes, 5);
        int[] widths = random.ints(20_000, 1, 57).toArray();
        long[] values = new long[widths.length];
        for (int i = 0; i < widths.length; i++) {
            values[i] = random.nextLong() >> (64 - widths[i]);
            out.putSigned(values[i], widths[i]);
        }
        BitReader in = new BitReader();
        in.reset(bytes, 5, out.align());
        for (int i = 0; i < widths.length; i++) {
            assertThat(in.signed(widths[i])).as(Seed.tell()).isEqualTo(values[i]);
        }
        assertThat(in.alignToZeros()).isTrue();
        assertThatExceptionOfType(EndOfWindowException.class).isThrownBy(() -> in.unsigned(1));
    }

    @Test
    void long_runs_of_zeros_are_counted_across_words() throws EndOfWindowException {
        for (int zeros = 0; zeros < 400; zeros++) {
            byte[] bytes = new byte[70];
            bytes[(zeros + 3) / 8] = (byte) (0x80 >> (zeros + 3) % 8);
            BitReader in = new BitReader();
            in.reset(bytes, 0, (zeros + 3) / 8 + 1);
            assertThat(in.unsigned(3)).isZero();
            assertThat(in.unary()).isEqualTo(zeros);
        }
    }

    @Test
    void rice_codes_come_back_whatever_the_parameter() throws Exception {
        SplittableRandom random = Seed.random("rice");
        for (int round = 0; round < 400; round++) {
            int count = 1 + random.nextInt(300);
            int bits = random.nextInt(1, 33);
            int[] residual = new int[count];
            for (int i = 0; i < count; i++) {
                residual[i] = (int) (random.nextLong() >> (64 - bits));
                residual[i] = residual[i] == Integer.MIN_VALUE ? 0 : residual[i];
            }
            int[] folded = residual.clone();
            RicePartitions partitions = new RicePartitions(random.nextInt(9));
            long planned = partitions.plan(folded, 0, count, 32);
            byte[] bytes = new byte[(int) (planned / 8) + 20];
            BitWriter out = new BitWriter();
            out.reset(bytes, 0);
            partitions.write(out, folded, 0, count);
            int end = out.align();
            BitReader in = new BitReader();
            in.reset(bytes, 0, end);
            int[] back = new int[count];
            RiceDecoder.read(in, back, 0, count);

            assertThat(back).as(Seed.tell()).isEqualTo(residual);
            assertThat(in.bitAt()).isEqualTo(planned);
        }
    }

    @Test
    void an_outlier_among_zeros_is_coded_in_full() throws Exception {
        int[] residual = new int[64];
        residual[63] = 5000;
        int[] folded = residual.clone();
        RicePartitions partitions = new RicePartitions(0);
        partitions.plan(folded, 0, 64, 16);
        byte[] bytes = new byte[4000];
        BitWriter out = new BitWriter();
        out.reset(bytes, 0);
        out.put(0, 2);
        out.put(0, 4);
        out.put(0, 4);
        out.putRice(folded, 0, 64, 0);
        int end = out.align();
        BitReader in = new BitReader();
        in.reset(bytes, 0, end);
        int[] back = new int[64];
        RiceDecoder.read(in, back, 0, 64);

        assertThat(back).isEqualTo(residual);
    }

    @Test
    void an_escaped_partition_is_plain_numbers() throws Exception {
        for (int method = 0; method < 2; method++) {
            byte[] bytes = new byte[60];
            BitWriter out = new BitWriter();
            out.reset(bytes, 0);
            out.put(method, 2);
            out.put(1, 4);
            out.put(method == 0 ? 15 : 31, 4 + method);
            out.put(7, 5);
            for (int value : new int[] {-64, 63, 0}) {
                out.putSigned(value, 7);
            }
            out.put(method == 0 ? 15 : 31, 4 + method);
            out.put(0, 5);
            int[] residual = {9, 1, 1, 1, 1, 1, 1, 1};
            BitReader in = new BitReader();
            in.reset(bytes, 0, out.align());
            RiceDecoder.read(in, residual, 1, 8);

            assertThat(residual).containsExactly(9, -64, 63, 0, 0, 0, 0, 0);
        }
    }
}
