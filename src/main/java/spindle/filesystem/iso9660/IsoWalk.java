// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;

/** Walks one tree: depth first, in the order of the records, a block of each open directory in memory. */
final class IsoWalk {
    /** Directories that are open at once; POSIX paths cannot be deeper than twice this. */
    private static final int MOST_DEPTH = 1000;
    /** Characters of the longest path: that of Windows. */
    private static final int LONGEST_PATH = 32_767;

    private final Addressing addressing;
    private final RecordReader records;
    private final Tree.Visitor visitor;
    private final TreeFindings findings;
    private final BitSet seen = new BitSet();
    private final Deque<DirectoryWalk> open = new ArrayDeque<>();

    IsoWalk(Addressing addressing, RecordReader records, Tree.Visitor visitor, TreeFindings findings) {
        this.addressing = addressing;
        this.records = records;
        this.visitor = visitor;
        this.findings = findings;
    }

    void run(FileExtent root) throws IOException {
        open("", root);
        while (!open.isEmpty()) {
            DirectoryWalk directory = open.peek();
            Optional<DirectoryRecord> next = directory.next();
            if (next.isPresent()) {
                take(directory, next.get());
            } else {
                directory.files().end();
                open.pop();
            }
        }
    }

    private void take(DirectoryWalk directory, DirectoryRecord entry) throws IOException {
        RecordFacts facts = records.read(entry, directory.path(), findings);
        if (facts.isMoved()) {
            return;
        }
        String path = directory.path() + name(directory, entry, facts);
        if (path.length() > LONGEST_PATH) {
            findings.error(directory.path().substring(0, 64), "a path is longer than any system takes; it is left out");
        } else if (facts.kind() == Entry.Kind.DIRECTORY) {
            directory.files().end();
            visitor.visit(new Entry(
                    path,
                    Entry.Kind.DIRECTORY,
                    0,
                    facts.attributes(),
                    Optional.empty(),
                    InlineContent.NONE,
                    List.of()));
            enter(path, entry, facts);
        } else {
            directory.files().add(entry, facts, path);
        }
    }

    /** A slash in a name would lead elsewhere: it is replaced, and said. */
    private String name(DirectoryWalk directory, DirectoryRecord entry, RecordFacts facts) {
        String name = facts.name().isEmpty() ? Names.identifier(entry) : facts.name();
        if (name.indexOf('/') >= 0) {
            findings.warning(directory.path(), "a name holds a slash, which is shown as _");
            return name.replace('/', '_');
        }
        return name;
    }

    private void enter(String path, DirectoryRecord entry, RecordFacts facts) throws IOException {
        Optional<FileExtent> extent = facts.movedTo().isPresent()
                ? addressing.directoryAt(facts.movedTo().getAsLong())
                : Optional.of(addressing.content(entry));
        if (extent.isEmpty()) {
            findings.error(path, "it was moved to where no directory is");
        } else if (open.size() >= MOST_DEPTH) {
            findings.error(path.substring(0, 64), "directories are nested more than " + MOST_DEPTH + " deep");
        } else {
            open(path + "/", extent.get());
        }
    }

    private void open(String path, FileExtent extent) {
        open.push(new DirectoryWalk(
                path, extent, addressing, seen, findings, new FileAssembly(addressing, visitor, findings)));
    }
}
