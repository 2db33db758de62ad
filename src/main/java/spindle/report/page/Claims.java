// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.verify.SectorMap;
import spindle.verify.SectorState;

/** Which sectors of a disc files claim, in the cells of a map. */
final class Claims {
    /** Extents of damaged files that are remembered: the page stays small. */
    private static final int MOST_HURT = 2000;

    private static final int MOST_NAMED = 3;

    private final SectorMap map;
    private final List<Hurt> hurt = new ArrayList<>();
    private final BitSet cells = new BitSet();

    /** Sectors of a file, of which some are damaged. */
    private record Hurt(LbaRange sectors, String path) {}

    Claims(SectorMap map) {
        this.map = map;
    }

    /** {@return the sectors that an extent of a file lies in, as far as the disc has them} */
    private LbaRange sectors(Track track, FileExtent extent) {
        long from = track.index1() + extent.firstBlock();
        long to = track.index1() + extent.endBlock();
        int first =
                (int) Math.max(map.range().start(), Math.min(from, map.range().end()));
        return new LbaRange(
                first, (int) Math.max(first, Math.min(to, map.range().end())));
    }

    /** Takes the sectors of a file, and returns the worst state of one of them. */
    SectorState claim(Track track, Entry entry) {
        SectorState worst = claim(track, entry.path(), entry.content().extents());
        for (Entry.Fork fork : entry.forks()) {
            SectorState state = claim(track, entry.path(), fork.content().extents());
            worst = state.compareTo(worst) > 0 ? state : worst;
        }
        return worst;
    }

    private SectorState claim(Track track, String path, List<FileExtent> extents) {
        SectorState worst = SectorState.ABSENT;
        for (FileExtent extent : extents) {
            if (!extent.isHole() && extent.bytes() > 0) {
                LbaRange sectors = sectors(track, extent);
                cells.set(cell(sectors.start()), cell(sectors.end() - 1) + 1);
                SectorState state = Run.worst(map, sectors.start(), sectors.end());
                if (state.isFlawed() && hurt.size() < MOST_HURT) {
                    hurt.add(new Hurt(sectors, path));
                }
                worst = state.compareTo(worst) > 0 ? state : worst;
            }
        }
        return worst;
    }

    /** {@return the files that lie in some sectors, of those with damaged ones: three by name, the others by number} */
    String hurtIn(LbaRange where) {
        List<String> paths = hurt.stream()
                .filter(each -> each.sectors().start() < where.end()
                        && where.start() < each.sectors().end())
                .map(Hurt::path)
                .distinct()
                .toList();
        String named = String.join(", ", paths.subList(0, Math.min(MOST_NAMED, paths.size())));
        return paths.size() <= MOST_NAMED ? named : named + " and " + (paths.size() - MOST_NAMED) + " more";
    }

    private int cell(int lba) {
        return Math.max(0, (lba - map.range().start()) / map.cellSectors());
    }

    /** {@return the runs of claimed sectors, of which there are few: gaps between short ones are closed where there are many} */
    List<Run> runs(int from, int to, int most) {
        int closed = 0;
        List<Run> runs = runsClosing(from, to, closed, most);
        while (runs.size() > most) {
            closed = 2 * closed + 1;
            runs = runsClosing(from, to, closed, most);
        }
        return runs;
    }

    /** {@return the runs of sectors that no file claims, of a range that lies on the map} */
    List<Run> unclaimed(int from, int to, int most) {
        List<Run> free = new ArrayList<>();
        int at = from;
        for (Run run : runs(map.range().start(), map.range().end(), most)) {
            if (run.from() > at && at < to) {
                free.add(new Run(at, Math.min(run.from(), to), SectorState.ABSENT));
            }
            at = Math.max(at, run.to());
        }
        if (at < to) {
            free.add(new Run(at, to, SectorState.ABSENT));
        }
        return free;
    }

    private List<Run> runsClosing(int from, int to, int closed, int most) {
        List<Run> runs = new ArrayList<>();
        int begin = cells.nextSetBit(0);
        while (begin >= 0 && runs.size() <= most) {
            int end = cells.nextClearBit(begin);
            int next = cells.nextSetBit(end);
            while (next >= 0 && next - end <= closed) {
                end = cells.nextClearBit(next);
                next = cells.nextSetBit(end);
            }
            int first = map.range().start() + begin * map.cellSectors();
            int last = (int) Math.min(to, map.range().start() + (long) end * map.cellSectors());
            runs.add(new Run(Math.max(from, first), last, SectorState.ABSENT));
            begin = next;
        }
        return runs;
    }
}
