// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Track;
import spindle.filesystem.BlockReader;
import spindle.io.Amounts;

/** Two trees over the same files: one that begins where a file of the other does has as many sectors. */
final class TwinTrees {
    private static final Set<String> PRIMARY = Set.of("rockridge", "iso9660");

    private TwinTrees() {}

    /** Compares a tree of each data track that has it with the primary one of ISO 9660. */
    static void compare(Subject subject, String kind, Report report) throws IOException {
        for (Track track : subject.dataTracks()) {
            List<TreeSurvey> trees = subject.trees(track);
            Optional<TreeSurvey> twin =
                    trees.stream().filter(tree -> tree.kind().equals(kind)).findFirst();
            Optional<TreeSurvey> primary =
                    trees.stream().filter(tree -> PRIMARY.contains(tree.kind())).findFirst();
            if (twin.isPresent() && primary.isPresent()) {
                compare(track, primary.get(), twin.get(), report);
            }
        }
    }

    private static void compare(Track track, TreeSurvey primary, TreeSurvey twin, Report report) throws IOException {
        Map<Long, Long> sectors = new HashMap<>();
        Spans.of(primary).forEach(span -> sectors.put(span.start(), span.sectors()));
        List<Spans.Span> differing = Spans.of(twin).stream()
                .filter(span -> sectors.getOrDefault(span.start(), span.sectors()) != span.sectors())
                .toList();
        if (!differing.isEmpty()) {
            Spans.Span first = differing.get(0);
            String path = twin.paths(Set.of(first.file())).getOrDefault(first.file(), "");
            String more = differing.size() == 1 ? "" : ", and " + (differing.size() - 1) + " more differ";
            report.add(
                    track.number(),
                    "track " + track.number() + ": " + path + " has " + Amounts.of(first.sectors(), "sector") + " in "
                            + twin.kind() + " and " + sectors.get(first.start()) + " in " + primary.kind() + more);
        }
    }

    /** Where files begin, and how many sectors they have. */
    private static final class Spans {
        private record Span(int file, long start, long sectors) {}

        private static List<Span> of(TreeSurvey tree) {
            FileExtents extents = tree.extents();
            List<Span> spans = new ArrayList<>();
            int at = 0;
            while (at < extents.count()) {
                int first = at;
                long bytes = 0;
                while (at < extents.count() && extents.file(at) == extents.file(first)) {
                    bytes += extents.bytes(at);
                    at++;
                }
                spans.add(new Span(
                        extents.file(first),
                        extents.start(first),
                        (bytes + BlockReader.BLOCK_BYTES - 1) / BlockReader.BLOCK_BYTES));
            }
            return spans;
        }
    }
}
