// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.filesystem.Attributes;
import spindle.filesystem.Entry;
import spindle.filesystem.FileVersion;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;

/** All entries of a tree, by path. Of two with one path the first counts. */
final class DiscIndex {
    /** Links that are followed one after another: what Linux follows. */
    private static final int MOST_LINKS = 40;

    private final DiscNode root = new DiscNode(
            new Entry("", Entry.Kind.DIRECTORY, 0, Attributes.NONE, Optional.empty(), InlineContent.NONE, List.of()));

    private DiscIndex() {}

    static DiscIndex of(Tree tree) throws IOException {
        DiscIndex index = new DiscIndex();
        boolean versioned = FileVersion.isIn(tree);
        tree.walk(entry -> index.add(entry, versioned), new ArrayList<>());
        return index;
    }

    private void add(Entry entry, boolean versioned) {
        DiscNode directory = root;
        String[] names = entry.path().split("/", -1);
        for (int i = 0; i < names.length - 1; i++) {
            DiscNode next = directory.children().get(names[i]);
            if (next == null) {
                return; // the name of a directory has a slash in it: no path leads there
            }
            directory = next;
        }
        String name = names[names.length - 1];
        boolean bare = versioned && entry.kind() != Entry.Kind.DIRECTORY;
        directory.children().putIfAbsent(bare ? FileVersion.without(name) : name, new DiscNode(entry));
    }

    /** {@return what is at a path, which is a link where the path ends with one} */
    Optional<DiscNode> find(List<String> names) {
        return resolve(names, false);
    }

    /** {@return what is at a path, behind all links} */
    Optional<DiscNode> follow(List<String> names) {
        return resolve(names, true);
    }

    private Optional<DiscNode> resolve(List<String> names, boolean lastToo) {
        Deque<String> left = new ArrayDeque<>(names);
        Deque<DiscNode> way = new ArrayDeque<>();
        way.push(root);
        int links = 0;
        while (!left.isEmpty()) {
            String name = left.pop();
            if (name.equals("..")) {
                if (way.size() > 1) {
                    way.pop();
                }
            } else if (!name.isEmpty() && !name.equals(".")) {
                Map<String, DiscNode> children = way.element().children();
                DiscNode node = children.get(name);
                if (node == null) {
                    return Optional.empty();
                }
                Optional<String> target = node.entry().target();
                if (target.isPresent() && (lastToo || !left.isEmpty())) {
                    if (++links > MOST_LINKS) {
                        return Optional.empty();
                    }
                    follow(target.get(), left, way);
                } else {
                    way.push(node);
                }
            }
        }
        return Optional.of(way.element());
    }

    private void follow(String target, Deque<String> left, Deque<DiscNode> way) {
        if (target.startsWith("/")) {
            way.clear();
            way.push(root);
        }
        String[] names = target.split("/", -1);
        for (int i = names.length - 1; i >= 0; i--) {
            left.push(names[i]);
        }
    }
}
