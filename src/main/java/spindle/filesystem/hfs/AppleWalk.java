// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.io.DiscFormatException;

/** One visit of all files: each folder once, whatever the catalog claims. */
final class AppleWalk {
    private static final int MOST_DEPTH = 1000;

    private record Level(String path, Catalog.Children children) {}

    private final AppleFiles files;
    private final Tree.Visitor visitor;
    private final TreeFindings wrong;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Long> visited = new HashSet<>();

    AppleWalk(AppleFiles files, Tree.Visitor visitor, TreeFindings wrong) {
        this.files = files;
        this.visitor = visitor;
        this.wrong = wrong;
    }

    void run() throws IOException {
        enter("", Catalog.ROOT);
        while (!levels.isEmpty()) {
            Level level = levels.element();
            Optional<CatalogRecord> next = next(level);
            if (next.isEmpty()) {
                levels.remove();
            } else if (!files.isPrivate(next.get())) {
                visit(level, next.get());
            }
        }
    }

    private void enter(String path, long folder) throws IOException {
        if (!visited.add(folder)) {
            wrong.error(path, "the folder is already listed: its volume loops");
        } else if (levels.size() >= MOST_DEPTH) {
            wrong.error(path, "it lies deeper than " + MOST_DEPTH + " folders");
        } else {
            try {
                levels.push(new Level(path, files.children(folder)));
            } catch (DiscFormatException refusal) {
                wrong.error(path, refusal);
            }
        }
    }

    private Optional<CatalogRecord> next(Level level) throws IOException {
        try {
            return level.children().next();
        } catch (DiscFormatException refusal) {
            wrong.error(level.path(), refusal);
            return Optional.empty();
        }
    }

    /** A slash in a name is a colon to all other systems, which HFS has between the parts of a path. */
    private void visit(Level level, CatalogRecord record) throws IOException {
        String name = record.name().replace('/', ':');
        String path = level.path().isEmpty() ? name : level.path() + "/" + name;
        Entry entry;
        try {
            entry = files.entry(path, record);
        } catch (DiscFormatException refusal) {
            wrong.error(path, refusal);
            return;
        }
        wrong.checkExtents(path, entry.content());
        entry.forks().forEach(fork -> wrong.checkExtents(path + " (" + fork.name() + ")", fork.content()));
        visitor.visit(entry);
        if (entry.kind() == Entry.Kind.DIRECTORY) {
            enter(path, record.id());
        }
    }
}
