// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.ArrayList;
import java.util.List;
import spindle.verify.SectorMap;
import spindle.verify.SectorState;

/**
 * Consecutive sectors of one state.
 *
 * @param from the LBA of the first
 * @param to the LBA after the last
 * @param state what they are
 */
record Run(int from, int to, SectorState state) {
    /** {@return the runs of a range of a map, of which there are few: where many are short, neighbours become the most remarkable of them} */
    static List<Run> of(SectorMap map, int from, int to, int most) {
        int step = map.cellSectors();
        List<Run> runs = of(map, from, to, most, step);
        while (runs.size() > most) {
            step *= 2;
            runs = of(map, from, to, most, step);
        }
        return runs;
    }

    private static List<Run> of(SectorMap map, int from, int to, int most, int step) {
        List<Run> runs = new ArrayList<>();
        int begin = from;
        for (int at = from; at < to && runs.size() <= most; ) {
            int next = (int) Math.min(to, (long) at + step);
            SectorState state = worst(map, at, next);
            int after = (int) Math.min(to, (long) next + step);
            if (next == to || worst(map, next, after) != state) {
                runs.add(new Run(begin, next, state));
                begin = next;
            }
            at = next;
        }
        return runs;
    }

    /** {@return the most remarkable state in a range} */
    static SectorState worst(SectorMap map, int from, int to) {
        SectorState worst = SectorState.ABSENT;
        for (int lba = from; lba < to; lba += map.cellSectors()) {
            SectorState state = map.state(lba);
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
        return worst;
    }
}
