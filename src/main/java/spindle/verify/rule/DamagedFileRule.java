// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.filesystem.BlockReader;
import spindle.image.Finding.Severity;

/** Whose sectors the damaged ones are. */
final class DamagedFileRule implements Rule {
    static final String ID = "damaged-file";

    @Override
    public RuleCard card() {
        return new RuleCard(
                ID,
                Severity.ERROR,
                RuleCard.Evidence.SECTORS,
                "files with bad sectors, by name",
                "repair the image, read the disc again, or get these files elsewhere");
    }

    @Override
    public void check(Subject subject, Report report) throws IOException {
        BitSet damaged = subject.damaged();
        if (damaged.isEmpty()) {
            return;
        }
        for (Track track : subject.dataTracks()) {
            List<TreeSurvey> trees =
                    subject.trees(track).stream().filter(tree -> !tree.isBoot()).toList();
            if (!trees.isEmpty()) {
                check(track, trees.get(0), damaged, report);
            }
        }
    }

    private static void check(Track track, TreeSurvey tree, BitSet damaged, Report report) throws IOException {
        FileExtents extents = tree.extents();
        Map<Integer, List<Integer>> hit = new LinkedHashMap<>();
        for (int i = 0; i < extents.count(); i++) {
            long from = Math.max(0, Subject.bit(lba(track, extents.start(i))));
            long to = Subject.bit(lba(track, extents.end(i) - 1));
            for (int bit = next(damaged, from); bit >= 0 && bit <= to; bit = damaged.nextSetBit(bit + 1)) {
                List<Integer> bits = hit.computeIfAbsent(extents.file(i), file -> new ArrayList<>());
                if (bits.isEmpty() || bits.get(bits.size() - 1) != bit) {
                    bits.add(bit);
                }
            }
        }
        Map<Integer, String> paths = hit.isEmpty() ? Map.of() : tree.paths(hit.keySet());
        hit.forEach((file, bits) -> {
            int first = bits.get(0) - (int) Subject.bit(0);
            String many = bits.size() == 1 ? "1 bad sector, in " : bits.size() + " bad sectors, in ";
            report.add(track.number(), new LbaRange(first, first + 1), many + paths.get(file));
        });
    }

    private static long lba(Track track, long position) {
        return track.index1() + Math.floorDiv(position, (long) BlockReader.BLOCK_BYTES);
    }

    private static int next(BitSet bits, long from) {
        return from > Integer.MAX_VALUE ? -1 : bits.nextSetBit((int) from);
    }
}
