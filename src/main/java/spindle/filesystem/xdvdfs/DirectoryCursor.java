// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.TreeWalk;
import spindle.io.DiscFormatException;

/** Goes through the binary tree of a directory: each entry before those that it leads to. */
final class DirectoryCursor implements TreeWalk.Directory<DirectoryEntry> {
    private final byte[] directory;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Set<Integer> visited = new HashSet<>();

    DirectoryCursor(byte[] directory) {
        this.directory = directory;
        if (directory.length > 0) {
            waiting.push(0);
        }
    }

    @Override
    public Optional<DirectoryEntry> next() throws IOException {
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        int at = waiting.pop();
        if (!visited.add(at)) {
            throw new DiscFormatException("", "the entries of the directory lead to each other", "");
        }
        DirectoryEntry entry = DirectoryEntry.read(directory, at);
        push(entry.right());
        push(entry.left());
        return Optional.of(entry);
    }

    private void push(int at) {
        if (at != 0) {
            waiting.push(at);
        }
    }
}
