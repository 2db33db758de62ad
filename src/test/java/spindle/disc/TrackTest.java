// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spindle.sector.TrackMode;

class TrackTest {
    @Test
    void a_pregap_lies_between_index_0_and_index_1() {
        Track track = track(List.of(new Index(0, 100), new Index(1, 250), new Index(2, 300)), 400);
        assertThat(track.pregap()).isEqualTo(new LbaRange(100, 250));
        assertThat(track.body()).isEqualTo(new LbaRange(250, 400));
        assertThat(track.range().count()).isEqualTo(300);
    }

    @Test
    void without_index_0_there_is_none() {
        Track track = track(List.of(new Index(1, 250)), 400);
        assertThat(track.pregap().count()).isZero();
        assertThat(track.start()).isEqualTo(250);
    }

    @Test
    void what_cannot_be_a_track_is_refused() {
        assertThatThrownBy(() -> track(List.of(new Index(0, 1), new Index(2, 3)), 9))
                .hasMessageContaining("index 1");
        assertThatThrownBy(() -> track(List.of(new Index(1, 5), new Index(2, 3)), 9))
                .hasMessageContaining("order");
        assertThatThrownBy(() -> track(List.of(new Index(1, 5)), 4)).hasMessageContaining("beyond");
        assertThatThrownBy(() -> track(List.of(), 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Index(100, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_track_is_1_to_99_and_may_be_empty() {
        assertThat(numbered(1).number()).isEqualTo(1);
        assertThat(numbered(99).number()).isEqualTo(99);
        assertThatThrownBy(() -> numbered(0)).hasMessage("track 0");
        assertThatThrownBy(() -> numbered(100)).hasMessage("track 100");
        assertThat(track(List.of(new Index(1, 5)), 5).body().count()).isZero();
    }

    @Test
    void indexes_may_be_at_one_place_and_have_numbers_of_their_own() {
        assertThat(track(List.of(new Index(1, 5), new Index(2, 5)), 9).index1()).isEqualTo(5);
        assertThatThrownBy(() -> track(List.of(new Index(1, 5), new Index(1, 6)), 9))
                .hasMessageContaining("order");
    }

    @Test
    void codes_are_checked() {
        assertThat(Isrc.isValid("GBAYE9900002")).isTrue();
        assertThat(Isrc.isValid("GBAYE990000")).isFalse();
        assertThat(Isrc.isValid("gbaye9900002")).isFalse();
        assertThat(Isrc.isValid("GBAYEX900002")).isFalse();
        assertThat(Mcn.isValid("0123456789012")).isTrue();
        assertThat(Mcn.isValid("012345678901C")).isFalse();
        assertThat(Mcn.isValid("012345678901")).isFalse();
    }

    private static Track numbered(int number) {
        return new Track(number, TrackMode.AUDIO, Set.of(), List.of(new Index(1, 0)), 1, Optional.empty());
    }

    private static Track track(List<Index> indexes, int end) {
        return new Track(1, TrackMode.AUDIO, Set.of(), indexes, end, Optional.empty());
    }
}
