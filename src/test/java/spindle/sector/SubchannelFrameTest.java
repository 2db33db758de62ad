// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SubchannelFrameTest {
    @Test
    void linear_bits_go_to_their_symbols() {
        SplittableRandom random = Seed.random("interleave");
        byte[] linear = Seed.bytes(random, 3 * 96 + 20);
        byte[] raw = new byte[3 * 96 + 20];
        Arrays.fill(raw, (byte) 0x33);
        SubchannelFrame.interleave(linear, 7, raw, 11, 3);
        for (int frame = 0; frame < 3; frame++) {
            for (int channel = 0; channel < 8; channel++) {
                for (int symbol = 0; symbol < 96; symbol++) {
                    int in = linear[7 + 96 * frame + 12 * channel + symbol / 8] >> (7 - symbol % 8) & 1;
                    int out = raw[11 + 96 * frame + symbol] >> (7 - channel) & 1;
                    assertThat(out).as("channel %d, symbol %d", channel, symbol).isEqualTo(in);
                }
            }
        }
        assertThat(Arrays.copyOfRange(raw, 0, 11)).containsOnly(0x33);
        assertThat(Arrays.copyOfRange(raw, 11 + 3 * 96, raw.length)).containsOnly(0x33);
        byte[] back = new byte[linear.length];
        SubchannelFrame.deinterleave(raw, 11, back, 7, 3);
        assertThat(Arrays.copyOfRange(back, 7, 7 + 3 * 96)).isEqualTo(Arrays.copyOfRange(linear, 7, 7 + 3 * 96));
    }

    @Test
    void p_and_q_alone_come_back() {
        SplittableRandom random = Seed.random("pq");
        byte[] pq = new byte[5 * 16];
        for (int frame = 0; frame < 5; frame++) {
            new SubQPosition(4, 1 + frame, 1, random.nextInt(1000), random.nextInt(1000)).store(pq, 16 * frame);
            pq[16 * frame + 15] = (byte) (frame % 2 == 0 ? 0x80 : 0);
        }
        byte[] raw = Seed.bytes(random, 5 * 96);
        SubchannelFrame.interleavePq(pq, 0, raw, 0, 5);
        for (int i = 0; i < raw.length; i++) {
            assertThat(raw[i] & 0x3F).isZero();
            assertThat(raw[i] >> 7 & 1).isEqualTo(i / 96 % 2 == 0 ? 1 : 0);
        }
        byte[] back = Seed.bytes(random, pq.length);
        SubchannelFrame.takePq(raw, 0, back, 0, 5);
        assertThat(back).isEqualTo(pq);
    }

    @Test
    void q_of_an_interleaved_frame_is_that_of_the_linear_one() {
        SplittableRandom random = Seed.random("q");
        byte[] linear = Seed.bytes(random, 96);
        byte[] raw = new byte[96];
        SubchannelFrame.interleave(linear, 0, raw, 0, 1);
        byte[] q = new byte[12];
        SubchannelFrame.loadQ(raw, 0, q, 0);
        assertThat(q).isEqualTo(Arrays.copyOfRange(linear, 12, 24));
    }

    @Test
    void rejects_frames_outside_the_arrays_before_writing() {
        byte[] full = new byte[192];
        byte[] small = new byte[191];
        Arrays.fill(full, (byte) 0xFF);
        assertThatThrownBy(() -> SubchannelFrame.interleave(full, 0, small, 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SubchannelFrame.deinterleave(full, 0, small, 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SubchannelFrame.interleavePq(full, 0, small, 0, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> SubchannelFrame.takePq(full, 0, small, 176, 1))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(small).containsOnly(0);
    }

    @Test
    void p_is_what_most_of_its_bits_are() {
        byte[] raw = new byte[96];
        Arrays.fill(raw, 0, 48, (byte) 0x80);
        assertThat(SubchannelFrame.isPSet(raw, 0)).isFalse();
        raw[95] = (byte) 0x80;
        assertThat(SubchannelFrame.isPSet(raw, 0)).isTrue();
    }

    @Test
    void storing_q_leaves_the_other_channels() {
        SplittableRandom random = Seed.random("store");
        byte[] linear = Seed.bytes(random, 96);
        byte[] raw = new byte[96];
        SubchannelFrame.interleave(linear, 0, raw, 0, 1);
        byte[] q = Seed.bytes(random, 12);
        SubchannelFrame.storeQ(q, 0, raw, 0);
        System.arraycopy(q, 0, linear, 12, 12);
        byte[] back = new byte[96];
        SubchannelFrame.deinterleave(raw, 0, back, 0, 1);
        assertThat(back).isEqualTo(linear);
    }
}
