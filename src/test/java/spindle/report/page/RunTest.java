// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Medium;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.sector.TrackMode;
import spindle.verify.SectorMap;
import spindle.verify.SectorState;

class RunTest {
    private static SectorMap map(int sectors) {
        Track track = new Track(1, TrackMode.MODE1, Set.of(), List.of(new Index(1, 0)), sectors, Optional.empty());
        Session session = Session.of(1, DiscType.CD_ROM, List.of(track));
        return new SectorMap(new Disc(Medium.CD, List.of(session), Optional.empty(), CdText.NONE, List.of()));
    }

    @Test
    void neighbours_of_one_state_are_a_run() {
        SectorMap map = map(100);
        map.saw(0, 100, SectorState.MODE1);
        map.saw(40, 3, SectorState.BAD);
        assertThat(Run.of(map, 0, 100, 10))
                .containsExactly(
                        new Run(0, 40, SectorState.MODE1),
                        new Run(40, 43, SectorState.BAD),
                        new Run(43, 100, SectorState.MODE1));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 50, 4000})
    void runs_are_few_cover_all_sectors_and_hide_no_flaw(int most) {
        int sectors = 3001;
        SectorMap map = map(sectors);
        SplittableRandom random = new SplittableRandom(most);
        List<SectorState> states = List.of(SectorState.values());
        for (int lba = 0; lba < sectors; lba++) {
            map.saw(lba, 1, states.get(random.nextInt(states.size())));
        }
        List<Run> runs = Run.of(map, 0, sectors, most);
        assertThat(runs).hasSizeLessThanOrEqualTo(most);
        int at = 0;
        for (Run run : runs) {
            assertThat(run.from()).isEqualTo(at);
            assertThat(run.state()).isEqualTo(Run.worst(map, run.from(), run.to()));
            at = run.to();
        }
        assertThat(at).isEqualTo(sectors);
    }

    @Test
    void nothing_has_no_runs() {
        assertThat(Run.of(map(10), 5, 5, 10)).isEmpty();
    }
}
