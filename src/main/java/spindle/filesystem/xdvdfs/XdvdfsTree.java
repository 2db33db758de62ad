// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
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

/** The files of an Xbox disc. */
final class XdvdfsTree implements Tree {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    private static final int MOST_DEPTH = 1000;
    /** Places in a directory are told in 16 bits, in units of four bytes. */
    private static final int MOST_DIRECTORY_BYTES = 4 * 0xFFFF;

    private final BlockReader blocks;
    private final XdvdfsDescriptor descriptor;

    XdvdfsTree(BlockReader blocks, XdvdfsDescriptor descriptor) {
        this.blocks = blocks;
        this.descriptor = descriptor;
    }

    @Override
    public Volume volume() {
        return XdvdfsTrees.volume();
    }

    @Override
    public String kind() {
        return volume().kind().word();
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        Walk walk = new Walk(visitor, new TreeFindings("xdvdfs-structure", findings));
        walk.enter("", descriptor.rootSector(), descriptor.rootBytes());
        walk.run();
    }

    /** A directory, and the entries of it that wait. */
    private record Level(String path, byte[] directory, Deque<Integer> waiting, Set<Integer> visited) {}

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
                if (level.waiting().isEmpty()) {
                    levels.remove();
                } else {
                    visit(level, level.waiting().pop());
                }
            }
        }

        void enter(String path, long sector, long bytes) throws IOException {
            if (bytes == 0) {
                return;
            }
            if (bytes > MOST_DIRECTORY_BYTES) {
                wrong.error(path, "the directory claims " + bytes + " bytes");
            } else if (!entered.add(sector)) {
                wrong.error(path, "the directory is already listed: its volume loops");
            } else if (levels.size() >= MOST_DEPTH) {
                wrong.error(path, "it lies deeper than " + MOST_DEPTH + " directories");
            } else {
                byte[] directory = new BlockBytes(blocks).at(position(sector), (int) bytes);
                levels.push(new Level(path, directory, new ArrayDeque<>(List.of(0)), new HashSet<>()));
            }
        }

        /** Visits an entry of a directory; the two that it leads to wait. */
        private void visit(Level level, int at) throws IOException {
            if (!level.visited().add(at)) {
                wrong.error(level.path(), "the entries of the directory lead to each other");
                return;
            }
            DirectoryEntry found;
            try {
                found = DirectoryEntry.read(level.directory(), at);
            } catch (DiscFormatException refusal) {
                wrong.error(level.path(), refusal);
                return;
            }
            push(level, found.right());
            push(level, found.left());
            String name = found.name().replace('/', '_');
            String path = level.path().isEmpty() ? name : level.path() + "/" + name;
            Entry entry = entry(path, found);
            wrong.checkExtents(path, entry.content());
            visitor.visit(entry);
            if (found.isDirectory()) {
                enter(path, found.sector(), found.bytes());
            }
        }

        private void push(Level level, int at) {
            if (at != 0) {
                level.waiting().push(at);
            }
        }
    }

    private Entry entry(String path, DirectoryEntry found) {
        Entry.Kind kind = found.isDirectory() ? Entry.Kind.DIRECTORY : Entry.Kind.FILE;
        FileExtent extent = new FileExtent(position(found.sector()), found.bytes());
        Content content = found.isDirectory()
                ? InlineContent.NONE
                : new ExtentContent(path, blocks, found.bytes(), List.of(extent));
        Attributes attributes = new Attributes(
                descriptor.made(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                found.isHidden() ? Set.of("hidden") : Set.of());
        return new Entry(path, kind, content.bytes(), attributes, Optional.empty(), content, List.of());
    }

    private long position(long sector) {
        return (descriptor.partition() + sector) * BLOCK;
    }
}
