// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.image.Finding;
import spindle.io.ByteSource;

/** What a tree holds, for tests: its entries by path, and what was found wrong. */
public record TreeListing(Map<String, Entry> entries, List<Finding> findings) {
    /** Walks a tree. */
    public static TreeListing of(Tree tree) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Finding> findings = new ArrayList<>();
        tree.walk(entry -> entries.put(entry.path(), entry), findings);
        return new TreeListing(entries, findings);
    }

    /** {@return all bytes of a stream} */
    public static byte[] bytes(Content content) throws IOException {
        try (ByteSource source = content.open()) {
            return source.read(0, (int) content.bytes());
        }
    }

    /** {@return the bytes of a file} */
    public byte[] bytes(String path) throws IOException {
        return bytes(entry(path).content());
    }

    /** {@return an entry, which has to be there} */
    public Entry entry(String path) {
        Entry entry = entries.get(path);
        if (entry == null) {
            throw new AssertionError("no " + path + " in " + entries.keySet());
        }
        return entry;
    }

    /** {@return the bytes of every file by its path} */
    public Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.kind() == Entry.Kind.FILE) {
                files.put(entry.path(), bytes(entry.content()));
            }
        }
        return files;
    }
}
