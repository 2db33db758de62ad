// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Msf;

/** Discs that the ids are not made for. */
class NoDiscIdsTest {
    @Test
    void a_disc_without_audio_has_none() {
        assertNone(Toc.begin().data(150).leadOut(20000).disc(), "this has no audio track");
    }

    @ParameterizedTest
    @EnumSource(value = Medium.class, mode = EnumSource.Mode.EXCLUDE, names = "CD")
    void other_media_have_none(Medium medium) {
        assertNone(
                Toc.begin().audio(150).leadOut(20000).disc(medium),
                "this is a " + medium.name().replace('_', '-'));
    }

    @Test
    void ninety_nine_tracks_have_ids_and_a_hundred_have_none() {
        int[] offsets = IntStream.range(0, 99).map(i -> 150 + 300 * i).toArray();
        Toc toc = Toc.begin().audio(offsets).leadOut(29850);
        assertThat(DiscIds.of(toc.disc()).accurateRip())
                .map(AccurateRipId::audioTracks)
                .contains(99);
        Disc first = toc.disc();
        Disc second = Toc.beginAt(99).audio(41250).leadOut(42000).disc();
        Disc both = new Disc(
                Medium.CD,
                List.of(first.sessions().get(0), second.sessions().get(0)),
                first.mcn(),
                first.text(),
                first.remarks());
        assertNone(both, "this has 100");
    }

    @Test
    void a_disc_beyond_the_last_position_has_none() {
        int limit = Msf.LBA_LIMIT + Msf.LBA_OFFSET;
        assertThat(DiscIds.of(Toc.begin().audio(150).leadOut(limit).disc()).cddb())
                .isPresent();
        assertNone(Toc.begin().audio(150).leadOut(limit + 1).disc(), "longer than 99:59:74");
    }

    private static void assertNone(Disc disc, String reason) {
        DiscIds ids = DiscIds.of(disc);
        assertThat(ids.musicBrainz()).isEmpty();
        assertThat(ids.cddb()).isEmpty();
        assertThat(ids.accurateRip()).isEmpty();
        assertThat(ids.ctdb()).isEmpty();
        assertThat(ids.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message())
                        .startsWith("no disc ids: ")
                        .endsWith(reason));
    }
}
