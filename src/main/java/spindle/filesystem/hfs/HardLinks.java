// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import spindle.filesystem.BlockBytes;
import spindle.io.DiscFormatException;

/** What hard links share: files in a folder that nobody sees (TN1150: Hard Links). */
final class HardLinks {
    /** No volume, no links. */
    static final HardLinks NONE = new HardLinks(Map.of());

    private static final String FILES = "\0\0\0\0HFS+ Private Data";
    /** The folder of hard links to folders, which Time Machine makes (hfs_format.h of XNU). */
    private static final String FOLDERS = ".HFS+ Private Directory Data\r";

    private static final String NAME = "iNode";

    private final Map<String, CatalogRecord> shared;

    private HardLinks(Map<String, CatalogRecord> shared) {
        this.shared = shared;
    }

    /** {@return the links of a volume, as far as its catalog is sound} */
    static HardLinks find(Catalog catalog) throws IOException {
        Map<String, CatalogRecord> shared = new HashMap<>();
        try {
            find(catalog, shared);
        } catch (DiscFormatException damaged) {
            // The walk comes to the same place, and tells it.
        }
        return new HardLinks(shared);
    }

    private static void find(Catalog catalog, Map<String, CatalogRecord> shared) throws IOException {
        Catalog.Children root = catalog.children(Catalog.ROOT);
        Optional<CatalogRecord> folder = root.next();
        while (folder.isPresent() && !folder.get().name().equals(FILES)) {
            folder = root.next();
        }
        if (folder.isPresent()) {
            Catalog.Children files = catalog.children(folder.get().id());
            Optional<CatalogRecord> file = files.next();
            while (file.isPresent()) {
                if (file.get().name().startsWith(NAME)) {
                    shared.put(file.get().name(), file.get());
                }
                file = files.next();
            }
        }
    }

    boolean isPrivate(CatalogRecord record) {
        boolean named = record.name().equals(FILES) || record.name().equals(FOLDERS);
        return named && record.parent() == Catalog.ROOT && record.kind() == CatalogRecord.Kind.FOLDER;
    }

    /** {@return whether a file is but a link: type {@code hlnk}, creator {@code hfs+}} */
    static boolean isLink(CatalogRecord record) {
        return record.kind() == CatalogRecord.Kind.FILE && BlockBytes.says(record.finder(), 0, "hlnkhfs+");
    }

    /** {@return the file that a link shares} */
    CatalogRecord target(CatalogRecord link) throws DiscFormatException {
        String name = NAME + link.permissions().special();
        CatalogRecord target = shared.get(name);
        if (target == null) {
            throw new DiscFormatException("", "it is a hard link to " + name + ", which is not there", "");
        }
        return target;
    }
}
