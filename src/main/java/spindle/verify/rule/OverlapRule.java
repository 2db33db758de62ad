// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import spindle.disc.Track;
import spindle.image.Finding.Severity;

/** Extents of one tree do not overlap, unless they are the same. */
final class OverlapRule implements Rule {
    @Override
    public RuleCard card() {
        return new RuleCard(
                "extents-overlap",
                Severity.WARNING,
                RuleCard.Evidence.VOLUMES,
                "files that share some of their sectors; hard links, which share all, are none",
                "check these files: one of them may hold bytes of the other");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            for (TreeSurvey tree : subject.trees(track)) {
                if (!tree.isBoot()) {
                    check(track, tree, report);
                }
            }
        }
    }

    private static void check(Track track, TreeSurvey tree, Report report) throws IOException {
        FileExtents extents = tree.extents();
        int furthest = -1;
        int first = -1;
        int second = -1;
        long pairs = 0;
        for (int next : extents.sorted()) {
            if (furthest >= 0 && overlap(extents, furthest, next) && !tree.isShared(extents.file(next))) {
                pairs++;
                first = first < 0 ? furthest : first;
                second = second < 0 ? next : second;
            }
            if (!tree.isShared(extents.file(next)) && (furthest < 0 || extents.end(next) > extents.end(furthest))) {
                furthest = next;
            }
        }
        if (pairs > 0) {
            int one = extents.file(first);
            int other = extents.file(second);
            Map<Integer, String> paths = tree.paths(Set.of(one, one == other ? -1 : other));
            String more = pairs == 1 ? "" : ", and " + (pairs - 1) + " more such pairs";
            report.add(
                    track.number(),
                    "track " + track.number() + ", " + tree.kind() + ": " + paths.get(one) + " and " + paths.get(other)
                            + " share some of their sectors" + more);
        }
    }

    private static boolean overlap(FileExtents extents, int one, int next) {
        boolean same = extents.start(one) == extents.start(next) && extents.bytes(one) == extents.bytes(next);
        return !same && extents.start(next) < extents.end(one);
    }
}
