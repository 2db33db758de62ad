// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.Volume;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** The files of a 3DO disc. Of each, the first copy is read. */
final class OperaTree implements Tree {
    private static final int MOST_DEPTH = 1000;
    private static final int LEAST_BLOCK_BYTES = 512;

    private final BlockReader blocks;
    private final OperaLabel label;

    OperaTree(BlockReader blocks, OperaLabel label) {
        this.blocks = blocks;
        this.label = label;
    }

    @Override
    public Volume volume() {
        return label.volume();
    }

    @Override
    public String kind() {
        return volume().kind().word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings wrong = new TreeFindings("opera-structure", findings);
        if (label.blockBytes() < LEAST_BLOCK_BYTES) {
            wrong.error("", "its blocks have " + label.blockBytes() + " bytes");
            return;
        }
        Walk walk = new Walk(visitor, wrong);
        walk.enter("", label.rootCopies().get(0));
        walk.run();
    }

    private record Level(String path, OperaDirectory directory) {}

    private final class Walk {
        private final Visitor visitor;
        private final TreeFindings wrong;
        private final Deque<Level> levels = new ArrayDeque<>();
        private final Set<Long> entered = new HashSet<>();

        Walk(Visitor visitor, TreeFindings wrong) {
            this.visitor = visitor;
            this.wrong = wrong;
        }

        void run() throws IOException {
            while (!levels.isEmpty()) {
                Level level = levels.element();
                Optional<OperaEntry> next = next(level);
                if (next.isPresent()) {
                    visit(level, next.get());
                } else {
                    levels.remove();
                }
            }
        }

        void enter(String path, long block) {
            if (!entered.add(block)) {
                wrong.error(path, "the directory is already listed: its volume loops");
            } else if (levels.size() >= MOST_DEPTH) {
                wrong.error(path, "it lies deeper than " + MOST_DEPTH + " directories");
            } else {
                BlockBytes bytes = new BlockBytes(blocks);
                levels.push(new Level(path, new OperaDirectory(bytes, (int) label.blockBytes(), block)));
            }
        }

        private Optional<OperaEntry> next(Level level) throws IOException {
            try {
                return level.directory().next();
            } catch (DiscFormatException refusal) {
                wrong.error(level.path(), refusal);
                return Optional.empty();
            }
        }

        private void visit(Level level, OperaEntry found) throws IOException {
            String name = found.name().replace('/', '_');
            String path = level.path().isEmpty() ? name : level.path() + "/" + name;
            Entry entry = entry(path, found);
            wrong.checkExtents(path, entry.content());
            visitor.visit(entry);
            if (found.isDirectory()) {
                enter(path, found.firstCopy());
            }
        }
    }

    private Entry entry(String path, OperaEntry found) {
        Entry.Kind kind = found.isDirectory() ? Entry.Kind.DIRECTORY : Entry.Kind.FILE;
        FileExtent extent = new FileExtent(found.firstCopy() * label.blockBytes(), found.bytes());
        Content content = found.isDirectory()
                ? InlineContent.NONE
                : new ExtentContent(path, blocks, found.bytes(), List.of(extent));
        return new Entry(path, kind, content.bytes(), Attributes.NONE, Optional.empty(), content, List.of());
    }
}
