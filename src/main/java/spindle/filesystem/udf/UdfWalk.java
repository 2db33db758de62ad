// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

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

/** One visit of all files: each directory once, whatever refers to it. */
final class UdfWalk {
    private static final int MOST_DEPTH = 1000;

    private record Level(String path, DirectoryCursor cursor) {}

    private final UdfFiles files;
    private final Tree.Visitor visitor;
    private final TreeFindings wrong;
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Set<Long> visited = new HashSet<>();

    UdfWalk(UdfFiles files, Tree.Visitor visitor, TreeFindings wrong) {
        this.files = files;
        this.visitor = visitor;
        this.wrong = wrong;
    }

    void run(AllocationDescriptor root) throws IOException {
        enter("", root);
        while (!levels.isEmpty() && !files.work().isSpent()) {
            Level level = levels.element();
            Optional<FileIdentifier> next = next(level);
            if (next.isPresent()) {
                visit(level, next.get());
            } else {
                levels.remove();
            }
        }
    }

    private void enter(String path, AllocationDescriptor icb) throws IOException {
        if (!visited.add((long) icb.partition() << 32 | icb.block())) {
            wrong.error(path, "the directory is already listed: its volume loops");
        } else if (levels.size() >= MOST_DEPTH) {
            wrong.error(path, "it lies deeper than " + MOST_DEPTH + " directories");
        } else {
            try {
                levels.push(new Level(path, files.directory(path, icb)));
            } catch (DiscFormatException refusal) {
                wrong.error(path, refusal);
            }
        }
    }

    private Optional<FileIdentifier> next(Level level) throws IOException {
        try {
            return level.cursor().next();
        } catch (DiscFormatException refusal) {
            wrong.error(level.path(), refusal);
            return Optional.empty();
        }
    }

    private void visit(Level level, FileIdentifier identifier) throws IOException {
        String name = identifier.name().replace('/', '_');
        String path = level.path().isEmpty() ? name : level.path() + "/" + name;
        Entry entry;
        try {
            entry = files.entry(path, identifier);
        } catch (DiscFormatException refusal) {
            wrong.error(path, refusal);
            return;
        }
        wrong.checkExtents(path, entry.content());
        entry.forks().forEach(fork -> wrong.checkExtents(path + ":" + fork.name(), fork.content()));
        visitor.visit(entry);
        if (entry.kind() == Entry.Kind.DIRECTORY) {
            enter(path, identifier.icb());
        }
    }
}
