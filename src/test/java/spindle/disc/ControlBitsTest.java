// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.sector.TrackMode;

class ControlBitsTest {
    static IntStream fields() {
        return IntStream.range(0, 16);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void a_field_gives_flags_and_these_with_the_mode_the_field(int field) {
        TrackMode mode = (field & 4) != 0 ? TrackMode.MODE1 : TrackMode.AUDIO;
        Track track = new Track(1, mode, ControlBits.flags(field), List.of(new Index(1, 0)), 10, Optional.empty());
        assertThat(ControlBits.of(track)).isEqualTo(field);
    }

    /** Bits of the control field (IEC 60908, 17.5.1). */
    @ParameterizedTest
    @CsvSource({"PRE_EMPHASIS,1,PRE", "COPY_PERMITTED,2,DCP", "FOUR_CHANNEL,8,4CH", "SCMS,0,SCMS"})
    void flags_have_their_bits_and_their_words(ControlFlag flag, int bit, String word) {
        assertThat(ControlBits.of(flag)).isEqualTo(bit);
        assertThat(flag.word()).isEqualTo(word);
    }

    @Test
    void flags_are_told_in_their_order() {
        assertThat(ControlBits.flags(15))
                .containsExactly(ControlFlag.FOUR_CHANNEL, ControlFlag.COPY_PERMITTED, ControlFlag.PRE_EMPHASIS);
    }
}
