// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import spindle.io.DiscFormatException;

/**
 * One visit of all files of a tree, depth first: each directory once, whatever refers to it. What cannot be read is a
 * finding, and the visit goes on behind it.
 *
 * @param <R> what a volume has for a name in a directory
 */
public final class TreeWalk<R> {
    /** Directories that are open at once. */
    private static final int MOST_DEPTH = 1000;
    /** Characters of the longest path: that of Windows. */
    private static final int LONGEST_PATH = 32_767;

    /**
     * Reads the directories of a volume. Its methods may throw {@link DiscFormatException} for what is damaged.
     *
     * @param <R> what it has for a name
     */
    public interface Directories<R> {
        /** {@return a directory, from its first name on} */
        Directory<R> open(String path, R record) throws IOException;

        /** {@return a number that a directory shares with no other} */
        long identity(R record);

        /** {@return the name of a file, without its directory} */
        String name(R record);

        /** {@return the file} */
        Entry entry(String path, R record) throws IOException;
    }

    /**
     * Gives the names in a directory, one after the other.
     *
     * @param <R> what the volume has for a name
     */
    public interface Directory<R> {
        /** {@return the next; empty at the end} After {@link DiscFormatException}, nothing more is asked. */
        Optional<R> next() throws IOException;
    }

    private record Level<R>(String path, Directory<R> directory) {}

    private final Directories<R> directories;
    private final Tree.Visitor visitor;
    private final TreeFindings wrong;
    private final Deque<Level<R>> levels = new ArrayDeque<>();
    private final Set<Long> visited = new HashSet<>();

    public TreeWalk(Directories<R> directories, Tree.Visitor visitor, TreeFindings wrong) {
        this.directories = directories;
        this.visitor = visitor;
        this.wrong = wrong;
    }

    /** Visits everything below a directory. */
    public void run(R root) throws IOException {
        enter("", root);
        while (!levels.isEmpty()) {
            Level<R> level = levels.element();
            Optional<R> next = next(level);
            if (next.isPresent()) {
                visit(level, next.get());
            } else {
                levels.remove();
            }
        }
    }

    private void enter(String path, R record) throws IOException {
        if (!visited.add(directories.identity(record))) {
            wrong.error(path, "the directory is already listed: its volume loops");
        } else if (levels.size() >= MOST_DEPTH || path.length() > LONGEST_PATH) {
            wrong.error(path.substring(0, Math.min(path.length(), 200)), "what is deeper than that is not listed");
        } else {
            try {
                levels.push(new Level<>(path, directories.open(path, record)));
            } catch (DiscFormatException refusal) {
                wrong.error(path, refusal);
            }
        }
    }

    private Optional<R> next(Level<R> level) throws IOException {
        try {
            return level.directory().next();
        } catch (DiscFormatException refusal) {
            wrong.error(level.path(), refusal);
            return Optional.empty();
        }
    }

    private void visit(Level<R> level, R record) throws IOException {
        String name = directories.name(record);
        String path = level.path().isEmpty() ? name : level.path() + "/" + name;
        Entry entry;
        try {
            entry = directories.entry(path, record);
        } catch (DiscFormatException refusal) {
            wrong.error(path, refusal);
            return;
        }
        wrong.checkExtents(path, entry.content());
        entry.forks().forEach(fork -> wrong.checkExtents(path + " (" + fork.name() + ")", fork.content()));
        visitor.visit(entry);
        if (entry.kind() == Entry.Kind.DIRECTORY) {
            enter(path, record);
        }
    }
}
