// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;

/**
 * Chooses the tree that tells most of a track: Rock Ridge, else Joliet, else the one with more files and bytes. The Apple
 * half of a hybrid is chosen by those who ask for it.
 */
final class TreeChoice {
    /** Kinds that are richer than what they stand beside, the richest first. */
    private static final List<String> RICHER = List.of("rockridge", "joliet");
    /** What is taken only where nothing else is there: boot images, and streams that a volume has as files. */
    private static final Set<String> BESIDE = Set.of("boot", "videocd");
    /** The Apple half of a hybrid. */
    private static final Set<String> APPLE = Set.of("hfs", "hfs+");

    /** How much a tree holds. */
    private record Measured(Tree tree, long files, long bytes) {}

    private TreeChoice() {}

    static Optional<Tree> richest(List<Tree> trees) throws IOException {
        for (String kind : RICHER) {
            Optional<Tree> found =
                    trees.stream().filter(each -> each.kind().equals(kind)).findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        List<Tree> files =
                trees.stream().filter(each -> !BESIDE.contains(each.kind())).toList();
        List<Tree> common =
                files.stream().filter(each -> !APPLE.contains(each.kind())).toList();
        return largest(common.isEmpty() ? files : common)
                .or(() -> trees.stream().findFirst());
    }

    private static Optional<Tree> largest(List<Tree> trees) throws IOException {
        if (trees.size() < 2) {
            return trees.stream().findFirst();
        }
        List<Measured> measured = new ArrayList<>();
        for (Tree tree : trees) {
            measured.add(measure(tree));
        }
        // The first of equals is kept: it is the volume that stands first on the disc.
        return measured.stream()
                .sorted(Comparator.comparingLong(Measured::files)
                        .thenComparingLong(Measured::bytes)
                        .reversed())
                .map(Measured::tree)
                .findFirst();
    }

    private static Measured measure(Tree tree) throws IOException {
        long[] sums = new long[2];
        tree.walk(
                entry -> {
                    if (entry.kind() == Entry.Kind.FILE) {
                        sums[0]++;
                        sums[1] += entry.bytes();
                    }
                },
                new ArrayList<>());
        return new Measured(tree, sums[0], sums[1]);
    }
}
