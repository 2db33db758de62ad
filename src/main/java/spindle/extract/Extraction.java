// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Track;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.Remedy;
import spindle.io.UnreadableInputException;

/** Takes files out of one tree. */
public final class Extraction {
    private final CheckedImage image;
    private final Track track;
    private final Tree tree;
    private final ExtractOptions options;

    /**
     * @param image the image, which stays open
     * @param track the track that the tree was made of
     * @param tree a tree of that image
     */
    public Extraction(CheckedImage image, Track track, Tree tree, ExtractOptions options) {
        this.image = image;
        this.track = track;
        this.tree = tree;
        this.options = options;
    }

    /**
     * Takes files. The tree is walked twice: what is taken is summed up first.
     *
     * @param patterns which
     * @param target where they go; it is committed where nothing failed, and stays open
     * @throws UnreadableInputException where a pattern matches nothing
     * @throws spindle.io.OutputException where something cannot be written
     * @throws spindle.io.CancelledException where the user stops
     */
    public ExtractResult run(PathPatterns patterns, ExtractTarget target, Progress progress) throws IOException {
        Sum sum = sum(patterns);
        target.begin(sum.files, sum.bytes);
        progress.begin(sum.bytes);
        DiscBlocks blocks = new DiscBlocks(image.image(), track);
        Copier copier = new Copier(image.damage(), blocks, options, progress);
        FileForms forms = new FileForms(options.form(), image.image(), blocks);
        TakingVisitor visitor = new TakingVisitor(tree, options, patterns, target, copier, forms);
        List<Finding> structure = new ArrayList<>();
        tree.walk(
                entry -> {
                    FileBytes.requireWanted(progress);
                    visitor.visit(entry);
                },
                structure);
        structure.forEach(copier::add);
        target.commit();
        return visitor.result();
    }

    /** What will be taken. */
    private static final class Sum {
        private long files;
        private long bytes;
    }

    private Sum sum(PathPatterns patterns) throws IOException {
        Sum sum = new Sum();
        tree.walk(
                entry -> {
                    if (patterns.matches(entry.path()) && entry.kind() == Entry.Kind.FILE) {
                        sum.files++;
                        sum.bytes += entry.bytes();
                    }
                },
                new ArrayList<>());
        for (String text : patterns.unmatched()) {
            throw new UnreadableInputException(
                    text, "matches nothing in the " + tree.kind() + " tree", Remedy.of(Remedy.Action.LIST_FILES));
        }
        return sum;
    }
}
