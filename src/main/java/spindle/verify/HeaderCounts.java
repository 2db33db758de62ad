// SPDX-License-Identifier: Apache-2.0
package spindle.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spindle.image.Finding;
import spindle.sector.code.Displacement;

/** Wrong headers of one track, by what is the matter with them: many that agree are one finding. */
final class HeaderCounts {
    /** Ways to be wrong that are told apart; on a disc without one that most agree on, sectors are counted one by one. */
    private static final int MOST_GROUPS = 64;
    /** Fewer that agree are single sectors. */
    private static final int FEWEST = 3;

    private final Map<Integer, Group> groups = new TreeMap<>();

    /** Sectors whose headers are wrong in the same way; while they are few, which. */
    private static final class Group {
        private final List<BadSector> few = new ArrayList<>();
        private long count;
        private long repairable;
        private int first = Integer.MAX_VALUE;

        void add(BadSector sector) {
            if (few.size() < FEWEST) {
                few.add(sector);
            }
            count++;
            repairable += sector.repairable() ? 1 : 0;
            first = Math.min(first, sector.lba());
        }

        void merge(Group other) {
            for (BadSector sector : other.few) {
                if (few.size() < FEWEST) {
                    few.add(sector);
                }
            }
            count += other.count;
            repairable += other.repairable;
            first = Math.min(first, other.first);
        }
    }

    /** {@return whether the sector was taken; there are too many ways to be wrong where it was not} */
    boolean add(BadSector sector, int displacement) {
        Group group = groups.get(displacement);
        if (group == null && groups.size() == MOST_GROUPS) {
            return false;
        }
        groups.computeIfAbsent(displacement, unused -> new Group()).add(sector);
        return true;
    }

    void merge(HeaderCounts other) {
        other.groups.forEach((displacement, group) ->
                groups.computeIfAbsent(displacement, unused -> new Group()).merge(group));
    }

    /** {@return the sectors of groups that are too small to be one finding} */
    List<BadSector> single() {
        return groups.values().stream()
                .filter(group -> group.count < FEWEST)
                .flatMap(group -> group.few.stream())
                .toList();
    }

    /** {@return the groups that are one finding each} */
    List<HeaderRun> runs(int track, long dataSectors) {
        List<HeaderRun> runs = new ArrayList<>();
        groups.forEach((displacement, group) -> {
            if (group.count >= FEWEST) {
                boolean whole = Displacement.isDistance(displacement) && 2 * group.count > dataSectors;
                Finding.Severity severity = whole ? Finding.Severity.WARNING : Finding.Severity.ERROR;
                long repairable = whole ? 0 : group.repairable;
                runs.add(new HeaderRun(track, displacement, group.count, group.first, repairable, severity));
            }
        });
        return runs;
    }
}
