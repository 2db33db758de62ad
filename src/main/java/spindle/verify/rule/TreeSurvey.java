// SPDX-License-Identifier: Apache-2.0
package spindle.verify.rule;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.image.Finding;

/** One walk of a tree: what is wrong with its structures, and where its files lie. */
final class TreeSurvey {
    /** Trees whose names people know come first. */
    private static final List<String> NAMES_FIRST = List.of("rockridge", "joliet", "udf");
    /** Extents that are remembered: those of more files than any pressed disc has. */
    private static final int MOST_EXTENTS = 1_000_000;
    /** Flags of entries whose sectors others may share: files of CD audio are tracks, and mixed files are interleaved. */
    private static final Set<String> SHARED = Set.of("cd-audio", "mixed");

    private final Tree tree;
    private final List<Finding> findings = new ArrayList<>();
    private final FileExtents extents = new FileExtents();
    private final BitSet shared = new BitSet();
    private int files;

    private TreeSurvey(Tree tree) throws IOException {
        this.tree = tree;
        tree.walk(this::visit, findings);
    }

    /** {@return the surveys of the trees of a track} The plain names of a volume with Rock Ridge are the same tree again. */
    static List<TreeSurvey> of(List<Tree> trees) throws IOException {
        boolean rockRidge = trees.stream().anyMatch(tree -> tree.kind().equals("rockridge"));
        List<Tree> chosen = trees.stream()
                .filter(tree -> !rockRidge || !tree.kind().equals("iso9660"))
                .sorted(Comparator.comparingInt(TreeSurvey::rank))
                .toList();
        List<TreeSurvey> surveys = new ArrayList<>();
        for (Tree tree : chosen) {
            surveys.add(new TreeSurvey(tree));
        }
        return surveys;
    }

    private static int rank(Tree tree) {
        int rank = NAMES_FIRST.indexOf(tree.kind());
        return rank < 0 ? NAMES_FIRST.size() : rank;
    }

    private void visit(Entry entry) {
        take(entry.attributes().flags(), entry.content().extents());
        entry.forks().forEach(fork -> take(Set.of(), fork.content().extents()));
        files++;
    }

    private void take(Set<String> flags, List<FileExtent> lie) {
        if (flags.stream().anyMatch(SHARED::contains)) {
            shared.set(files);
        }
        for (FileExtent extent : lie) {
            if (!extent.isHole() && extent.bytes() > 0 && extents.count() < MOST_EXTENTS) {
                extents.add(files, extent);
            }
        }
    }

    /** {@return the set of names, as {@link Tree#kind}} */
    String kind() {
        return tree.kind();
    }

    /** {@return whether it is of boot images, which are files of other trees too} */
    boolean isBoot() {
        return tree.kind().equals("boot");
    }

    /** {@return what is wrong with its structures} */
    List<Finding> structure() {
        return findings.stream()
                .filter(each -> !each.rule().equals(TreeFindings.BEYOND))
                .toList();
    }

    /** {@return what lies beyond the end of the image} */
    List<Finding> beyond() {
        return findings.stream()
                .filter(each -> each.rule().equals(TreeFindings.BEYOND))
                .toList();
    }

    /** {@return where its files lie} */
    FileExtents extents() {
        return extents;
    }

    /** {@return whether others may have sectors of a file} */
    boolean isShared(int file) {
        return shared.get(file);
    }

    /** {@return the paths of some files, without versions} The tree is walked again. */
    Map<Integer, String> paths(Set<Integer> wanted) throws IOException {
        Map<Integer, String> paths = new TreeMap<>();
        int[] file = {0};
        tree.walk(
                entry -> {
                    if (wanted.contains(file[0])) {
                        paths.put(file[0], entry.path().replaceFirst(";1$", ""));
                    }
                    file[0]++;
                },
                new ArrayList<>());
        return paths;
    }
}
