// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.util.LinkedHashMap;
import java.util.Map;
import spindle.filesystem.Entry;

/** An entry, and what is in it. */
final class DiscNode {
    private final Entry entry;
    private final Map<String, DiscNode> children = new LinkedHashMap<>();

    DiscNode(Entry entry) {
        this.entry = entry;
    }

    Entry entry() {
        return entry;
    }

    /** {@return what is in the directory, by name; empty for what is none} */
    Map<String, DiscNode> children() {
        return children;
    }

    boolean isDirectory() {
        return entry.kind() == Entry.Kind.DIRECTORY;
    }
}
