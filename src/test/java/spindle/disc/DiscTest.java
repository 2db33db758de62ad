// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import spindle.disc.text.CdText;
import spindle.sector.TrackMode;

class DiscTest {
    private static final Track FIRST = track(3, 0, 100);
    private static final Track SECOND = track(4, 100, 300);
    private static final Track THIRD = track(5, 12_000, 12_500);

    private final Session one = Session.of(1, DiscType.CD_ROM, List.of(FIRST, SECOND));
    private final Session two = Session.of(2, DiscType.CD_XA, List.of(THIRD));

    @Test
    void tracks_are_those_of_all_sessions_in_order() {
        assertThat(disc(one, two).tracks()).containsExactly(FIRST, SECOND, THIRD);
        assertThat(disc(one, two).trackNumbers()).containsExactly(3, 4, 5);
        assertThat(disc(one).tracks()).containsExactly(FIRST, SECOND);
    }

    @Test
    void a_track_is_found_by_its_number_and_so_is_its_session() {
        Disc disc = disc(one, two);
        assertThat(disc.track(4)).contains(SECOND);
        assertThat(disc.track(1)).isEmpty();
        assertThat(disc.sessionOf(SECOND)).isEqualTo(one);
        assertThat(disc.sessionOf(THIRD)).isEqualTo(two);
        assertThatThrownBy(() -> disc(one).sessionOf(THIRD)).hasMessageContaining("track 5");
    }

    @Test
    void a_session_ends_where_its_last_track_ends_and_a_disc_where_its_last_session_does() {
        assertThat(one.leadOut()).isEqualTo(300);
        assertThat(disc(one, two).leadOut()).isEqualTo(12_500);
    }

    /** 11,400 and 6,900 sectors lie between sessions (Multisession CD, 2). */
    @Test
    void gaps_between_sessions_are_those_of_the_standard() {
        assertThat(Session.FIRST_GAP).isEqualTo(11_400);
        assertThat(Session.LATER_GAP).isEqualTo(6_900);
    }

    @Test
    void there_is_no_disc_without_a_session_and_no_session_without_a_track() {
        assertThatThrownBy(DiscTest::disc).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Session(1, DiscType.CD_ROM, List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Session.of(0, DiscType.CD_ROM, List.of(FIRST))).hasMessageContaining("session 0");
    }

    private static Disc disc(Session... sessions) {
        return new Disc(Medium.CD, List.of(sessions), Optional.empty(), CdText.NONE, List.of());
    }

    private static Track track(int number, int start, int end) {
        return new Track(number, TrackMode.AUDIO, Set.of(), List.of(new Index(1, start)), end, Optional.empty());
    }
}
