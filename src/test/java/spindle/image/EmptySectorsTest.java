// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import spindle.disc.LbaRange;
import spindle.sector.RawSector;
import spindle.sector.TrackMode;
import spindle.sector.code.SectorBuilder;

class EmptySectorsTest {
    private static byte[] read(TrackMode mode, int lba, int count) {
        byte[] raw = new byte[count * RawSector.BYTES];
        new EmptySectors(new LbaRange(lba, lba + count), mode).read(lba, count, ByteBuffer.wrap(raw));
        return raw;
    }

    @Test
    void audio_is_silence() {
        assertThat(read(TrackMode.AUDIO, 100, 150)).containsOnly(0);
    }

    @Test
    void data_has_header_edc_and_parity_in_more_than_one_block() {
        byte[] built = new byte[150 * RawSector.BYTES];
        new SectorBuilder().mode1(built, 0, 45_954, 150);
        assertThat(read(TrackMode.MODE1, 45_954, 150)).isEqualTo(built);
    }

    /** EDC and parity are linear: those of two headers differ as those of the difference do. */
    @Test
    void beyond_minute_99_headers_are_protected_too() {
        byte[] beyond = read(TrackMode.MODE1, 449_850, 1);
        assertThat(beyond[RawSector.HEADER]).isEqualTo((byte) 0xA0);
        byte[] again = beyond.clone();
        new SectorBuilder().protectMode1(again, 0, 1);
        assertThat(again).isEqualTo(beyond);
        byte[] zero = read(TrackMode.MODE1, -150, 1);
        byte[] ten = read(TrackMode.MODE1, 10 * 60 * 75 - 150, 1);
        byte[] ninety = read(TrackMode.MODE1, 90 * 60 * 75 - 150, 1);
        byte[] eighty = read(TrackMode.MODE1, 80 * 60 * 75 - 150, 1);
        // A0 is 90 with 30 turned over, and 30 is 10 with 20: 80 and 20 make A0, 90 and 10 make 80.
        byte[] twenty = read(TrackMode.MODE1, 20 * 60 * 75 - 150, 1);
        for (int i = 12; i < beyond.length; i++) {
            assertThat(beyond[i]).isEqualTo((byte) (eighty[i] ^ twenty[i] ^ zero[i]));
            assertThat(eighty[i]).isEqualTo((byte) (ninety[i] ^ ten[i] ^ zero[i]));
        }
    }
}
