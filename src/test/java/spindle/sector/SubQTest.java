// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubQTest {
    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final byte[] q = new byte[SubQ.BYTES];

    @Test
    void crc_check_value_holds() {
        byte[] digits = "123456789".getBytes(StandardCharsets.US_ASCII);
        assertThat(Crc16.of(digits, 0, 9)).isEqualTo(0xCE3C);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 1,   0,   0, 0,   41 01 01 00 00 00 00 00 02 00 28 32",
        "0, 2, 329, 479, 329, 01 02 00 00 02 00 00 00 06 29 c2 70",
        "0, 2, 329, 479, 478, 01 02 00 00 00 01 00 00 08 28 d0 4f",
        "0, 2, 329, 479, 479, 01 02 01 00 00 00 00 00 08 29 2d ec",
    })
    void track_gives_known_positions(int control, int track, int index0, int index1, int lba, String expected) {
        SubQTrack packets = new SubQTrack(control, track, index0, index1);
        packets.store(q, 0, lba);
        assertThat(SPACED.formatHex(q)).isEqualTo(expected);
        assertThat(SubQ.crcMatches(q, 0)).isTrue();
        assertThat(SubQ.isPosition(q, 0)).isTrue();
        SubQPosition position = SubQPosition.of(q, 0);
        assertThat(position)
                .isEqualTo(new SubQPosition(control, track, lba < index1 ? 0 : 1, Math.abs(lba - index1), lba));
        byte[] again = new byte[20];
        position.store(again, 5);
        assertThat(SPACED.formatHex(again, 5, 17)).isEqualTo(expected);
    }

    @Test
    void catalogue_number_is_known() {
        SubQ.storeMcn(q, 0, 4, "0000010271955", 75);
        assertThat(SPACED.formatHex(q)).isEqualTo("42 00 00 01 02 71 95 50 00 00 f3 8d");
        assertThat(SubQ.mcn(q, 0)).contains("0000010271955");
        assertThat(SubQ.isrc(q, 0)).isEmpty();
        assertThat(SubQ.isPosition(q, 0)).isFalse();
    }

    @Test
    void isrc_is_known() {
        SubQ.storeIsrc(q, 0, 0, "USABC1234567", 832);
        assertThat(SPACED.formatHex(q)).isEqualTo("03 96 34 52 4c 12 34 56 70 07 68 d3");
        assertThat(SubQ.isrc(q, 0)).contains("USABC1234567");
        assertThat(SubQ.mcn(q, 0)).isEmpty();
    }

    @Test
    void packets_stand_anywhere_in_a_buffer() {
        byte[] padded = new byte[60];
        SubQ.storeMcn(padded, 21, 0, "1234567890123", 75 * 3 + 5);
        assertThat(padded[30]).isEqualTo((byte) 0x05);
        assertThat(SubQ.mcn(padded, 21)).contains("1234567890123");
        SubQ.storeIsrc(padded, 23, 0, "AZ09Q7654321", -149);
        assertThat(padded[32]).isEqualTo((byte) 0x01);
        assertThat(SubQ.isrc(padded, 23)).contains("AZ09Q7654321");
        SubQPosition position = new SubQPosition(4, 98, 7, 12_345, 23_456);
        position.store(padded, 25);
        assertThat(SubQ.isPosition(padded, 25)).isTrue();
        assertThat(SubQPosition.of(padded, 25)).isEqualTo(position);
        for (int i : new int[] {1, 2, 3, 4, 5, 7, 8, 9}) {
            byte[] spoilt = padded.clone();
            spoilt[25 + i] = (byte) 0xFA;
            assertThat(SubQ.isPosition(spoilt, 25)).as("byte %d", i).isFalse();
        }
    }

    @Test
    void later_indexes_count_on_from_index_1() {
        SubQTrack track = new SubQTrack(0, 99, 100, 100, 150, 150, 200);
        assertThat(track.isPause(99)).isTrue();
        assertThat(track.isPause(100)).isFalse();
        assertThat(track.index(149)).isEqualTo(1);
        assertThat(track.index(150)).isEqualTo(3);
        track.store(q, 0, 210);
        assertThat(SubQPosition.of(q, 0)).isEqualTo(new SubQPosition(0, 99, 4, 110, 210));
    }

    @Test
    void random_positions_come_back() {
        SplittableRandom random = Seed.random("positions");
        for (int round = 0; round < 2000; round++) {
            int track = random.nextInt(100);
            SubQPosition position = new SubQPosition(
                    random.nextInt(16),
                    track == 0 ? SubQ.LEAD_OUT : track,
                    random.nextInt(100),
                    random.nextInt(Header.LBA_LIMIT),
                    random.nextInt(-150, Header.LBA_LIMIT));
            position.store(q, 0);
            assertThat(SubQ.crcMatches(q, 0)).isTrue();
            assertThat(SubQPosition.of(q, 0)).as(Seed.tell()).isEqualTo(position);
            int bit = random.nextInt(96);
            q[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(SubQ.crcMatches(q, 0)).isFalse();
        }
    }

    @Test
    void any_bytes_are_a_packet_or_none() {
        SplittableRandom random = Seed.random("any");
        for (int round = 0; round < 200_000; round++) {
            random.nextBytes(q);
            q[0] = (byte) ((q[0] & 0xF0) | random.nextInt(4));
            if (round % 2 == 0) {
                for (int i = 1; i < 10; i++) {
                    q[i] = Bcd.encode(random.nextInt(100));
                }
            }
            if (SubQ.isPosition(q, 0)) {
                byte[] again = new byte[SubQ.BYTES];
                SubQPosition.of(q, 0).store(again, 0);
                again[6] = q[6];
                Crc16.store(again, 0, 10);
                Crc16.store(q, 0, 10);
                assertThat(again).as(Seed.tell()).isEqualTo(q);
            }
            assertThat(SubQ.mcn(q, 0).isPresent() && SubQ.isrc(q, 0).isPresent())
                    .isFalse();
        }
    }

    @Test
    void digits_that_are_none_are_no_code() {
        SubQ.storeMcn(q, 0, 0, "1234567890123", 0);
        q[3] = (byte) 0xA0;
        assertThat(SubQ.mcn(q, 0)).isEmpty();
        SubQ.storeIsrc(q, 0, 0, "ZZZZZ9999999", 0);
        assertThat(SubQ.isrc(q, 0)).contains("ZZZZZ9999999");
        q[1] = (byte) 0xFC;
        assertThat(SubQ.isrc(q, 0)).isEmpty();
        SubQ.storeIsrc(q, 0, 0, "09AZ00000000", 0);
        q[1] = (byte) (10 << 2);
        assertThat(SubQ.isrc(q, 0)).isEmpty();
        SubQ.storeIsrc(q, 0, 0, "09AZ00000000", 0);
        q[6] = (byte) 0x0B;
        assertThat(SubQ.isrc(q, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789012", "12345678901234", "123456789012A"})
    void rejects_what_is_no_catalogue_number(String mcn) {
        assertThatThrownBy(() -> SubQ.storeMcn(q, 0, 0, mcn, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "USABC123456", "USABC12345678", "usABC1234567", "US-BC1234567", "USABCA234567"})
    void rejects_what_is_no_isrc(String isrc) {
        assertThatThrownBy(() -> SubQ.storeIsrc(q, 0, 0, isrc, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void rejects_values_outside_their_range() {
        assertThatThrownBy(() -> new SubQPosition(16, 1, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQPosition(0, 0, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQPosition(0, 1, 100, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQPosition(0, 1, 1, -1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQPosition(0, 1, 1, 0, Header.LBA_LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQTrack(0, 1, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQTrack(0, 1, 5, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("track 1: index 1 lies before index 0");
        assertThatThrownBy(() -> new SubQTrack(16, 1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQTrack(0, 100, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQTrack(0, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQTrack(0, 1, new int[101])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQTrack(0, 1, 0, 0).store(q, 0, Header.LBA_LIMIT))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SubQPosition(0, 1, 1, 450_000, 0)).isInstanceOf(IllegalArgumentException.class);
        new SubQTrack(15, 99, new int[100]).store(q, 0, Header.LBA_LIMIT - 1);
        assertThat(SubQPosition.of(q, 0).index()).isEqualTo(99);
    }
}
