// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {
    private final byte[] raw = new byte[20];

    @ParameterizedTest
    @CsvSource({
        "-150, 0, 00000000",
        "-1, 1, 00017401",
        "0, 1, 00020001",
        "16, 2, 00021602",
        "4349, 1, 00597401",
        "4350, 1, 01000001",
        "149999, 1, 33217401",
        "449849, 2, 99597402",
    })
    void positions_are_minute_second_frame_in_bcd(int lba, int mode, String expected) {
        Header.store(raw, 2, lba, mode);
        assertThat(HexFormat.of().formatHex(raw)).isEqualTo("000000ffffffffffffffffffff00" + expected + "0000");
        assertThat(Header.hasSync(raw, 2)).isTrue();
        assertThat(Header.hasPosition(raw, 2)).isTrue();
        assertThat(Header.isData(raw, 2)).isTrue();
        assertThat(Header.lba(raw, 2)).isEqualTo(lba);
        assertThat(Header.holds(lba)).isTrue();
    }

    @Test
    void every_position_comes_back() {
        for (int lba = -150; lba < Header.LBA_LIMIT; lba++) {
            Header.store(raw, 0, lba, 1);
            assertThat(Header.lba(raw, 0)).isEqualTo(lba);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -151, 449_850, Integer.MAX_VALUE})
    void rejects_positions_beyond_two_digits(int lba) {
        assertThat(Header.holds(lba)).isFalse();
        assertThatThrownBy(() -> Header.store(raw, 0, lba, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LBA " + lba);
    }

    @Test
    void any_wrong_sync_byte_is_no_sync() {
        Header.storeSync(raw, 0);
        for (int i = 0; i < 12; i++) {
            raw[i] ^= 1;
            assertThat(Header.hasSync(raw, 0)).isFalse();
            raw[i] ^= 1;
        }
        assertThat(Header.hasSync(raw, 0)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0A0000", "A00000", "006000", "007500", "000A00", "000075", "00000A", "000080"})
    void digits_that_are_no_time_are_no_position(String header) {
        System.arraycopy(HexFormat.of().parseHex(header), 0, raw, 12, 3);
        assertThat(Header.hasPosition(raw, 0)).isFalse();
        Header.storeSync(raw, 0);
        assertThat(Header.isData(raw, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "-150, 1, 00000001",
        "45000, 1, 10020001",
        "449849, 1, 99597401",
        "449850, 1, A0000001",
        "546248, 1, C1252301",
        "719849, 1, F9597401"
    })
    void minutes_of_a_gd_rom_go_on_behind_99(int lba, int mode, String header) {
        Header.storeHighDensity(raw, 0, lba, mode);
        assertThat(Header.hasSync(raw, 0)).isTrue();
        assertThat(HexFormat.of().withUpperCase().formatHex(raw, 12, 16)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(ints = {-151, 719_850})
    void no_minute_of_a_gd_rom_holds_what_lies_beyond(int lba) {
        assertThatThrownBy(() -> Header.storeHighDensity(raw, 0, lba, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void mode_3_is_no_data() {
        Header.store(raw, 0, 0, 3);
        assertThat(Header.isData(raw, 0)).isFalse();
    }

    @Test
    void bcd_of_all_values() {
        for (int value = 0; value < 100; value++) {
            byte bcd = Bcd.encode(value);
            assertThat(bcd & 0xFF).isEqualTo(Integer.parseInt(Integer.toString(value), 16));
            assertThat(Bcd.isValid(bcd)).isTrue();
            assertThat(Bcd.decode(bcd)).isEqualTo(value);
        }
        int valid = 0;
        for (int value = 0; value < 256; value++) {
            valid += Bcd.isValid((byte) value) ? 1 : 0;
        }
        assertThat(valid).isEqualTo(100);
    }
}
