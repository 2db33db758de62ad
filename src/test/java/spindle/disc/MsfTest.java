// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MsfTest {
    @ParameterizedTest
    @CsvSource({"0,00:02:00", "16,00:02:16", "-150,00:00:00", "149999,33:21:74", "449849,99:59:74"})
    void an_lba_is_150_frames_after_its_msf(int lba, String msf) {
        assertThat(Msf.ofLba(lba)).isEqualTo(msf);
        assertThat(Msf.describe(lba)).isEqualTo("LBA " + lba + " (" + msf + ")");
    }

    @Test
    void beyond_99_59_74_there_is_none() {
        assertThat(Msf.ofLba(449_850)).isEmpty();
        assertThat(Msf.describe(449_850)).isEqualTo("LBA 449850");
        assertThat(Msf.ofLba(-151)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0,00:00:00",
        "74,00:00:74",
        "75,00:01:00",
        "4500,01:00:00",
        "449999,99:59:74",
        "450000,100:00:00",
        "20971520,4660:20:20"
    })
    void lengths_may_be_longer(int frames, String text) {
        assertThat(Msf.ofFrames(frames)).isEqualTo(text);
    }

    @Test
    void minutes_seconds_and_frames_add_up() {
        assertThat(Msf.frames(33, 21, 74)).isEqualTo(149_999 + Msf.LBA_OFFSET);
    }
}
