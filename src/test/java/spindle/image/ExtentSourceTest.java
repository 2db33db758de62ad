// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import spindle.disc.LbaRange;
import spindle.io.ByteSource;
import spindle.io.IncompleteImageException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;

class ExtentSourceTest {
    private static final int BYTES = SectorLayout.USER_2048.bytes();

    @Test
    void sectors_come_from_the_extent_they_are_in_and_from_none_as_zero() throws IOException {
        ByteSource one = numbered(10 * BYTES, 1);
        ByteSource two = numbered(10 * BYTES, 2);
        ExtentSource source = new ExtentSource(
                new LbaRange(100, 112),
                Storage.of(SectorLayout.USER_2048),
                List.of(
                        Extent.of(new LbaRange(102, 105), one, 3L * BYTES, BYTES),
                        Extent.of(new LbaRange(107, 110), two, 0, BYTES)));
        ByteBuffer all = ByteBuffer.allocate(12 * BYTES);
        source.read(100, 12, all);
        int[] expected = {0, 0, 1, 1, 1, 0, 0, 2, 2, 2, 0, 0};
        for (int i = 0; i < expected.length; i++) {
            assertThat(all.get(i * BYTES)).as("sector " + i).isEqualTo((byte) expected[i]);
            assertThat(all.get(i * BYTES + BYTES - 1)).isEqualTo((byte) expected[i]);
        }
        ByteBuffer some = ByteBuffer.allocate(4 * BYTES);
        source.read(104, 4, some);
        assertThat(some.array()).isEqualTo(Arrays.copyOfRange(all.array(), 4 * BYTES, 8 * BYTES));
    }

    @Test
    void what_stands_beside_the_main_channel_is_read_apart() throws IOException {
        byte[] bytes = new byte[3 * 2448];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i % 2448 < 2352 ? 1 : 9);
        }
        Storage storage = new Storage(SectorLayout.RAW_2352, Subchannel.RAW_96, ByteOrder.LITTLE_ENDIAN, List.of());
        ExtentSource source = new ExtentSource(
                new LbaRange(0, 3), storage, List.of(Extent.of(new LbaRange(0, 3), of(bytes), 0, 2448)));
        ByteBuffer main = ByteBuffer.allocate(2 * 2352);
        source.read(1, 2, main);
        assertThat(main.array()).containsOnly(1);
        ByteBuffer beside = ByteBuffer.allocate(3 * 96);
        source.readSubchannel(0, 3, beside);
        assertThat(beside.array()).containsOnly(9);
    }

    @Test
    void big_endian_samples_are_delivered_little_endian() throws IOException {
        byte[] bytes = new byte[2352];
        bytes[0] = 1;
        bytes[2351] = 7;
        Storage storage = new Storage(SectorLayout.RAW_2352, Subchannel.NONE, ByteOrder.BIG_ENDIAN, List.of());
        ExtentSource source = new ExtentSource(
                new LbaRange(0, 1), storage, List.of(Extent.of(new LbaRange(0, 1), of(bytes), 0, 2352)));
        ByteBuffer sector = ByteBuffer.allocate(2352);
        source.read(0, 1, sector);
        assertThat(sector.get(1)).isEqualTo((byte) 1);
        assertThat(sector.get(2350)).isEqualTo((byte) 7);
    }

    @Test
    void a_last_sector_that_its_file_does_not_fill_ends_in_zeroes() throws IOException {
        byte[] bytes = new byte[2352 + 100];
        Arrays.fill(bytes, (byte) 5);
        Extent extent = new Extent(new LbaRange(0, 2), of(bytes), 0, 2352, bytes.length);
        ExtentSource source = new ExtentSource(new LbaRange(0, 2), Storage.of(SectorLayout.RAW_2352), List.of(extent));
        ByteBuffer sectors = ByteBuffer.allocate(2 * 2352);
        source.read(0, 2, sectors);
        assertThat(sectors.get(2352 + 99)).isEqualTo((byte) 5);
        assertThat(sectors.get(2352 + 100)).isZero();
        assertThat(sectors.get(2 * 2352 - 1)).isZero();
    }

    @Test
    void a_file_that_became_shorter_is_told_with_the_sector() {
        ExtentSource source = new ExtentSource(
                new LbaRange(0, 4),
                Storage.of(SectorLayout.RAW_2352),
                List.of(Extent.of(new LbaRange(0, 4), of(new byte[2 * 2352]), 0, 2352)));
        assertThatThrownBy(() -> source.read(0, 4, ByteBuffer.allocate(4 * 2352)))
                .isInstanceOf(IncompleteImageException.class)
                .hasMessageContaining("LBA 2 (00:02:02)");
    }

    @Test
    void sectors_outside_are_the_callers_mistake() {
        ExtentSource source = new ExtentSource(new LbaRange(5, 9), Storage.of(SectorLayout.USER_2048), List.of());
        ByteBuffer buffer = ByteBuffer.allocate(9 * BYTES);
        assertThatThrownBy(() -> source.read(4, 1, buffer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.read(8, 2, buffer)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> source.read(5, Integer.MAX_VALUE, buffer))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ByteSource numbered(int bytes, int value) {
        byte[] content = new byte[bytes];
        Arrays.fill(content, (byte) value);
        return of(content);
    }

    private static ByteSource of(byte[] content) {
        return new ByteSource() {
            @Override
            public String name() {
                return "test.bin";
            }

            @Override
            public long length() {
                return content.length;
            }

            @Override
            public int read(long offset, ByteBuffer dst) {
                int count = (int) Math.max(0, Math.min(dst.remaining(), content.length - offset));
                dst.put(content, (int) offset, count);
                return count;
            }

            @Override
            public void close() {}
        };
    }
}
