// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.relocate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.filesystem.ArrayBlocks;
import spindle.io.LittleEndian;

class IsoRelocationTest {
    @ParameterizedTest
    @ValueSource(strings = {"iso-small-jrr/iso-small-jrr.iso", "iso-level1/iso-level1.iso"})
    void what_is_moved_away_and_back_is_the_same(String sample) throws IOException {
        byte[] original = ArrayBlocks.sample(sample);
        ArrayStore moved = new ArrayStore(original.clone());
        IsoRelocation away = IsoRelocation.plan(moved, 0);
        assertThat(away.addresses()).isGreaterThan(30);
        // Backwards: a base of 0 finds all addresses, and adding to each is what a later session would have done.
        shift(original, moved.bytes, 12_000);
        assertThat(moved.bytes).isNotEqualTo(original);
        IsoRelocation back = IsoRelocation.plan(moved, 12_000);
        assertThat(back.obstacle()).isEmpty();
        assertThat(back.foreign()).isZero();
        assertThat(back.addresses()).isEqualTo(away.addresses());
        back.apply();
        assertThat(moved.bytes).isEqualTo(original);
    }

    /** Writes to {@code moved} what a relocation by a negative base makes of the original. */
    private static void shift(byte[] original, byte[] moved, int by) throws IOException {
        ArrayStore image = new ArrayStore(moved);
        RelocationEdits edits = new RelocationEdits(image, -by);
        new IsoRelocationPlan(new ArrayStore(original), 0, edits, new ForeignExtents()).fill();
        edits.apply();
    }

    @Test
    void nothing_changes_before_it_is_applied() throws IOException {
        byte[] bytes = ArrayBlocks.sample("iso-level1/iso-level1.iso");
        IsoRelocation.plan(new ArrayStore(bytes), 3);
        assertThat(bytes).isEqualTo(ArrayBlocks.sample("iso-level1/iso-level1.iso"));
    }

    @Test
    void files_of_earlier_sessions_are_counted_and_the_first_is_named() throws IOException {
        byte[] bytes = ArrayBlocks.sample("iso-level1/iso-level1.iso");
        IsoRelocation relocation = IsoRelocation.plan(new ArrayStore(bytes), 40);
        assertThat(relocation.foreign()).isPositive();
        assertThat(relocation.firstForeign()).isEqualTo("/");
    }

    @Test
    void a_volume_of_udf_cannot_be_moved() throws IOException {
        IsoRelocation relocation = IsoRelocation.plan(new ArrayStore(ArrayBlocks.sample("udf-tiny/udf-tiny.img")), 5);
        assertThat(relocation.obstacle().orElseThrow()).contains("UDF");
        assertThatThrownBy(relocation::apply).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void where_there_is_no_volume_there_is_nothing_to_move() throws IOException {
        assertThat(IsoRelocation.plan(new ArrayStore(new byte[40 * 2048]), 5)
                        .obstacle()
                        .orElseThrow())
                .contains("no ISO 9660 volume");
        assertThat(IsoRelocation.plan(new ArrayStore(new byte[0]), 5).obstacle())
                .isPresent();
    }

    @Test
    void a_directory_that_contains_itself_is_gone_through_once() throws IOException {
        byte[] bytes = ArrayBlocks.sample("iso-level1/iso-level1.iso");
        ArrayStore image = new ArrayStore(bytes);
        int block = LittleEndian.u16(bytes, 16 * 2048 + 158);
        byte[] root = Arrays.copyOfRange(bytes, block * 2048, (block + 1) * 2048);
        // Every record of the root leads to the root.
        for (int at = 0; root[at] != 0; at += root[at] & 0xFF) {
            bytes[block * 2048 + at + 2] = (byte) block;
            bytes[block * 2048 + at + 25] |= 2;
        }
        IsoRelocation.plan(image, 0);
        assertThat(image.readBytes()).isLessThan(bytes.length);
    }

    @Test
    void hostile_volumes_are_gone_through_in_bounded_work() throws IOException {
        SplittableRandom random = new SplittableRandom(23);
        for (String file : new String[] {"iso-small-jrr/iso-small-jrr.iso", "iso-level1/iso-level1.iso"}) {
            byte[] whole = ArrayBlocks.sample(file);
            for (int i = 0; i < 500; i++) {
                byte[] bytes = Arrays.copyOf(whole, i % 4 == 0 ? random.nextInt(whole.length) : whole.length);
                for (int k = 0; k < 300; k++) {
                    int at = random.nextInt(16 * 2048, 40 * 2048);
                    if (at < bytes.length) {
                        bytes[at] = random.nextBoolean() ? (byte) 0xFF : (byte) random.nextInt(64);
                    }
                }
                ArrayStore image = new ArrayStore(bytes);
                IsoRelocation relocation = IsoRelocation.plan(image, random.nextInt(40));
                assertThat(image.readBytes()).isLessThan(10L * whole.length);
                if (relocation.obstacle().isEmpty()) {
                    relocation.apply();
                }
            }
        }
    }
}
