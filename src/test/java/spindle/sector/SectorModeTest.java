// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SectorModeTest {
    @ParameterizedTest
    @EnumSource
    void sectors_say_what_they_are(SectorMode mode) {
        byte[] raw = Sectors.random(Seed.random("modes" + mode), mode, 1000);
        assertThat(SectorMode.ofRaw(raw, 0)).isEqualTo(mode);
        if (mode == SectorMode.FORM1 || mode == SectorMode.FORM2 || mode == SectorMode.MODE2) {
            assertThat(SectorMode.ofHeaderless(raw, 16)).isEqualTo(mode);
        }
        assertThat(mode.hasParity()).isEqualTo(mode == SectorMode.MODE1 || mode == SectorMode.FORM1);
    }

    @ParameterizedTest
    @CsvSource({
        "AUDIO, 0, 2352",
        "MODE0, 16, 2336",
        "MODE1, 16, 2048",
        "MODE2, 16, 2336",
        "FORM1, 24, 2048",
        "FORM2, 24, 2324"
    })
    void user_data_is_where_the_standards_have_it(SectorMode mode, int offset, int bytes) {
        assertThat(mode.userOffset()).isEqualTo(offset);
        assertThat(mode.userBytes()).isEqualTo(bytes);
    }

    @Test
    void packet_bits_of_the_mode_byte_do_not_count() {
        byte[] raw = Sectors.random(Seed.random("packet"), SectorMode.MODE1, 0);
        raw[15] = (byte) 0xE1;
        assertThat(SectorMode.ofRaw(raw, 0)).isEqualTo(SectorMode.MODE1);
        raw[15] = 3;
        assertThat(SectorMode.ofRaw(raw, 0)).isEqualTo(SectorMode.AUDIO);
    }

    @Test
    void layouts_are_windows_on_the_raw_sector() {
        for (SectorLayout layout : SectorLayout.values()) {
            for (TrackMode mode : TrackMode.values()) {
                if (layout.fits(mode)) {
                    assertThat(layout.offset(mode) + layout.bytes()).isLessThanOrEqualTo(2352);
                } else {
                    assertThatThrownBy(() -> layout.offset(mode)).isInstanceOf(IllegalArgumentException.class);
                }
            }
        }
        assertThat(SectorLayout.USER_2048.offset(TrackMode.MODE1)).isEqualTo(16);
        assertThat(SectorLayout.USER_2048.offset(TrackMode.XA)).isEqualTo(24);
        assertThat(SectorLayout.USER_2048.fits(TrackMode.MODE2)).isFalse();
        assertThat(SectorLayout.HEADERLESS_2336.fits(TrackMode.MODE1)).isFalse();
        assertThat(SectorLayout.SYNCLESS_2340.fits(TrackMode.AUDIO)).isFalse();
    }
}
