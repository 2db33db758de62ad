// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.sector.RawSector;
import spindle.sector.code.SectorBuilder;

class BuiltTrackTest {
    private static final int COUNT = 70;

    private final byte[] user = new byte[COUNT * 2048];

    private byte[] built(int first) throws IOException {
        new SplittableRandom(3).nextBytes(user);
        SectorSource stored = new SectorSource() {
            @Override
            public int start() {
                return first;
            }

            @Override
            public int end() {
                return first + COUNT;
            }

            @Override
            public void read(int lba, int count, ByteBuffer dst) {
                dst.put(user, (lba - first) * 2048, count * 2048);
            }

            @Override
            public void readSubchannel(int lba, int count, ByteBuffer dst) {}
        };
        ByteBuffer raw = ByteBuffer.allocateDirect(COUNT * RawSector.BYTES);
        BuiltTrack track = new BuiltTrack(stored);
        assertThat(track.start()).isEqualTo(first);
        assertThat(track.end()).isEqualTo(first + COUNT);
        track.read(first, 30, raw);
        track.read(first + 30, COUNT - 30, raw);
        byte[] bytes = new byte[raw.capacity()];
        raw.flip().get(bytes);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 45_000, 449_700})
    void sectors_are_as_a_builder_makes_them(int first) throws IOException {
        byte[] raw = built(first);
        byte[] expected = new byte[COUNT * RawSector.BYTES];
        for (int i = 0; i < COUNT; i++) {
            System.arraycopy(user, i * 2048, expected, i * RawSector.BYTES + 16, 2048);
        }
        new SectorBuilder().mode1(expected, 0, first, COUNT);
        assertThat(raw).isEqualTo(expected);
    }

    @Test
    void headers_go_on_behind_minute_99() throws IOException {
        byte[] raw = built(449_830);
        assertThat(raw[19 * RawSector.BYTES + RawSector.HEADER]).isEqualTo((byte) 0x99);
        assertThat(raw[20 * RawSector.BYTES + RawSector.HEADER]).isEqualTo((byte) 0xA0);
    }
}
